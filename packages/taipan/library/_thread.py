"""What threading is made of."""

from threading import RLock, get_ident, Lock as LockType

allocate_lock = lock = LockType
error = RuntimeError
TIMEOUT_MAX = 4294967.0


def start_new_thread(function, args, kwargs={}):
    raise RuntimeError("can't start new thread")
