"""Sequences of numbers of one kind."""

import collections.abc as _abc
from _array import _array_reconstructor, array, typecodes

ArrayType = array
_abc.MutableSequence.register(array)
