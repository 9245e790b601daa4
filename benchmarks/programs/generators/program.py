def count_up(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def keep(predicate, items):
    for item in items:
        if predicate(item):
            yield item


def change(function, items):
    for item in items:
        yield function(item)


def batches(items, size):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return build(low, middle), middle, build(middle + 1, high)


def walk(tree):
    if tree is not None:
        left, value, right = tree
        yield from walk(left)
        yield value
        yield from walk(right)


def running_mean():
    total = count = 0
    mean = None
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total // count


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, (a + b) % 10007


def main():
    stream = batches(change(lambda n: n * n % 101, keep(lambda n: n % 3 != 1, count_up(20000))), 7)
    print(sum(max(batch) - min(batch) for batch in stream))

    tree = build(0, 2000)
    print(sum(value * (i % 5) for i, value in enumerate(walk(tree))))

    mean = running_mean()
    next(mean)
    checks = 0
    for n in range(6000):
        checks += mean.send(n * 7 % 1000)
    mean.close()
    print(checks)

    found = 0
    for n, value in zip(range(8000), fibonacci()):
        if value % 11 == 0:
            found += n
    print(found)


main()
