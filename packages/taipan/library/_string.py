"""Format strings taken apart (library reference, string, "Format String Syntax")."""


def _check(text):
    if not isinstance(text, str):
        raise TypeError(f'expected str, got {type(text).__name__}')


def formatter_parser(format_string, /):
    """An iterator of (text, field name, format specification, conversion); the last three are None behind the last field."""
    _check(format_string)
    return _fields(format_string)


def _fields(text):
    at, size = 0, len(text)
    while at < size:
        start = at
        while at < size and text[at] not in '{}':
            at += 1
        literal = text[start:at]
        if at == size:
            yield literal, None, None, None
            return
        brace = text[at]
        at += 1
        if text.startswith(brace, at):
            at += 1
            yield literal + brace, None, None, None
            continue
        if brace == '}' or at == size:
            raise ValueError(f"Single '{brace}' encountered in format string")
        name, at = _field_name(text, at)
        conversion = None
        if text[at] == '!':
            if at + 1 == size:
                raise ValueError('end of string while looking for conversion specifier')
            conversion, at = text[at + 1], at + 2
            if at == size:
                raise ValueError("unmatched '{' in format spec")
            if text[at] not in ':}':
                raise ValueError("expected ':' after conversion specifier")
        spec = ''
        if text[at] == ':':
            start, depth = at + 1, 1
            while depth:
                at += 1
                if at == size:
                    raise ValueError("unmatched '{' in format spec")
                depth += (text[at] == '{') - (text[at] == '}')
            spec = text[start:at]
        at += 1
        yield literal, name, spec, conversion


def _field_name(text, at):
    """The name of a field, and the place of the character that ends it."""
    start = at
    while at < len(text):
        c = text[at]
        if c in '}:!':
            return text[start:at], at
        if c == '{':
            raise ValueError("unexpected '{' in field name")
        if c == '[':
            at = text.find(']', at)
            if at < 0:
                break
        at += 1
    raise ValueError("expected '}' before end of string")


def _number(text):
    """A number if it is one in digits, else the text."""
    if not (text.isascii() and text.isdigit()):
        return text
    number = int(text)
    if number > 2**31 - 1:
        raise ValueError('Too many decimal digits in format string')
    return number


def formatter_field_name_split(field_name, /):
    """What a field name begins with, and pairs: whether an attribute follows, and its name or the index."""
    _check(field_name)
    ends = [at for at in (field_name.find('.'), field_name.find('[')) if at >= 0]
    end = min(ends, default=len(field_name))
    return _number(field_name[:end]), iter(list(_steps(field_name, end)))


def _steps(text, at):
    while at < len(text):
        kind = text[at]
        at += 1
        if kind == '.':
            ends = [i for i in (text.find('.', at), text.find('[', at)) if i >= 0]
            end = min(ends, default=len(text))
            part, at = text[at:end], end
        elif kind == '[':
            end = text.find(']', at)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            part, at = _number(text[at:end]), end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if part == '':
            raise ValueError('Empty attribute in format string')
        yield kind == '.', part
