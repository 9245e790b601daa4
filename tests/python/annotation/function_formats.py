def f(a: int, /, b: "s", *args: list, c: float = 1, **kw: dict) -> None:
    pass


print(f.__annotations__)
print(f.__annotate__(1), f.__annotate__.__name__, f.__annotate__.__qualname__)
try:
    f.__annotate__(3)
except NotImplementedError as e:
    print(repr(e))
