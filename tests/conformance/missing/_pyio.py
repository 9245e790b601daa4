"""Streams written in Python; here there are one kind of them."""

from io import *
from io import open
