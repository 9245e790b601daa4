"""What CPython has of io in C."""

from io import *
