"""What objects are and what functions take."""

import functools
import sys
import types
from collections import OrderedDict, namedtuple
from keyword import iskeyword

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'

ismodule = lambda obj: isinstance(obj, types.ModuleType)
isclass = lambda obj: isinstance(obj, type)
ismethod = lambda obj: isinstance(obj, types.MethodType)
isfunction = lambda obj: isinstance(obj, types.FunctionType)
isgenerator = lambda obj: isinstance(obj, types.GeneratorType)
iscoroutine = lambda obj: isinstance(obj, types.CoroutineType)
isasyncgen = lambda obj: isinstance(obj, types.AsyncGeneratorType)
istraceback = lambda obj: isinstance(obj, types.TracebackType)
isframe = lambda obj: isinstance(obj, types.FrameType)
iscode = lambda obj: isinstance(obj, types.CodeType)
isbuiltin = lambda obj: isinstance(obj, types.BuiltinFunctionType)
ismethodwrapper = lambda obj: isinstance(obj, types.MethodWrapperType)
isgetsetdescriptor = lambda obj: isinstance(obj, types.GetSetDescriptorType)
ismemberdescriptor = lambda obj: isinstance(obj, types.MemberDescriptorType)
for _name in ('ismodule isclass ismethod isfunction isgenerator iscoroutine isasyncgen istraceback isframe iscode isbuiltin '
              'ismethodwrapper isgetsetdescriptor ismemberdescriptor').split():
    globals()[_name].__name__ = globals()[_name].__qualname__ = _name
del _name


def isroutine(obj):
    return (isbuiltin(obj) or isfunction(obj) or ismethod(obj) or ismethoddescriptor(obj) or ismethodwrapper(obj) or
            isinstance(obj, types.WrapperDescriptorType))


def ismethoddescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    kind = type(obj)
    return hasattr(kind, '__get__') and not hasattr(kind, '__set__') and not hasattr(kind, '__delete__')


def isdatadescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    return hasattr(type(obj), '__set__') or hasattr(type(obj), '__delete__')


def isabstract(obj):
    return isclass(obj) and bool(getattr(obj, '__abstractmethods__', None))


def isawaitable(obj):
    return isinstance(obj, types.CoroutineType) or hasattr(type(obj), '__await__')


def _has_flag(obj, flag):
    obj = functools._unwrap_partial(obj) if hasattr(functools, '_unwrap_partial') else obj
    while isinstance(obj, functools.partial):
        obj = obj.func
    if ismethod(obj):
        obj = obj.__func__
    return isfunction(obj) and bool(obj.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or getattr(obj, '_is_coroutine_mark', None) is _MARK


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


_MARK = object()


def markcoroutinefunction(func):
    getattr(func, '__func__', func)._is_coroutine_mark = _MARK
    return func


def getmembers(object, predicate=None):
    """Names and values of the attributes of an object."""
    names = dir(object)
    if isclass(object):
        for base in object.__bases__:
            names += [name for name, value in base.__dict__.items()
                      if isinstance(value, types.DynamicClassAttribute) and name not in names]
    results = []
    for name in names:
        try:
            value = getattr(object, name)
        except AttributeError:
            for base in getattr(object, '__mro__', ()):
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            results.append((name, value))
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers_static(object, predicate=None):
    results = []
    for name in dir(object):
        try:
            value = getattr_static(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            results.append((name, value))
    return sorted(results, key=lambda pair: pair[0])


_sentinel = object()


def getattr_static(obj, attr, default=_sentinel):
    """An attribute as it is stored, without asking descriptors."""
    classes = obj.__mro__ if isclass(obj) else type(obj).__mro__
    if not isclass(obj):
        own = getattr(obj, '__dict__', {})
        for base in classes:
            if attr in base.__dict__ and isdatadescriptor(base.__dict__[attr]):
                return base.__dict__[attr]
        if attr in own:
            return own[attr]
    for base in classes:
        if attr in base.__dict__:
            return base.__dict__[attr]
    if isclass(obj):
        for base in type(obj).__mro__:
            if attr in base.__dict__:
                return base.__dict__[attr]
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


Attribute = namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    """The attributes of a class: what they are and where they come from."""
    result = []
    for name in dir(cls):
        for base in (*cls.__mro__, *type(cls).__mro__):
            if name in base.__dict__:
                value = base.__dict__[name]
                break
        else:
            continue
        if isinstance(value, staticmethod):
            kind = 'static method'
        elif isinstance(value, classmethod):
            kind = 'class method'
        elif isinstance(value, property):
            kind = 'property'
        elif isroutine(value):
            kind = 'method'
        else:
            kind = 'data'
        result.append(Attribute(name, kind, base, value))
    return result


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    """What decorators have wrapped."""
    seen = {id(func)}
    while not isinstance(func, type) and hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f'wrapper loop when unwrapping {func!r}')
        seen.add(id(func))
    return func


def cleandoc(doc):
    """A documentation string without the indentation of its place in the source."""
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.lstrip(' ')]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip(' ')] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _own_doc(obj):
    try:
        return obj.__doc__
    except AttributeError:
        return None


