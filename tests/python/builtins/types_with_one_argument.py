# Built-in types called with one argument: what they make, and what they raise wherever they are called.


def number(text):
    return int(text)


def real(text):
    return float(text)


print(int("12"), int(3.9), int(True), float("1e3"), float(2), str(1.5), bool([]), bool("x"))
print(list("ab"), tuple([1, 2]), tuple(()), set([1]), range(3), list(enumerate("x")), type(1), type(type))

for wrong in ("x", "", "1_", "٣x", "0x10", "1e5", " ", "--1", "1-"):
    try:
        print(number(wrong))
    except ValueError as error:
        print(error, error.__context__)
    try:
        print(real(wrong))
    except ValueError as error:
        print(error)

for fit in ("٣", " 7\n", "\x1c8\x1f", "1_0", "-0", "+5"):
    print(int(fit))

try:
    try:
        int("a")
    except ValueError:
        int("b")
except ValueError as error:
    print(error, "|", error.__context__)

for make in (int, float, list, tuple, set, range, enumerate):
    try:
        print(make(None))
    except TypeError as error:
        print(error)


class Text(str):
    pass


class Whole(int):
    pass


print(int(Text("5")), type(Whole("5")).__name__, Whole("6") + 1)
try:
    Whole("six")
except ValueError as error:
    print(error)


def values(texts):
    for text in texts:
        yield int(text)


try:
    for value in values(["1", "two"]):
        print(value)
except ValueError as error:
    print(error)


def last():
    try:
        int("y")
    finally:
        print("finally")


last()
