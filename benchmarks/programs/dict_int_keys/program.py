def histogram(count):
    counts = {}
    seed = 1
    for _ in range(count):
        seed = (seed * 3877 + 29573) % 139968
        bucket = seed % 1000
        counts[bucket] = counts.get(bucket, 0) + 1
    return counts


def chain_lengths(limit):
    known = {1: 1}
    for start in range(2, limit):
        n = start
        steps = 0
        while n not in known:
            n = 3 * n + 1 if n % 2 else n // 2
            steps += 1
        known[start] = known[n] + steps
    return known


def sparse(size, step, shift):
    return {n * step % 100003: n % 13 + shift for n in range(size)}


def dot(a, b):
    if len(b) < len(a):
        a, b = b, a
    return sum(value * b[key] for key, value in a.items() if key in b)


def churn(turns):
    window = {}
    oldest = total = 0
    for n in range(turns):
        window[n * n] = n
        if len(window) > 300:
            total += window.pop(oldest * oldest)
            oldest += 1
        if n % 3 == 0 and n > 10:
            window[(n - 5) ** 2] += 1
    return len(window), total, sum(window.values())


def main():
    counts = histogram(20000)
    print(len(counts), max(counts.values()), min(counts), sum(key * value for key, value in counts.items()))
    lengths = chain_lengths(6000)
    longest = max(lengths, key=lengths.get)
    print(longest, lengths[longest], len(lengths))
    a = sparse(6000, 7, 1)
    b = sparse(5000, 35, 2)
    print(len(a), len(b), dot(a, b))
    print(*churn(9000))
    table = {n: n for n in range(4000)}
    for n in range(0, 4000, 3):
        del table[n]
    for n in range(0, 4000, 5):
        table[-n] = n
    print(len(table), sum(table), list(table)[-3:])


main()
