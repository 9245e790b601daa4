"""Texts made fit for XML, and back."""

__all__ = ['escape', 'quoteattr', 'unescape']


def _replaced(data, entities):
    for old, new in entities.items():
        data = data.replace(old, new)
    return data


def escape(data, entities={}):
    """A text with entities for what has a meaning in XML, and for what a dict says."""
    data = data.replace('&', '&amp;').replace('>', '&gt;').replace('<', '&lt;')
    return _replaced(data, entities)


def unescape(data, entities={}):
    """A text with characters for the entities of escape(), and for those of a dict."""
    data = _replaced(data.replace('&lt;', '<').replace('&gt;', '>'), entities)
    return data.replace('&amp;', '&')


def quoteattr(data, entities={}):
    """A text as the value of an attribute, with its quotes."""
    data = escape(data, {**entities, '\n': '&#10;', '\r': '&#13;', '\t': '&#9;'})
    if '"' not in data:
        return f'"{data}"'
    if "'" not in data:
        return f"'{data}'"
    return '"%s"' % data.replace('"', '&quot;')
