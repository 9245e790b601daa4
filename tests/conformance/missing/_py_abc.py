"""The Python half of abc; here there is one."""

from abc import ABCMeta, get_cache_token
