def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def extended(a, b):
    x, y, next_x, next_y = 1, 0, 0, 1
    while b:
        quotient, rest = divmod(a, b)
        a, b = b, rest
        x, next_x = next_x, x - quotient * next_x
        y, next_y = next_y, y - quotient * next_y
    return a, x, y


def bounds(points):
    (left, top), *rest = points
    right, bottom = left, top
    for x, y in rest:
        left, right = min(left, x), max(right, x)
        top, bottom = min(top, y), max(bottom, y)
    return (left, top), (right, bottom)


def rotate(values, turns):
    for _ in range(turns):
        first, *middle, last = values
        values = [last, first, *middle]
    return values


def bubble_sort(values):
    values = list(values)
    for end in range(len(values) - 1, 0, -1):
        for i in range(end):
            if values[i] > values[i + 1]:
                values[i], values[i + 1] = values[i + 1], values[i]
    return values


def main():
    total = 0
    for a in range(1, 110):
        for b in range(a, 110, 3):
            total += gcd(a, b)
    print(total)

    checks = 0
    for n in range(1, 1500):
        divisor, x, y = extended(n * 7, n + 100)
        checks += divisor * (n * 7 * x + (n + 100) * y == divisor)
    print(checks)

    points = [(n * 37 % 101, n * 53 % 97) for n in range(2500)]
    (left, top), (right, bottom) = bounds(points)
    print(left, top, right, bottom)

    print(rotate([1, 2, 3, 4, 5, 6], 1501))
    print(bubble_sort(n * 29 % 113 for n in range(100))[:8])

    prices = {f"p{n}": (n, n * 3 % 17) for n in range(200)}
    value = 0
    for _ in range(10):
        for i, (name, (count, price)) in enumerate(prices.items()):
            value += count * price + i % len(name)
        for (a, _), (_, b) in zip(points, prices.values()):
            value += a - b
    print(value)


main()
