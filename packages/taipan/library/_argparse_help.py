"""How a parser of a command line shows what it takes (library reference, argparse): usage, sections, help of each argument."""

import re

SUPPRESS = '==SUPPRESS=='
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = '?', '*', '+', 'A...', '...'


class _Section:
    """A heading with what is shown below it: pairs of a function that makes text, and its arguments."""

    def __init__(self, formatter, parent, heading=None):
        self.formatter, self.parent, self.heading = formatter, parent, heading
        self.items = []

    def format_help(self):
        formatter = self.formatter
        if self.parent is not None:
            formatter._indent()
        text = formatter._join_parts([function(*args) for function, args in self.items])
        if self.parent is None:
            return text
        formatter._dedent()
        if not text:
            return ''
        heading = ''
        if self.heading is not SUPPRESS and self.heading is not None:
            heading = f'{" " * formatter._current_indent}{self.heading}:\n'
        return formatter._join_parts(['\n', heading, text, '\n'])


def _wrapped(parts, indent, width, first):
    """Parts in lines of at most a width; the first line starts behind what is there already, of that length."""
    lines, line, length = [], [], first - 1
    for part in parts:
        if line and length + 1 + len(part) > width:
            lines.append(indent + ' '.join(line))
            line, length = [], len(indent) - 1
        line.append(part)
        length += len(part) + 1
    if line:
        lines.append(indent + ' '.join(line))
    return lines