def getdoc(object):
    """The documentation of an object, or what it inherits."""
    doc = _own_doc(object)
    if doc is None and isclass(object):
        for base in object.__mro__[1:]:
            if base is not type('') and _own_doc(base) is not None and base is not builtins_object:
                doc = base.__doc__
                break
    elif doc is None and ismethod(object):
        owner = object.__self__ if isclass(object.__self__) else type(object.__self__)
        for base in owner.__mro__:
            found = base.__dict__.get(object.__func__.__name__)
            doc = _own_doc(getattr(found, '__func__', found)) if found is not None else None
            if doc is not None:
                break
    return cleandoc(doc) if isinstance(doc, str) else None


builtins_object = object


def getcomments(object):
    return None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, '__module__', None))


def getmodulename(path):
    name = path.rsplit('/', 1)[-1]
    return name[:-3] if name.endswith('.py') else None


def getfile(object):
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isclass(object):
        raise TypeError(f'{object!r} is a built-in class')
    code = _code_of(object)
    if code is None:
        raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                        f'{type(object).__name__}')
    return code.co_filename


getsourcefile = getfile


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = unwrap(object).__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object if iscode(object) else None


def getsourcelines(object):
    """The lines of a function, and the number of the first."""
    from _traceback import source_of
    if isclass(object) or ismodule(object):
        raise OSError('could not get source code')
    code = _code_of(object)
    if code is None:
        getfile(object)
    source = source_of(code)
    if source is None:
        raise OSError('could not get source code')
    lines = source.splitlines(True)
    if code.co_name == '<module>':
        return lines, 0
    first = code.co_firstlineno - 1
    return getblock(lines[first:]), first + 1


def getblock(lines):
    """The lines of the block that the first of some lines begins."""
    depth = 0
    indent = len(lines[0]) - len(lines[0].lstrip())
    end, in_header = 1, True
    quote = None
    for number, line in enumerate(lines):
        text = line.strip()
        at = 0
        is_start = quote is None and depth == 0
        if is_start and number and text and not in_header and not text.startswith('#') \
                and len(line) - len(line.lstrip()) <= indent:
            break
        while at < len(line):
            if quote is not None:
                if line[at] == '\\':
                    at += 1
                elif line.startswith(quote, at):
                    at += len(quote) - 1
                    quote = None
            elif line[at] in '"\'':
                quote = line[at] * 3 if line.startswith(line[at] * 3, at) else line[at]
                at += len(quote) - 1
            elif line[at] == '#':
                break
            elif line[at] in '([{':
                depth += 1
            elif line[at] in ')]}':
                depth -= 1
            at += 1
        if text and not text.startswith('#'):
            end = number + 1
        if in_header and depth == 0 and quote is None and not text.startswith('@') and text:
            in_header = False
    return lines[:end]


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def currentframe():
    return sys._getframe(1)


FrameInfo = namedtuple('FrameInfo', 'frame filename lineno function code_context index')
Traceback = namedtuple('Traceback', 'filename lineno function code_context index')


def getframeinfo(frame, context=1):
    if istraceback(frame):
        lineno, frame = frame.tb_lineno, frame.tb_frame
    else:
        lineno = frame.f_lineno
    return Traceback(frame.f_code.co_filename, lineno, frame.f_code.co_name, None, None)


