# Long lists of ints: stable with a key, reversed, with bools and large ints among them.
def numbers(count, limit, seed=7):
    result = []
    for i in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        result.append(seed % limit - limit // 3)
    return result


def is_sorted(items):
    return all(a <= b for a, b in zip(items, items[1:]))


for count in (63, 64, 65, 100, 1000):
    for limit in (2, 10, 1000, 2**40, 2**52, 2**53):
        items = numbers(count, limit)
        items[count // 2] = 2**33 + count
        plain = sorted(items)
        pairs = list(enumerate(items))
        by_value = sorted(pairs, key=lambda p: p[1])
        down = sorted(pairs, key=lambda p: p[1], reverse=True)
        stable = all(a[1] < b[1] or a[0] < b[0] for a, b in zip(by_value, by_value[1:]))
        stable_down = all(a[1] > b[1] or a[0] < b[0] for a, b in zip(down, down[1:]))
        print(count, limit, is_sorted(plain), plain == [p[1] for p in by_value], stable, stable_down)
        assert sorted(items, reverse=True) == plain[::-1]
        assert type(plain[0]) is int

mixed = numbers(200, 50)
mixed[10] = True
mixed[20] = 2.5
print(is_sorted(sorted(mixed)), 2.5 in sorted(mixed))
huge = numbers(200, 50)
huge[100] = 2**70
huge[150] = -(2**70)
print(is_sorted(sorted(huge)), sorted(huge)[0], sorted(huge)[-1])
print(sorted(numbers(70, 9), key=lambda n: -n)[:12], sorted(range(200), key=lambda n: n % 7)[:8])