class HelpFormatter:
    """Makes the texts of usage and help."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None, color=True):
        if width is None:
            width = _terminal_columns() - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = self._level = self._action_max_length = 0
        self._root_section = self._current_section = _Section(self, None)

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        self._level -= 1

    def _add_item(self, function, args):
        self._current_section.items.append((function, args))

    def start_section(self, heading):
        self._indent()
        section = _Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        indent = self._current_indent
        lengths = [len(self._format_action_invocation(action)) + indent]
        lengths.extend(len(self._format_action_invocation(sub)) + self._current_indent
                       for sub in self._iter_indented_subactions(action))
        self._action_max_length = max(self._action_max_length, *lengths)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = self._root_section.format_help()
        return re.sub(r'\n{3,}', '\n\n', text).strip('\n') + '\n' if text else text

    def _join_parts(self, part_strings):
        return ''.join(part for part in part_strings if part and part is not SUPPRESS)

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = 'usage: ' if prefix is None else prefix
        if usage is not None:
            return f'{prefix}{usage % {"prog": self._prog}}\n\n'
        if not actions:
            return f'{prefix}{self._prog}\n\n'
        optionals = [action for action in actions if action.option_strings]
        positionals = [action for action in actions if not action.option_strings]
        usage = ' '.join([self._prog, *self._get_actions_usage_parts(optionals + positionals, groups)])
        width = self._width - self._current_indent
        if len(prefix) + len(usage) > width:
            # On several lines, a group of options and positional arguments falls apart.
            before = self._get_actions_usage_parts(optionals, groups)
            behind = self._get_actions_usage_parts(positionals, groups)
            usage = '\n'.join(self._usage_lines(before, behind, prefix, width))
        return f'{prefix}{usage}\n\n'

    def _usage_lines(self, before, behind, prefix, width):
        prog = self._prog
        if len(prefix) + len(prog) > 0.75 * width:
            # A long name stands alone.
            indent = ' ' * len(prefix)
            lines = _wrapped(before + behind, indent, width, len(indent))
            if len(lines) > 1:
                lines = _wrapped(before, indent, width, len(indent)) + _wrapped(behind, indent, width, len(indent))
            return [prog, *lines]
        indent = ' ' * (len(prefix) + len(prog) + 1)
        first = _wrapped([prog, *(before or behind)], indent, width, len(prefix))
        first[0] = first[0][len(indent):]
        return first + _wrapped(behind, indent, width, len(indent)) if before else first

    def _format_actions_usage(self, actions, groups):
        return ' '.join(self._get_actions_usage_parts(actions, groups))

    def _get_actions_usage_parts(self, actions, groups):
        """What usage shows for each action; a group is marked if its actions stand together."""
        places = {id(action): i for i, action in enumerate(actions)}
        ranges = []
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f'empty group {group}')
            if all(action.help is SUPPRESS for action in members):
                continue
            found = sorted(places.get(id(action), -1) for action in members)
            start, end = found[0], found[0] + len(members)
            if start >= 0 and found == list(range(start, end)):
                ranges.append((start, end, group.required))
        grouped = {i for start, end, _ in ranges for i in range(start, end)}
        parts = [self._usage_part(action, i in grouped) for i, action in enumerate(actions)]
        marked = set()
        for start, end, required in sorted(ranges, key=lambda r: r[1]):
            shown = [i for i in range(start, end) if parts[i] is not None]
            if not required:
                opening, closing = '[', ']'
            else:
                opening, closing = ('(', ')') if len(shown) > 1 else ('', '')
            parts[shown[0]] = opening + parts[shown[0]]
            parts[shown[-1]] += closing
            for i in shown[:-1]:
                if i not in marked:
                    marked.add(i)
                    parts[i] += ' |'
        return [part for part in parts if part is not None]

    def _usage_part(self, action, in_group):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            return part[1:-1] if in_group and part[:1] == '[' and part[-1:] == ']' else part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            values = self._format_args(action, self._get_default_metavar_for_optional(action))
            part = f'{action.option_strings[0]} {values}'
        return part if action.required or in_group else f'[{part}]'

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, ' ' * self._current_indent) + '\n\n'

    def _format_action(self, action):
        column = min(self._action_max_length + 2, self._max_help_position)
        indent = ' ' * self._current_indent
        invocation = self._format_action_invocation(action)
        parts = [indent + invocation]
        text = self._expand_help(action) if action.help and action.help.strip() else ''
        if not text:
            parts.append('\n')
        else:
            room = column - self._current_indent - 2
            if len(invocation) <= room:
                parts.append(' ' * (room - len(invocation) + 2))
            else:
                parts.append('\n' + ' ' * column)
            lines = self._split_lines(text, max(self._width - column, 11))
            parts.append(('\n' + ' ' * column).join(lines) + '\n')
        for sub in self._iter_indented_subactions(action):
            parts.append(self._format_action(sub))
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return ' '.join(self._metavar_formatter(action, default)(1))
        names = ', '.join(action.option_strings)
        if action.nargs == 0:
            return names
        return f'{names} {self._format_args(action, self._get_default_metavar_for_optional(action))}'

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = '{%s}' % ','.join(map(str, action.choices))
        else:
            result = default_metavar
        return lambda size: result if isinstance(result, tuple) else (result,) * size

    def _format_args(self, action, default_metavar):
        get = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return '%s' % get(1)
        if nargs == OPTIONAL:
            return '[%s]' % get(1)
        if nargs == ZERO_OR_MORE:
            metavar = get(1)
            return '[%s [%s ...]]' % metavar if len(metavar) == 2 else '[%s ...]' % metavar
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % get(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % get(1)
        if nargs == SUPPRESS:
            return ''
        try:
            formats = ['%s' for _ in range(nargs)]
        except TypeError:
            raise ValueError('invalid nargs value') from None
        return ' '.join(formats) % get(nargs)

    def _expand_help(self, action):
        text = self._get_help_string(action)
        if '%' not in text:
            return text
        values = {'prog': self._prog}
        for name, value in vars(action).items():
            if value is not SUPPRESS:
                values[name] = value.__name__ if hasattr(value, '__name__') else value
        if values.get('choices') is not None:
            values['choices'] = ', '.join(map(str, values['choices']))
        return text % values

    def _iter_indented_subactions(self, action):
        get = getattr(action, '_get_subactions', None)
        if get is not None:
            self._indent()
            yield from get()
            self._dedent()

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(' '.join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(' '.join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the lines of descriptions."""

    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the lines of all texts."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds default values to the help of arguments."""

    def _get_help_string(self, action):
        text = '' if action.help is None else action.help
        if '%(default)' in text or action.default is SUPPRESS:
            return text
        if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
            return text + ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Shows the type of an argument where its name would stand."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


def _terminal_columns():
    import os
    try:
        columns = int(os.environ['COLUMNS'])
    except (KeyError, ValueError):
        columns = 0
    return columns if columns > 0 else 80


for _class in (HelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter, ArgumentDefaultsHelpFormatter,
               MetavarTypeHelpFormatter):
    _class.__module__ = 'argparse'
del _class
