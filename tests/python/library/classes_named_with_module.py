# Messages name classes that are no classes of Python in CPython with their modules.
import abc
import array
import collections
import contextvars
import csv
import io
import struct
import types
import typing
import weakref
from enum import Enum

for value in (types.SimpleNamespace(), contextvars.ContextVar('x'), collections.OrderedDict(), collections.defaultdict(int),
              struct.Struct('i'), csv.reader([]), csv.writer(io.StringIO()), weakref.ref(int), typing.TypeVar('T'),
              t'text', io.StringIO(), collections.Counter(), array.array('i')):
    try:
        value.missing
    except AttributeError as error:
        print(error, type(value))


class A(metaclass=abc.ABCMeta):
    pass


A.__module__ = 'elsewhere'
print(A)


class Outer(Enum):
    FIRST = 1

    class Inner:
        pass


print(list(Outer), Outer.Inner)
