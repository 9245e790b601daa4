def triples(limit):
    return [
        (a, b, c)
        for a in range(1, limit)
        for b in range(a, limit)
        for c in range(b, limit)
        if a * a + b * b == c * c
    ]


def table(size):
    return [[row * column % 13 for column in range(size)] for row in range(size)]


def main():
    found = triples(42)
    print(len(found), found[-1])

    grid = table(90)
    columns = [[row[i] for row in grid] for i in range(90)]
    flat = [value for row in columns for value in row if value % 2]
    print(len(flat), sum(flat))

    squares = {n: n * n for n in range(5000) if n % 3}
    inverted = {value % 1000: key for key, value in squares.items()}
    print(len(squares), len(inverted), inverted[1], sum(inverted.values()))

    residues = {n * n % 997 for n in range(6000)}
    print(len(residues), sum(residues))

    print(sum(n * n for n in range(12000) if n & 1))
    primes = [n for n in range(2, 1200) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
    print(len(primes), primes[-1])
    print(sum(1 for n in range(600) if any(n % p == 3 for p in primes[:10])))
    words = [f"{letter}{n}" for n in range(200) for letter in "abc"]
    lengths = {word: len(word) for word in words if word[0] != "b"}
    print(len(lengths), sum(lengths.values()))


main()
