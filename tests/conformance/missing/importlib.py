"""Imports by name, for as long as Taipan has no module of this name."""

import sys


def import_module(name, package=None):
    __import__(name)
    return sys.modules[name]
