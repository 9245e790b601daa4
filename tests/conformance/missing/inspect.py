"""What tests of the language ask, for as long as Taipan has no module of this name."""

import sys
import types

CO_OPTIMIZED = 0x1
CO_NEWLOCALS = 0x2
CO_VARARGS = 0x4
CO_VARKEYWORDS = 0x8
CO_NESTED = 0x10
CO_GENERATOR = 0x20
CO_COROUTINE = 0x80
CO_ITERABLE_COROUTINE = 0x100
CO_ASYNC_GENERATOR = 0x200


def cleandoc(doc):
    """A docstring without the indentation that its lines have in common."""
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.strip(' ')]
    if lines:
        lines[0] = lines[0].lstrip(' ')
    if margins:
        lines[1:] = [line[min(margins) :] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def currentframe():
    return sys._getframe(1)


def _state(kind):
    prefix = {'GEN': 'gi', 'CORO': 'cr', 'AGEN': 'ag'}[kind]

    def state(suspended):
        if getattr(suspended, f'{prefix}_running'):
            return f'{kind}_RUNNING'
        if getattr(suspended, f'{prefix}_suspended'):
            return f'{kind}_SUSPENDED'
        return f'{kind}_CLOSED' if getattr(suspended, f'{prefix}_frame') is None else f'{kind}_CREATED'

    return state


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'
getgeneratorstate = _state('GEN')
getcoroutinestate = _state('CORO')
getasyncgenstate = _state('AGEN')


def _has_flag(value, flag):
    value = getattr(value, '__func__', value)
    return isinstance(value, types.FunctionType) and value.__code__.co_flags & flag != 0


def isfunction(value):
    return isinstance(value, types.FunctionType)


def isgeneratorfunction(value):
    return _has_flag(value, CO_GENERATOR)


def iscoroutinefunction(value):
    return _has_flag(value, CO_COROUTINE)


def isasyncgenfunction(value):
    return _has_flag(value, CO_ASYNC_GENERATOR)


def isgenerator(value):
    return isinstance(value, types.GeneratorType)


def iscoroutine(value):
    return isinstance(value, types.CoroutineType)


def isawaitable(value):
    return (
        iscoroutine(value)
        or isgenerator(value)
        and value.gi_code.co_flags & CO_ITERABLE_COROUTINE != 0
        or hasattr(type(value), '__await__')
    )
