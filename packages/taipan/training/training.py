# What the loop over instructions is trained with: each of its cases meets the types that programs give it, so that what V8 then compiles need not be
# thrown away when the next program brings another one. Nothing here is of use by itself; nothing is printed.


def whole(l, r):
    return l // r


# A small int that is a number with a fraction to V8, where the loop is not compiled yet.
two = whole(2**40, 2**39)
ints = (two, 3), (3, two), (3, 7), (-5, 3), (2**31, 5), (2**40, 2**33), (2**53 - 1, 2**53 - 1), (2**70, 3)
floats = (1.5, 0.5), (-2.0, 3.0), (1, 0.5), (0.5, 2), (2**40, 0.5), (True, 2)
texts = ("ab", "cd"), ("ab", "ab"), ("é", "b")
others = ((1, 2), (1, 3)), ([1, 2], [1, 3]), ({1}, {2})


def arithmetic(l, r):
    l + r, l - r, l * r, l / r, l % r, l // r, l + 1, l - 1, l * 2, l / 2, l % 3, l // 2, 1 + l, l**2, -l
    a = b = c = d = e = f = l
    a += r
    b -= r
    c *= r
    d /= r
    e %= r
    f //= r
    a += 1
    b -= 1
    a *= 2
    b /= 2
    c %= 5
    d //= 2


def bits(l, r):
    l & r, l | r, l ^ r, l & 3, l | 3, l ^ 3, l << 2, l >> 1, ~l
    a = b = c = l
    a &= r
    b |= r
    c ^= r
    if 0 < r < 100:
        l << r, l >> r, l**r, 2 << r
        a <<= r
        b >>= r
        c **= r
    a &= 7
    b |= 7
    c ^= 7
    a <<= 1
    b >>= 1
    c **= 1
    return +l


def compare(l, r):
    n = l == r, l != r, l < r, l <= r, l > r, l >= r, l is r, l is not r, not l
    if l == r: n = 1
    if l != r: n = 1
    if l < r: n = 1
    if l <= r: n = 1
    if l > r: n = 1
    if l >= r: n = 1
    if l == r or l != r: n = 1
    if l < r or l > r: n = 1
    if l <= r or l >= r: n = 1
    if l >= r or l <= r: n = 1
    if l > r or l < r: n = 1
    if l != r or l == r: n = 1


def compare_number(x):
    n = x == 1, x != 1, x < 1, x <= 1, x > 1, x >= 1
    if x == 1: n = 1
    if x != 1: n = 1
    if x < 1: n = 1
    if x <= 1: n = 1
    if x > 1: n = 1
    if x >= 1: n = 1
    if x == 1 or x != 1: n = 1
    if x < 1 or x > 1: n = 1
    if x <= 1 or x >= 1: n = 1
    if x >= 1 or x <= 1: n = 1
    if x > 1 or x < 1: n = 1
    if x != 1 or x == 1: n = 1


def mixtures():
    """V8 has arrays of ints alone and makes them where it has seen nothing else; after these it makes arrays of anything."""
    for members in ("a", 1, 2.5, None), ("a", "b"), (Point(1, 2), 2):
        [*members], [x for x in members], list(members), tuple(list(members)), sorted(members, key=str), list(dict.fromkeys(members)), list(dict.fromkeys(members).values())
        list(dict.fromkeys(members).items()), list(set(members)), list(map(str, members)), list(filter(None, members)), list(reversed(members)), list(iter(members)), list(enumerate(members))
        first, *rest = members
        first, *rest = list(members)
        first, *rest = iter(members)
        [first], [first, 2], [first, 2, 3], [first, 2, 3, 4], [first] * 3, [first] + [2], rest + rest, list(members)[:2], list(members)[::-1], list(members).copy(), rest.copy()
        (first,), (first, 2), (first, 2, 3), (first,) * 2, (first,) + (2,), members[1:], members + members
        rest = []
        rest.append(first)
        rest = []
        rest.extend(members)
        rest = []
        rest += members
        rest = list()
        rest.insert(0, first)
        default(*members)
        rest.clear()
        rest.append(first)
        (lambda *more: more)(*members)
        # Keys from 0 on: the values are an array.
        table = {}
        for value in first, 2, 2**40, 2.5, None:
            table[len(table)] = value
            table[0] = value
        table[0], 0 in table, "a" in table, 9 in table, table.get(0), [*table], {**table}
        table["a"] = first
        table = {3: first}
        table[4] = 2
        table[3] = 2.5
        3 in table, table[3]


