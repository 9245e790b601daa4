def multiples(n, limit):
    return set(range(0, limit, n))


def reachable(edges, start):
    seen = {start}
    border = {start}
    steps = 0
    while border:
        following = set()
        for node in border:
            following |= edges[node]
        border = following - seen
        seen |= border
        steps += 1
    return len(seen), steps


def life(cells, turns):
    for _ in range(turns):
        counts = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        place = x + dx, y + dy
                        counts[place] = counts.get(place, 0) + 1
        cells = {place for place, count in counts.items() if count == 3 or count == 2 and place in cells}
    return cells


def main():
    limit = 6000
    sets = [multiples(n, limit) for n in (2, 3, 5, 7, 11)]
    total = 0
    for a in sets:
        for b in sets:
            total += len(a | b) - len(a & b) + len(a - b) * len(a ^ b) % 101
            total += (a & b <= b) + (a < a | b) + a.isdisjoint(b)
    print(total)

    rest = set(range(limit))
    for a in sets:
        rest -= a
    print(len(rest), sum(rest))

    edges = {n: {n * 2 % 1501, (n * n + 1) % 1501, (n + 300) % 1501} for n in range(1501)}
    print(*reachable(edges, 1))

    cells = life({(1, 0), (2, 1), (0, 2), (1, 2), (2, 2), (10, 10), (11, 10), (10, 11), (10, 9), (9, 10), (9, 11)}, 35)
    print(len(cells), sorted(cells)[:3])

    words = {f"w{n * n % 307}" for n in range(500)}
    other = {f"w{n * 3}" for n in range(110)}
    print(len(words), len(words & other), sorted(words - other)[:4], sorted(other - words)[-2:])
    bag = set()
    for n in range(9000):
        if n % 97 in bag:
            bag.discard(n % 89)
        else:
            bag.add(n % 97)
    print(len(bag), sum(bag))


main()
