"""Annotations as values, as texts, or with references in place of what is not defined yet."""

import builtins
import enum
import sys
import types
from _typing_forms import ForwardRef

__all__ = [
    'Format', 'ForwardRef', 'call_annotate_function', 'call_evaluate_function', 'get_annotate_from_class_namespace',
    'get_annotations', 'annotations_to_string', 'type_repr',
]


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


def _call(function, format, owner, is_evaluator):
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    try:
        return function(format)
    except NotImplementedError:
        pass
    if format in (Format.STRING, Format.FORWARDREF):
        from _annotation_names import references, texts
        return texts(function, is_evaluator) if format == Format.STRING else references(function, owner, vars(builtins))
    if format == Format.VALUE:
        raise RuntimeError('annotate function does not support VALUE format')
    raise ValueError(f'Invalid format: {format!r}')


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    """What a function of annotations gives in a format."""
    return _call(annotate, format, owner, _is_evaluate)


def call_evaluate_function(evaluate, format, *, owner=None):
    """What the function that evaluates a type parameter or an alias gives in a format."""
    return _call(evaluate, format, owner, True)


def get_annotate_from_class_namespace(obj, /):
    """The function of annotations of a class under construction, or None."""
    return obj.get('__annotate__', obj.get('__annotate_func__'))


def type_repr(value):
    """The text that stands for a value in annotations."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        if value.__module__ == 'builtins':
            return value.__qualname__
        return f'{value.__module__}.{value.__qualname__}'
    if value is ...:
        return '...'
    return repr(value)


def annotations_to_string(annotations):
    """Annotations as texts."""
    return {key: value if isinstance(value, str) else type_repr(value) for key, value in annotations.items()}


def _evaluated(obj):
    """The annotations of an object as values, or None if it has none."""
    found = getattr(obj, '__annotations__', None)
    if found is not None and not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    return found


def _called(obj, format):
    annotate = getattr(obj, '__annotate__', None)
    if annotate is None:
        return None
    found = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotate__ returned a non-dict')
    return found


def _names_around(obj):
    """Global and local variables in which the texts of an object's annotations mean something, and its type parameters."""
    if isinstance(obj, type):
        return vars(sys.modules.get(obj.__module__, types)) if obj.__module__ in sys.modules else {}, dict(vars(obj))
    if isinstance(obj, types.ModuleType):
        return vars(obj), None
    while True:
        if hasattr(obj, '__wrapped__'):
            obj = obj.__wrapped__
        elif hasattr(obj, 'func') and hasattr(obj, 'args') and hasattr(obj, 'keywords'):
            obj = obj.func
        else:
            return getattr(obj, '__globals__', {}), None


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """The annotations of a class, a module or something that can be called."""
    if eval_str and format != Format.VALUE:
        raise ValueError('eval_str=True is only supported with format=Format.VALUE')
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    if format not in (Format.VALUE, Format.FORWARDREF, Format.STRING):
        raise ValueError(f'Unsupported format {format!r}')
    found = None
    if format == Format.VALUE:
        found = _evaluated(obj)
        if found is None:
            found = _called(obj, format)
    elif format == Format.FORWARDREF:
        try:
            found = _evaluated(obj)
        except Exception:
            pass
        if found is None:
            found = _called(obj, format)
    else:
        found = _called(obj, format)
        if found is None:
            found = _evaluated(obj)
            found = None if found is None else annotations_to_string(found)
    if found is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f'{obj!r} does not have annotations')
    found = dict(found)
    if not eval_str or not found:
        return found
    around, inside = _names_around(obj)
    globals = around if globals is None else globals
    locals = dict(inside or {}) if locals is None else dict(locals)
    for parameter in getattr(obj, '__type_params__', ()):
        locals.setdefault(parameter.__name__, parameter)
    return {key: eval(value, globals, locals) if isinstance(value, str) else value for key, value in found.items()}