def getouterframes(frame, context=1):
    result = []
    while frame:
        result.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    result = []
    while tb:
        result.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return result


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    error = sys.exception()
    return getinnerframes(None if error is None else error.__traceback__, context)


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getgeneratorlocals(generator):
    frame = generator.gi_frame
    return {} if frame is None else dict(frame.f_locals)


ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getclosurevars(func):
    """What the names of a function refer to outside of it."""
    import builtins
    func = getattr(func, '__func__', func)
    code = func.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    names = [name for name in code.co_names]
    found = {name: func.__globals__[name] for name in names if name in func.__globals__}
    built = {name: getattr(builtins, name) for name in names if name not in found and hasattr(builtins, name)}
    return ClosureVars(nonlocals, found, built, {n for n in names if n not in found and n not in built})


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=1):
    """The annotations of an object, texts evaluated if asked for."""
    if format == 1 and not eval_str:
        found = getattr(obj, '__annotations__', None)
        if isinstance(found, dict):
            return dict(found)
        if found is None and callable(obj) and getattr(obj, '__annotate__', None) is None:
            return {}
    from annotationlib import get_annotations
    return get_annotations(obj, globals=globals, locals=locals, eval_str=eval_str, format=format)


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation) if quote_annotation_strings or not isinstance(annotation, str) else annotation


class _empty:
    """There is no default or annotation."""


class _Kind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name, self.description = name, description
        return self

    value = property(int)

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _Kind(0, 'POSITIONAL_ONLY', 'positional-only')
_POSITIONAL_OR_KEYWORD = _Kind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword')
_VAR_POSITIONAL = _Kind(2, 'VAR_POSITIONAL', 'variadic positional')
_KEYWORD_ONLY = _Kind(3, 'KEYWORD_ONLY', 'keyword-only')
_VAR_KEYWORD = _Kind(4, 'VAR_KEYWORD', 'variadic keyword')
_KINDS = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD)


