class Person:
    def __init__(self, name, age, height):
        self.name = name
        self.age = age
        self.height = height


def people(count):
    seed = 5
    result = []
    for n in range(count):
        seed = (seed * 3877 + 29573) % 139968
        name = "".join("aeiourstln"[seed // 10 ** d % 10] for d in range(5))
        result.append(Person(name, seed % 80, 150 + seed % 4700 / 100))
    return result


def merge_sort(items, key):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left = merge_sort(items[:middle], key)
    right = merge_sort(items[middle:], key)
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if key(right[j]) < key(left[i]):
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    merged.extend(left[i:])
    merged.extend(right[j:])
    return merged


def push(heap, item):
    heap.append(item)
    child = len(heap) - 1
    while child:
        parent = (child - 1) // 2
        if heap[parent] <= item:
            break
        heap[child] = heap[parent]
        child = parent
    heap[child] = item


def pop(heap):
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    parent = 0
    child = 1
    while child < len(heap):
        if child + 1 < len(heap) and heap[child + 1] < heap[child]:
            child += 1
        if last <= heap[child]:
            break
        heap[parent] = heap[child]
        parent = child
        child = 2 * parent + 1
    heap[parent] = last
    return first


def show(group):
    print(" ".join(f"{p.name}/{p.age}/{p.height:.2f}" for p in group[:4]))


def main():
    group = people(2000)
    show(sorted(group, key=lambda p: p.age))
    show(sorted(group, key=lambda p: (-p.age, p.name)))
    show(sorted(group, key=lambda p: p.height, reverse=True))
    by_turns = list(group)
    by_turns.sort(key=lambda p: p.name)
    by_turns.sort(key=lambda p: p.age % 10)
    show(by_turns)
    show(merge_sort(group[:900], lambda p: p.height))
    tallest = max(group, key=lambda p: p.height)
    print(tallest.name, min(group, key=lambda p: (p.name[::-1], p.age)).name)

    numbers = [n * 7919 % 10007 for n in range(6000)]
    print(sorted(numbers)[::1200], sorted(numbers, reverse=True)[:3])
    print(sorted(numbers, key=lambda n: (n % 10, -n))[:4], sorted(map(str, numbers))[:4])

    heap = []
    for n in numbers[:1500]:
        push(heap, n)
    ordered = [pop(heap) for _ in range(1500)]
    print(ordered == sorted(numbers[:1500]))


main()