def operators():
    for l, r in ints + floats:
        arithmetic(l, r)
        compare_number(l)
    for l, r in ints:
        bits(l, r)
    for l, r in ints + floats + texts + others:
        compare(l, r)
        compare(l, l)
    for x in 0, 1, 2.5, "", "a", [], [1], (), (1,), {}, {1: 2}, set(), None, True, False, range(0), Point(1, 2):
        x and 1, x or 1, not x, 1 if x else 2
        while not x:
            break
    for x in Truth(), Special(), Wide(0):
        if x: pass
        while not x:
            break
        y = x and 1, x or 1, not x, 1 if x else 2
    Special() @ 1, 1 @ Special(), Special() + 1, -Special(), ~Special(), Special() < 1, Special() == 1, ..., 1j
    "a" + "b", [1] + [2], (1,) + (2,), "a" * 3, [0] * 3, "%s" % 1, {1} & {2}, {1} | {2}, {1} - {2}


class Point:
    size = 2

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def add(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __add__(self, other):
        result = self.add(other)
        return result

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x

    def __lt__(self, other):
        return self.x < other.x

    def __hash__(self):
        return hash(self.x)

    def __repr__(self):
        return f"Point({self.x}, {self.y!r})"

    @property
    def total(self):
        return self.x + self.y

    @classmethod
    def origin(cls):
        return cls(0, 0)

    @staticmethod
    def twice(n):
        return n * 2

    def move(self, by, *more, scale=1):
        self.x += by * scale


class Solid(Point):
    size = 3

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z
        self.name = None

    def add(self, other):
        return self


class Slotted:
    __slots__ = ("left", "right")

    def __init__(self, left):
        self.left = left


class Special:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        if index > 1:
            raise IndexError(index)
        return index

    def __setitem__(self, index, value):
        self.last = value

    def __contains__(self, item):
        return item == 1

    def __add__(self, other):
        return self

    __matmul__ = __rmatmul__ = __lt__ = __add__

    def __neg__(self):
        return self

    __invert__ = __neg__

    def __call__(self, *arguments, **named):
        return arguments

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        return True

    def __getattr__(self, name):
        return name


class Wide:
    def __init__(self, n):
        self.a = self.b = self.c = self.d = self.e = self.f = n
        self.g = self.h = self.i = self.j = self.k = self.l = n

    def descend(self, n):
        unused = n
        return unused if n == 0 else self.descend(n - 1)

    def scatter(self, n, *more):
        return n if n == 0 else self.scatter(n - 1, *more)


class Nested:
    def __init__(self, n):
        rest = n - 1
        self.inner = Nested(rest) if n else None


class Truth:
    def __bool__(self):
        return False


class Failure(Exception):
    def __init__(self, message, code=0):
        super().__init__(message)
        self.code = code


class Names(dict):
    pass


class Row(list):
    pass


def attributes():
    for x, y in (1, 2), (1.5, 2.5), ("a", "b"), (2**40, 2**41), ([], [1]):
        p = Point(x, y)
        p.x, p.y = p.y, p.x
        s = Solid(x, y, x)
        t = Slotted(x)
        t.right = t.left
        for q in p, s, s, p:
            q.x = q.y
            q.x += q.y
            q.size, q.add(q), q + q, q.total, q.twice(2), q == p, repr(q), hash(q.size)
            step = q.add
            step(q)
    p = Point(1, 2)
    p.x -= 1
    p.move(1), p.move(1, 2, scale=2), Point.origin(), Point.twice(1), Point.size, p < p, p.x is p.y
    Point.add(p, p)
    special = Special()
    for _ in 1, 2:
        special[0] = 1
        special[0], len(special), 1 in special, 2 in special, special.missing, special(1), special(1, k=2), [*special], special.last
        special.label = 1
        del special.label
        Special.count = 1
        with special as same:
            raise ValueError
        with special:
            pass
        for x in special:
            pass


def lists():
    for items in (
        [1, 2, 3], [1.5, 2.5, 3.5], [2**40, 2**41, 2**42], ["a", "b", "c"], [None, True, False], [1, "a", 2.5], [[1], [2], [3]], [0] * 3, [0.0] * 3, [None] * 3,
        [x for x in range(3)], list(range(3)), list("abc"), "a b c".split(), sorted([3, 1, 2]), [2**70, 1, 2], Row([1, 2, 3]),
        sorted({"b": 1, "a": 2}.items()), sorted({"b": 1, "a": 2}.items(), key=lambda pair: -pair[1]), sorted("banana"), list({1: 2, 3: 4}.items()),
        list({1: 2, 3: 4}), list({1, 2}), [*"ab", *[1]], list(zip([1, 2], [3, 4])), [1, 2, 3][0:2], [1, 2] + [3], list(map(str, [1, 2])), list(enumerate("ab")), list((1, 2)),
    ):
        for item in items:
            pass
        for i in range(len(items)):
            items[i] = items[i - 1]
        items[0], items[1] = items[1], items[0]
        items[-1] = items[0]
        if len(items) > two:
            items[two] = items[-two]
            items[two] = items[two]
        items[True], items[1:2], items[:], items[::-1]
        items.append(items[0])
        items.append(None)
        items.pop(), items.pop(0), items.insert(0, 1), items.copy(), items.index(1), items.index(1, 0, 1), items.count(1)
        a, *b = items
        1 in items, 9 not in items, items == [1], [x for x in items if x]
        items.extend((1, 2.5))
        items[0] += 1
        items[0:1] = [4, 5]
        del items[0]
        items.clear()
        items.append(0.5)
    ordered = sorted(range(40), key=lambda x: -x)
    for x in ordered:
        ordered[0] = ordered[-1]
    grid = [[0] * 2 for _ in range(2)]
    grid[1][0] = grid[0][1] + 1
    grid[1][0] += 1
    stack = []
    for x in 1, 2**40, 1.5, "a", None:
        stack.append((x, x))
    while stack:
        stack.pop()


def tuples():
    for items in (1, 2), (1.5, 2.5), (2**40, 2**41), ("a", "b"), (None, True), (1, "a"), ((1, 2), 3), tuple([1, 2]):
        a, b = items
        items[0], items[-1], items[0:1], 1 in items, items == (1, 2), items + items
        for x in items:
            pass
    for a, b in (1, 2), [3, 4], "ab", range(2), {1: 2, 3: 4}:
        pass
    for i, (a, b) in enumerate([(1, 2)]):
        pass
    pairs = [(1, 2), (3, 4)]
    for source in zip(*pairs), enumerate(pairs[0]), dict(pairs).items(), set(pairs), dict.fromkeys(pairs), map(tuple, pairs), filter(None, pairs), reversed(pairs), sorted(pairs, key=len), (pair for pair in pairs):
        for a, b in source:
            pass


def dicts():
    for keys in (1, 2, 3), ("a", "b", "c"), (1.5, 2.5, 0.5), ((1, 2), (3, 4), 5), (2**40, 2**70, True), (None, "x", Point(1, 2)):
        for d in {}, Names():
            for k in keys:
                d[k] = 1
                d[k] += 1
                d[k] = d.get(k, 0) + d[k]
                d.get(0), d.setdefault(k, []), k in d, 0.1 in d, k not in d
            for k in d:
                pass
            for k, v in d.items():
                pass
            for v in d.values():
                pass
            try:
                d[0.1]
            except KeyError:
                pass
            len(d), {**d}, d.copy(), d.pop(keys[0]), d.pop(0.1, None)
            del d[keys[1]]
            d.update(a=1)
        s = set(keys)
        s.add(0), s.discard(0), keys[0] in s
        for x in s:
            pass
        {k: 1 for k in keys}, {x for x in keys}
    sorted({"a": 1}.items(), key=lambda pair: -pair[1]), max({"a": 1}, key={"a": 1}.get)


def simple(a, b):
    c = a
    return c


def default(a, b=2, *rest, key=None, **others):
    return b


def nothing():
    pass


def recursive(n):
    return n if n < 2 else recursive(n - 1) + recursive(n - 2)


def descend(n):
    rest = n - 1
    return 0 if n == 0 else descend(rest)


def descend_by_name(n, by=1):
    return 0 if n <= 0 else descend_by_name(n=n - by)


def deep():
    """Each kind of call needs more registers than there are: after so many rounds a machine keeps few."""
    for step in descend, Wide(1).descend, Nested, descend_by_name, Wide(1).scatter, lambda n: sum(down(n)):
        for _ in range(5000):
            pass
        step(120)


def down(n):
    if n:
        yield n
        yield from down(n - 1)


def closures():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return lambda x, y=n: x + n + total

    for n in 1, 2.5, 2**40:
        add(n)(1)
        add(n)(1, 2)


class Sink:
    def write(self, text):
        pass


def calls():
    global counter
    counter = 0
    for x in 1, 1.5, "a", None, [1], 2**40:
        counter += 1
        simple(x, x), simple(x, b=x), simple(*(x, x)), simple(**{"a": x, "b": x}), default(x), default(x, x, x, key=x, other=x), default(x, *[x], **{}), nothing()
        str(x), repr(x), bool(x), type(x), isinstance(x, int), list((x,)), tuple([x]), dict(a=x), print(x, file=Sink())
    abs(-1), abs(-1.5), min(1, 2), max([1, 2]), sum([1.5, 2]), len("a"), ord("a"), chr(97), int("1"), float(1), round(1.25, 1), divmod(7, 2), pow(2, 3), int(), range(1, 9, 2)
    any(x > 1 for x in (1, 2)), sum(x for x in range(3)), sorted([2, 1], key=lambda x: -x), list(map(simple, [1], [2])), list(zip([1], [2])), object(), slice(1, 2, 3)
    recursive(5), str.upper("a"), Special()(1), getattr(1, "real"), "a".join
    for f in len, sorted, list, str, Special(), "".join, Row, lambda x: x:
        f("ab")


def count_to(n):
    i = 0
    while i < n:
        got = yield i
        if got:
            i += got
        i += 1
    return i


def delegating():
    result = yield from count_to(2)
    yield from [1, 2]
    yield from (x for x in "ab")


def generators():
    for _ in 1, 2:
        for i in count_to(3):
            pass
        for x in delegating():
            if x == "b":
                break
        g = count_to(5)
        next(g), g.send(1), g.close()
        list(count_to(3)), set(count_to(2)), sum(i * i for i in range(3) if i), ",".join(str(x) for x in count_to(2))
        a, b = count_to(2)
        next(iter([1])), next(iter(()), None)


def loops():
    for r in range(3), range(0, 10, 4), range(5, 0, -2), range(0), range(2**40, 2**40 + 2):
        for i in r:
            if i == 4:
                break
        else:
            i = 0
    for items in [1], (1, 2), "ab", "é", {1: 2}, {1, 2}, b"ab", enumerate("ab"), zip("ab", "cd"), map(str, [1]), filter(None, [1]), reversed([1]), iter([1]):
        for item in items:
            pass
    for i, x in enumerate([1.5, 2.5]):
        pass
    for a, b, c in zip([1], [2], [3]):
        pass
    n = 6
    while n > 0:
        n -= 1
        if n % 2 == 0:
            continue
        if n < 3:
            break
    i = j = 0
    x = 0.0
    while i < 3 and x < 2:
        i, x = i + 1, x + 0.5
    [x for x in range(3) if x], {x: x for x in range(3)}, [y for x in [[1], [2]] for y in x]


def strings():
    for text in "hello world", "é ü", "", "a":
        for letter in text:
            letter.isalpha(), letter in "abc", letter == "a"
        text.upper(), text.split(), text.replace("a", "b"), text.replace("a", "b", 1), text.find("o"), text.find("o", 1, 2), text.strip(), text + "!", text[:3], text[::-1], "{:>5}".format(1)
        if text:
            text[0], text[-1], text[0] in "aeiou", text[0] < "m"
        text += "x"
    for x in 1, 1.5, "a", None, [1], 2**70:
        f"{x}", f"{x!r:>10}", f"<{x}> {x}"
    f"{1:05d} {1.5:.2f}"


def divide(l, r):
    try:
        return l / r
    except ZeroDivisionError:
        raise
    finally:
        l = 0


def failing(n):
    if n == 0:
        raise ValueError(n)
    yield n
    yield from failing(n - 1)


class Refusing:
    def __init__(self, n):
        failing_at = n
        raise KeyError(failing_at)


def exceptions():
    for step in (lambda: list(failing(2)), lambda: Refusing(1), lambda: [n for n in failing(1)], lambda: Failure("x").missing, lambda: sum(failing(1))):
        for _ in 1, 2:
            try:
                try:
                    step()
                except (KeyError, ValueError) as error:
                    error.__traceback__.tb_frame
                    raise
                finally:
                    pass
            except ValueError:
                pass
            except Exception as error:
                try:
                    raise RuntimeError from error
                except RuntimeError:
                    pass
    for kind in ValueError, KeyError, Failure:
        for cause in None, ValueError():
            try:
                if cause is None:
                    raise kind("x")
                raise kind("x") from cause
            except (ValueError, KeyError) as error:
                error.args
            except Failure as error:
                error.code
            finally:
                pass
    for step in (lambda: divide(1, 0), lambda: [][1], lambda: {}["a"], lambda: None.x, lambda: int("x"), lambda: missing, lambda: simple(), lambda: 1 + "a", lambda: len(1)):
        try:
            step()
        except Exception as error:
            pass
    divide(1, 2)
    try:
        assert not counter, "counter"
    except AssertionError:
        pass


def patterns():
    for subject in 1, "a", [1, 2], {"kind": "a", "n": 1}, Point(1, 2), None:
        match subject:
            case 1 | 2:
                pass
            case "a":
                pass
            case [x, *rest]:
                pass
            case {"kind": kind, **others}:
                pass
            case Point(x=x, y=y) if x < y:
                pass
            case _:
                pass


def make_adder(n):
    def adder(x):
        return x + n

    return adder


def often():
    """What V8 puts into the loop itself instead of calling it has to be met often: a place's calls are weighed against those of the loop."""
    point = Point(0.5, 1)
    solid = Solid(1, 2, 3)
    numbers = [1, 2, 3]
    table = {"a": 1, 2: 3}
    pair = 1, 2.5
    text = "abc"
    x = 1.5
    y = 2.5
    for i in range(400):
        z = x + y - x * y / y
        z = -x * 2 + z / 2 + 1 - x % y // y
        z += x
        z -= y
        z *= x
        z /= y
        z = x - 1 + i / 3 + 2 * x + i * x
        if x < y or x >= y or z == x or x != y or not x:
            z = 0.5
        numbers[i % 3] = numbers[-1] + i
        numbers[0], numbers[1] = numbers[1], numbers[0]
        table["a"] = table[2] + pair[0]
        table[i % 3] = table.get(i, i)
        point.x = point.y + solid.z
        solid.y = point.x
        point.move(1)
        point.twice(solid.total)
        Point.twice(i)
        simple(i, x), default(i), default(i, key=i), nothing(), recursive(1), make_adder(i)(x), max(i, 2), len(numbers), abs(i), str(i), int(x), isinstance(i, int)
        Point(i, x) < point, Slotted(i).left, solid.add(point)
        items = [i, x]
        items.append((i, x, text))
        a, b = items[0], items[1]
        a, b = b, a
        c, d = a, [a for a in items if a]
        for item in items:
            if item in table or item is None:
                break
        for a, b in table.items():
            pass
        for a in count_to(1):
            pass
        f"{i} {text}", text[i % 3] == "a", text + text, text[1:], text.upper(), text.replace("a", "b"), i & 3 | 4 ^ i, i << 1, ~i, i // 3, i % 7, i**2
        i == 3, i < 3, i <= x, i > 3, i >= 3, i != 3, x < y, x is y, x == 1
        try:
            if i % 5 == 0:
                raise ValueError(i)
        except ValueError as error:
            pass
        while i > 400:
            i -= 1


for part in (mixtures, operators, attributes, lists, tuples, dicts, closures, deep, calls, generators, loops, strings, exceptions, patterns) * 2:
    part()
often()
