"""A module with annotations, for test_grammar."""

from functools import wraps
from typing import Tuple

x: int = 5
y: str = 'x'
f: Tuple[int, int]
(pars): bool = True
u: int | float


class M(type):
    o: type = object


def dec(function):
    return wraps(function)(lambda *args, **options: function(*args, **options))
