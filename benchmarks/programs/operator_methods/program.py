PRIME = 10007


class Residue:
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value % PRIME

    def __add__(self, other):
        return Residue(self.value + other.value)

    def __sub__(self, other):
        return Residue(self.value - other.value)

    def __mul__(self, other):
        return Residue(self.value * other.value)

    def __neg__(self):
        return Residue(-self.value)

    def __eq__(self, other):
        return self.value == other.value

    def __hash__(self):
        return self.value

    def __bool__(self):
        return self.value != 0

    def __repr__(self):
        return f"~{self.value}"


class Polynomial:
    def __init__(self, terms):
        self.terms = terms

    def __len__(self):
        return len(self.terms)

    def __getitem__(self, power):
        return self.terms[power]

    def __setitem__(self, power, term):
        self.terms[power] = term

    def __iter__(self):
        return iter(self.terms)

    def __contains__(self, term):
        return any(known == term for known in self.terms)

    def __iadd__(self, other):
        for power in range(len(other)):
            self[power] = self[power] + other[power]
        return self

    def __mul__(self, other):
        product = Polynomial([Residue(0) for _ in range(len(self) + len(other) - 1)])
        for i, left in enumerate(self):
            for j, right in enumerate(other):
                product[i + j] = product[i + j] + left * right
        return product

    def __call__(self, x):
        total = Residue(0)
        for term in reversed(self.terms):
            total = total * x + term
        return total


class Version:
    def __init__(self, major, minor):
        self.major = major
        self.minor = minor

    def __lt__(self, other):
        if self.major != other.major:
            return self.major < other.major
        return self.minor < other.minor

    def __str__(self):
        return f"{self.major}.{self.minor}"


def insertion_sort(items):
    for i in range(1, len(items)):
        item = items[i]
        j = i
        while j > 0 and item < items[j - 1]:
            items[j] = items[j - 1]
            j -= 1
        items[j] = item


def main():
    base = Polynomial([Residue(n * n + 1) for n in range(12)])
    total = Polynomial([Residue(0) for _ in range(23)])
    for n in range(12):
        square = base * base
        square[0] = -square[0] - Residue(n)
        total += square
    print(total[0], total[11], total[22], len(total))
    roots = [x for x in range(400) if not total(Residue(x)) - total(Residue(x * x))]
    print(roots, Residue(50) in base, Residue(51) in base)
    values = {total(Residue(x)) for x in range(0, 600, 3)}
    print(len(values), min(value.value for value in values))

    versions = [Version(n * 37 % 11, n * 53 % 97) for n in range(90)]
    insertion_sort(versions)
    print(*versions[::15], min(versions), max(versions, key=lambda version: version.minor))


main()