class Parameter:
    """A parameter of a function."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _KINDS
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if kind not in _KINDS:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        kind = _KINDS[kind]
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{kind.description} parameters cannot have default values')
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if iskeyword(name) and kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name, self._kind, self._default, self._annotation = name, kind, default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_sentinel, kind=_sentinel, annotation=_sentinel, default=_sentinel):
        return type(self)(self._name if name is _sentinel else name, self._kind if kind is _sentinel else kind,
                          default=self._default if default is _sentinel else default,
                          annotation=self._annotation if annotation is _sentinel else annotation)

    __replace__ = replace

    def _format(self, quote=True):
        text = self._name
        if self._annotation is not _empty:
            text += ': ' + formatannotation(self._annotation, quote_annotation_strings=quote)
        if self._default is not _empty:
            text += f'{" = " if self._annotation is not _empty else "="}{self._default!r}'
        return {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self._kind, '') + text

    def __str__(self):
        return self._format()

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == \
            (other._name, other._kind, other._default, other._annotation)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))


class BoundArguments:
    """Arguments of a call, by the parameters they are for."""

    def __init__(self, signature, arguments):
        self._signature, self.arguments = signature, arguments

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind is _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs, by_name = {}, False
        for name, parameter in self._signature.parameters.items():
            if not by_name:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if by_name and name in self.arguments:
                if parameter.kind is _VAR_KEYWORD:
                    kwargs.update(self.arguments[name])
                else:
                    kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        filled = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        return f'<BoundArguments ({", ".join(f"{k}={v!r}" for k, v in self.arguments.items())})>'


class Signature:
    """The parameters of a function and what it returns."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = {}
        last, has_default = _POSITIONAL_ONLY, False
        for parameter in parameters or ():
            if __validate_parameters__:
                if parameter.kind < last:
                    raise ValueError(f'wrong parameter order: {last.description} parameter before '
                                     f'{parameter.kind.description} parameter')
                last = parameter.kind
                if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if parameter.default is _empty and has_default:
                        raise ValueError('non-default argument follows default argument')
                    has_default = parameter.default is not _empty
                if parameter.name in found:
                    raise ValueError(f'duplicate parameter name: {parameter.name!r}')
            found[parameter.name] = parameter
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False,
                      annotation_format=1):
        reading = {'globals': globals, 'locals': locals, 'eval_str': eval_str, 'format': annotation_format}
        return _signature(obj, follow_wrapped, reading, cls)

    def replace(self, *, parameters=_sentinel, return_annotation=_sentinel):
        return type(self)(self.parameters.values() if parameters is _sentinel else parameters,
                          return_annotation=self._return_annotation if return_annotation is _sentinel
                          else return_annotation)

    __replace__ = replace

    def _bind(self, args, kwargs, partial=False):
        arguments = {}
        parameters = list(self.parameters.values())
        args = list(args)
        by_name = []
        for at, parameter in enumerate(parameters):
            if parameter.kind is _VAR_POSITIONAL:
                if args:
                    arguments[parameter.name] = tuple(args)
                    args = []
                by_name += parameters[at + 1:]
                break
            if parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                by_name += parameters[at:]
                break
            if args:
                if parameter.name in kwargs and parameter.kind is not _POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {parameter.name!r}')
                arguments[parameter.name] = args.pop(0)
            else:
                by_name.append(parameter)
        if args:
            raise TypeError('too many positional arguments')
        kwargs, rest = dict(kwargs), None
        for parameter in by_name:
            if parameter.kind is _VAR_KEYWORD:
                rest = parameter
            elif parameter.kind is _POSITIONAL_ONLY and parameter.name in kwargs and \
                    not any(p.kind is _VAR_KEYWORD for p in parameters):
                raise TypeError(f'{parameter.name!r} parameter is positional only, but was passed as a keyword')
            elif parameter.kind is not _POSITIONAL_ONLY and parameter.name in kwargs:
                arguments[parameter.name] = kwargs.pop(parameter.name)
            elif parameter.default is _empty and not partial and parameter.kind is not _VAR_POSITIONAL:
                raise TypeError(f'missing a required argument: {parameter.name!r}')
        if kwargs:
            if rest is None:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
            arguments[rest.name] = kwargs
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def format(self, *, max_width=None, quote_annotation_strings=True):
        parts = []
        needs_slash, needs_star = False, True
        for parameter in self.parameters.values():
            if parameter.kind is _POSITIONAL_ONLY:
                needs_slash = True
            elif needs_slash:
                parts.append('/')
                needs_slash = False
            if parameter.kind is _VAR_POSITIONAL:
                needs_star = False
            elif parameter.kind is _KEYWORD_ONLY and needs_star:
                parts.append('*')
                needs_star = False
            parts.append(parameter._format(quote_annotation_strings))
        if needs_slash:
            parts.append('/')
        text = f'({", ".join(parts)})'
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(parts) + '\n)'
        if self._return_annotation is not _empty:
            text += f' -> {formatannotation(self._return_annotation, quote_annotation_strings=quote_annotation_strings)}'
        return text

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        positional = lambda s: [p for p in s.parameters.values() if p.kind is not _KEYWORD_ONLY]
        named = lambda s: {p.name: p for p in s.parameters.values() if p.kind is _KEYWORD_ONLY}
        return (positional(self), named(self), self._return_annotation) == \
            (positional(other), named(other), other._return_annotation)

    def __hash__(self):
        return hash((tuple(self.parameters.values()), self._return_annotation))


def _of_function(func, cls, reading=None):
    code = func.__code__
    names = code.co_varnames
    count, keyword_only = code.co_argcount, code.co_kwonlyargcount
    annotations = get_annotations(func, **(reading or {}))
    defaults, kw_defaults = func.__defaults__ or (), func.__kwdefaults__ or {}
    note = lambda name: annotations.get(name, _empty)
    parameters = []
    for i, name in enumerate(names[:count]):
        kind = _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        at = i - (count - len(defaults))
        parameters.append(Parameter(name, kind, default=defaults[at] if at >= 0 else _empty, annotation=note(name)))
    at = count + keyword_only
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[at], _VAR_POSITIONAL, annotation=note(names[at])))
        at += 1
    for name in names[count:count + keyword_only]:
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=kw_defaults.get(name, _empty), annotation=note(name)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(Parameter(names[at], _VAR_KEYWORD, annotation=note(names[at])))
    return cls(parameters, return_annotation=annotations.get('return', _empty), __validate_parameters__=False)


def _of_text(obj, text, cls):
    """The signature of something built in, which documents it as text."""
    scope = {'sys': sys}
    try:
        exec(f'def f{text.replace("$", "")}: pass', scope)
    except (SyntaxError, NameError):
        raise ValueError(f'{obj!r} builtin has invalid signature') from None
    found = _of_function(scope['f'], cls)
    if '$' not in text:
        return found
    first, *rest = found.parameters.values()
    bound = getattr(obj, '__self__', None) is not None
    return found.replace(parameters=rest if bound else [first.replace(kind=_POSITIONAL_ONLY), *rest])


