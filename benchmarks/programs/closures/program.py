def make_counter(start, step):
    count = start

    def advance():
        nonlocal count
        count += step
        return count

    return advance


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def partial(function, first):
    return lambda second: function(first, second)


def memoized(function):
    known = {}

    def lookup(n):
        if n not in known:
            known[n] = function(n)
        return known[n]

    return lookup


def make_account(balance):
    history = []

    def deposit(amount):
        nonlocal balance
        balance += amount
        history.append(amount)
        return balance

    def withdraw(amount):
        if amount > balance:
            return None
        return deposit(-amount)

    def report():
        return balance, len(history), sum(history)

    return deposit, withdraw, report


@memoized
def paths(n):
    return 1 if n < 2 else paths(n - 1) + paths(n - 2) + paths(n // 2) % 7


def main():
    counters = [make_counter(i, i + 1) for i in range(5)]
    total = 0
    for _ in range(4000):
        for counter in counters:
            total += counter() % 10
    print(total)

    shifts = [lambda x, k=k: (x * 3 + k) % 1009 for k in range(6)]
    mix = compose(*shifts)
    value = 1
    for _ in range(3000):
        value = mix(value)
    print(value)

    adders = [partial(lambda a, b: a * 10 + b, n) for n in range(10)]
    print(sum(adder(i) for i in range(800) for adder in adders))

    deposit, withdraw, report = make_account(100)
    refused = 0
    for i in range(6000):
        deposit(i % 13)
        if withdraw(i % 17) is None:
            refused += 1
    print(refused, *report())
    print(paths(70))


main()
