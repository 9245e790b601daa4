"""What CPython has of operator in C."""

from operator import *
from secrets import compare_digest as _compare_digest
