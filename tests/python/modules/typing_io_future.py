from __future__ import annotations
import __future__
from typing import IO, TextIO, BinaryIO, Match, Pattern
import re, sys
def f(a: TextIO, b: IO[str], c: Match[str], d: Pattern[str]) -> BinaryIO: ...
print(f.__annotations__, IO[str], TextIO, Match[str], Pattern, TextIO.__mro__, isinstance(re.compile('a'), Pattern))
print(__future__.annotations, __future__.division.getMandatoryRelease())
from typing import *
