"""Trees of elements."""

__path__ = ['xml.etree']
