"""Short texts of values, for messages of failed assertions."""

LIMIT = 60


def describe(value, other=None):
    """The repr of a value; of a long one the part around the first place where the repr of the other is not the same."""
    text = safe_repr(value)
    if len(text) <= LIMIT:
        return text
    other_text = '' if other is None else safe_repr(other)
    same = 0
    for a, b in zip(text, other_text):
        if a != b:
            break
        same += 1
    start = max(0, min(same, len(text)) - LIMIT // 3)
    return ('...' if start > 0 else '') + text[start : start + LIMIT] + ('...' if start + LIMIT < len(text) else '')


def safe_repr(value):
    try:
        return repr(value)
    except Exception:
        return object.__repr__(value)
