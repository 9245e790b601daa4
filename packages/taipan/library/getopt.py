"""Options of a command line, as C programs read them."""

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    """An option that there is not, or one without its argument."""

    def __init__(self, msg, opt=''):
        super().__init__(msg, opt)
        self.msg, self.opt = msg, opt

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Options and their values up to the first other argument, and what is left."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    found = []
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            return found, args[1:]
        args = _take(found, args, shortopts, longopts)
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    """Options and their values, wherever they stand, and the other arguments."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    in_order = shortopts.startswith('-')
    shortopts = shortopts.removeprefix('-')
    stops = shortopts.startswith('+')
    if stops:
        shortopts = shortopts[1:]
    elif not in_order:
        import os
        stops = bool(os.environ.get('POSIXLY_CORRECT'))
    found, others = [], []
    while args:
        if args[0] == '--':
            others += args[1:]
            break
        if args[0].startswith('-') and args[0] != '-':
            if in_order and others:
                found.append((None, others))
                others = []
            args = _take(found, args, shortopts, longopts)
        elif stops:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return found, others


def _take(found, args, shortopts, longopts):
    first, rest = args[0], args[1:]
    if first.startswith('--'):
        return _take_long(found, first[2:], rest, longopts)
    letters = first[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        kind = _short_kind(letter, shortopts)
        value = ''
        if kind:
            if not letters and kind == 'required':
                if not rest:
                    raise GetoptError(f'option -{letter} requires argument', letter)
                letters, rest = rest[0], rest[1:]
            value, letters = letters, ''
        found.append(('-' + letter, value))
    return rest


def _short_kind(letter, shortopts):
    """Whether an option has an argument: required, optional, or the empty text."""
    at = shortopts.find(letter)
    if at < 0 or letter == ':':
        raise GetoptError(f'option -{letter} not recognized', letter)
    if shortopts.startswith('::', at + 1):
        return 'optional'
    return 'required' if shortopts.startswith(':', at + 1) else ''


def _take_long(found, option, rest, longopts):
    name, given, value = option.partition('=')
    name, kind = _long_kind(name, longopts)
    if kind == 'required' and not given:
        if not rest:
            raise GetoptError(f'option --{name} requires argument', name)
        value, rest = rest[0], rest[1:]
    elif not kind and given:
        raise GetoptError(f'option --{name} must not have an argument', name)
    found.append(('--' + name, value))
    return rest


def _long_kind(name, longopts):
    fitting = [option for option in longopts if option.startswith(name)]
    if not fitting:
        raise GetoptError(f'option --{name} not recognized', name)
    for suffix, kind in ('', ''), ('=', 'required'), ('=?', 'optional'):
        if name + suffix in fitting:
            return name, kind
    if len(fitting) > 1:
        raise GetoptError(f'option --{name} not a unique prefix; possible options: {", ".join(fitting)}', name)
    option = fitting[0]
    if option.endswith('=?'):
        return option[:-2], 'optional'
    return (option[:-1], 'required') if option.endswith('=') else (option, '')