_BUILT_IN = type(len), type(list.append), type(object.__init__), type(object().__str__), type(dict.__dict__['fromkeys'])


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
        raise ValueError('invalid method signature')
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters = parameters[1:]
    return signature.replace(parameters=parameters)


def _of_partial(signature, obj):
    parameters = dict(signature.parameters)
    bound = signature.bind_partial(*obj.args, **obj.keywords)
    result, by_name = [], False
    for name, parameter in parameters.items():
        if parameter.kind is _VAR_POSITIONAL:
            if not by_name:
                result.append(parameter)
            continue
        if name in bound.arguments and parameter.kind is not _VAR_KEYWORD:
            if name in obj.keywords and parameter.kind is not _POSITIONAL_ONLY:
                by_name = True
                result.append(parameter.replace(kind=_KEYWORD_ONLY, default=bound.arguments[name]))
            continue
        if by_name and parameter.kind is _POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        result.append(parameter)
    return signature.replace(parameters=result)


def _signature(obj, follow_wrapped=True, reading=None, cls=Signature):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _without_first(_signature(obj.__func__, follow_wrapped, reading, cls))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
        if ismethod(obj):
            return _signature(obj, follow_wrapped, reading, cls)
    given = getattr(obj, '__signature__', None)
    if given is not None:
        if not isinstance(given, Signature):
            raise TypeError(f'unexpected object {given!r} in __signature__ attribute')
        return given
    if isfunction(obj):
        return _of_function(obj, cls, reading)
    if isinstance(obj, functools.partial):
        return _of_partial(_signature(obj.func, follow_wrapped, reading, cls), obj)
    if isinstance(obj, _BUILT_IN) or ismethoddescriptor(obj) or obj in (type, object):
        text = getattr(obj, '__text_signature__', None)
        if not text:
            raise ValueError(f'no signature found for builtin {obj!r}')
        return _of_text(obj, text, cls)
    if isclass(obj):
        for owner, name in ((type(obj), '__call__'), (obj, '__new__'), (obj, '__init__')):
            for base in owner.__mro__:
                found = base.__dict__.get(name)
                found = getattr(found, '__func__', found)
                if found is not None and base not in (type, object) and isfunction(found):
                    return _without_first(_signature(found, follow_wrapped, reading, cls))
        for base in obj.__mro__[:-1]:
            if base.__text_signature__:
                return _of_text(base, base.__text_signature__, cls)
        if type not in obj.__mro__ and obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls([])
        raise ValueError(f'no signature found for builtin type {obj!r}')
    call = getattr(type(obj), '__call__', None)
    if isfunction(call):
        return _without_first(_signature(call, follow_wrapped, reading, cls))
    raise ValueError(f'callable {obj!r} is not supported by signature')


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=1):
    """The signature of whatever can be called."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str,
                                   annotation_format=annotation_format)


FullArgSpec = namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults annotations')


def getfullargspec(func):
    """Names and defaults of the parameters of a function."""
    try:
        found = _signature(func, False)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args, kwonly, defaults, kwdefaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    if ismethod(func):
        args.append(func.__func__.__code__.co_varnames[0])
    for p in found.parameters.values():
        if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(p.name)
            if p.default is not _empty:
                defaults.append(p.default)
        elif p.kind is _VAR_POSITIONAL:
            varargs = p.name
        elif p.kind is _KEYWORD_ONLY:
            kwonly.append(p.name)
            if p.default is not _empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not _empty:
            annotations[p.name] = p.annotation
    if found.return_annotation is not _empty:
        annotations = {'return': found.return_annotation, **annotations}
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None, annotations)


ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')


def getargvalues(frame):
    """The arguments that a frame was called with."""
    code = frame.f_code
    count = code.co_argcount + code.co_kwonlyargcount
    names = list(code.co_varnames)
    varargs = names[count] if code.co_flags & CO_VARARGS else None
    at = count + (varargs is not None)
    keywords = names[at] if code.co_flags & CO_VARKEYWORDS else None
    return ArgInfo(names[:count], varargs, keywords, frame.f_locals)


def getcallargs(func, /, *positional, **named):
    """The parameters of a function with what a call would bind them to."""
    if ismethod(func):
        positional = (func.__self__, *positional)
        func = func.__func__
    bound = _signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)
