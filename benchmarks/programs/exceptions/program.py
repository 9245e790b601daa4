class OrderError(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


class OutOfStock(OrderError):
    pass


class PaymentRefused(OrderError):
    pass


def parse(text):
    try:
        return int(text)
    except ValueError:
        return -1


def reserve(stock, item, amount):
    try:
        available = stock[item]
    except KeyError as error:
        raise OrderError(404, f"no {item}") from error
    if available < amount:
        raise OutOfStock(409, f"{available} of {item}")
    stock[item] = available - amount


def pay(n):
    if n % 7 == 3:
        raise PaymentRefused(402, "card")
    return n * 3


def order(stock, log, n):
    item = f"item{n % 12}"
    done = False
    try:
        reserve(stock, item, n % 5)
        paid = pay(n)
        done = True
        return paid
    finally:
        if not done:
            log[item] = log.get(item, 0) + 1


def place(stock, log, n):
    try:
        return order(stock, log, n)
    except OutOfStock as error:
        stock[f"item{n % 12}"] = 40
        return error.code
    except PaymentRefused:
        raise


def depth(n):
    if n == 0:
        raise IndexError("bottom")
    return depth(n - 1) + 1


def main():
    words = ["12", "x1", "7", "", "300", "1e5", "-4", "0x10"]
    print(sum(parse(words[i % 8]) for i in range(4000)))

    stock = {f"item{i}": 30 for i in range(10)}
    log = {}
    outcomes = {}
    for n in range(4000):
        try:
            result = place(stock, log, n)
        except OrderError as error:
            name = type(error).__name__
            chained = error.__cause__ is not None
            outcomes[name, chained] = outcomes.get((name, chained), 0) + 1
        else:
            outcomes["done", False] = outcomes.get(("done", False), 0) + result
    for key in sorted(outcomes):
        print(*key, outcomes[key])
    print(sum(log.values()))

    caught = 0
    for n in range(150):
        try:
            depth(n % 20)
        except (KeyError, IndexError) as error:
            caught += len(str(error))
    print(caught)

    fine = 0
    numbers = list(range(50))
    for i in range(10000):
        try:
            fine += numbers[i % 50]
        except IndexError:
            fine = 0
    print(fine)


main()
