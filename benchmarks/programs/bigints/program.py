def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    if n == 0:
        return 0, 1
    a, b = fibonacci(n >> 1)
    c = a * (2 * b - a)
    d = a * a + b * b
    return (d, c + d) if n & 1 else (c, d)


def pi_digits(count):
    digits = []
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while len(digits) < count:
        if 4 * q + r - t < n * t:
            digits.append(n)
            q, r, n = q * 10, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
    return "".join(map(str, digits))


def probably_prime(n):
    d = n - 1
    s = 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for base in (2, 3, 5, 7, 11, 13):
        x = pow(base, d, n)
        if x == 1 or x == n - 1:
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def digit_sum(n):
    return sum(int(digit) for digit in str(n))


def mix(turns):
    mask = (1 << 64) - 1
    state = 88172645463325252
    for _ in range(turns):
        state ^= (state << 13) & mask
        state ^= state >> 7
        state ^= (state << 17) & mask
    return state


def main():
    print(digit_sum(factorial(400)))
    print(fibonacci(1500)[0] % 10 ** 20, len(str(fibonacci(4000)[0])))
    print(pi_digits(250)[-30:])
    start = 2 ** 89 - 1
    print([n - start for n in range(start, start + 160, 2) if probably_prime(n)])
    print(mix(4000))
    total = 0
    for n in range(1, 1500):
        total += (3 ** (n % 60) << n % 50) // (n * n)
    print(total, -total // 10 ** 9, hex(total))


main()
