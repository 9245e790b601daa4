"""Event loop policies, which are deprecated: they say which loop is at hand, and make new ones."""

import _asyncio_core
import warnings


def _deprecate(name):
    warnings.warn(f"'asyncio.{name}' is deprecated and slated for removal in Python 3.16", DeprecationWarning, stacklevel=3)


class AbstractEventLoopPolicy:
    """What a policy can be asked."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """One loop at a time."""

    _loop = None

    def get_event_loop(self):
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, _asyncio_core.AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._loop = loop

    def new_event_loop(self):
        return _asyncio_core.EventLoop()


def get_event_loop_policy():
    """The policy in use."""
    _deprecate('get_event_loop_policy')
    if _asyncio_core.policy is None:
        _asyncio_core.policy = DefaultEventLoopPolicy()
    return _asyncio_core.policy


def set_event_loop_policy(policy):
    """Uses a policy from now on; None is the default one."""
    _deprecate('set_event_loop_policy')
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _asyncio_core.policy = policy
