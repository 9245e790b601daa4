# Which attributes of functions, code objects and the like are fields, and which are computed: they fail in different words.
import sys
import types


def attempt(step):
    try:
        print(step())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


def f(x):
    'documentation'
    return lambda: x


code = f.__code__
for name in (
    'co_argcount', 'co_cellvars', 'co_code', 'co_consts', 'co_exceptiontable', 'co_filename', 'co_flags', 'co_freevars',
    'co_linetable', 'co_name', 'co_names', 'co_nlocals', 'co_stacksize', 'co_varnames',
):
    descriptor = vars(types.CodeType)[name]
    print(descriptor)
    attempt(lambda: setattr(code, name, 1))
    attempt(lambda: delattr(code, name))
    attempt(lambda: descriptor.__set__(code, 1))
    attempt(lambda: descriptor.__get__(1))

print(vars(types.BuiltinFunctionType)['__module__'], len.__module__, [].append.__module__)
print(vars(types.FrameType)['f_trace_lines'], sys._getframe().f_trace_lines)
print(vars(property)['__doc__'])
for name in '__module__', '__doc__':
    descriptor = vars(types.FunctionType)[name]
    print(descriptor, getattr(f, name))
    attempt(lambda: descriptor.__set__(1, 2))
    setattr(f, name, None)
    print(getattr(f, name))
    setattr(f, name, 5)
    print(descriptor.__get__(f))
    delattr(f, name)
    delattr(f, name)
    print(getattr(f, name), f.__dict__)
p = property(f, doc='text')
p.__doc__ = 5
print(p.__doc__)
del p.__doc__
print(p.__doc__)
