"""The garbage collector, which is the host's business."""

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
garbage, callbacks = [], []
_enabled = True


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def collect(generation=2):
    return 0


def get_count():
    return 0, 0, 0


def get_threshold():
    return 2000, 10, 0


def set_threshold(threshold0, threshold1=10, threshold2=0, /):
    pass


def freeze():
    pass


unfreeze = freeze


def get_freeze_count():
    return 0


def get_debug():
    return 0


def set_debug(flags, /):
    pass


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, str, bytes, type(None)))


def __getattr__(name):
    if name in ('get_objects', 'get_referrers', 'get_referents', 'get_stats', 'is_finalized'):
        raise NotImplementedError(f'Taipan does not support gc.{name}() yet')
    raise AttributeError(f"module 'gc' has no attribute {name!r}")
