def s(*args: *tuple[int, str]): ...


print(s.__annotations__)


def bad(a: undefined_name): ...


bad.__annotations__
