"""XML: trees of elements, and texts that are fit for it."""

__path__ = ['xml']
__all__ = ['dom', 'etree', 'sax']
