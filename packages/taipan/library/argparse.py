"""Arguments of a command line: a parser that is told what there is, finds it, and explains it to the user."""

import re
import sys
from _argparse_actions import (ACTIONS, Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, FileType,
                               Namespace, UNRECOGNIZED_ARGS, _AttributeHolder, _SubParsersAction, _get_action_name)
from _argparse_help import (ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, ONE_OR_MORE,
                            OPTIONAL, PARSER, REMAINDER, RawDescriptionHelpFormatter, RawTextHelpFormatter, SUPPRESS,
                            ZERO_OR_MORE)

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType',
           'HelpFormatter', 'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter',
           'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER',
           'SUPPRESS', 'ZERO_OR_MORE']


class _ActionsContainer:
    """What arguments can be added to: a parser, a group."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description, self.argument_default = description, argument_default
        self.prefix_chars, self.conflict_handler = prefix_chars, conflict_handler
        self._registries = {}
        for name, action in ACTIONS.items():
            self.register('action', name, action)
        self._get_handler()
        self._actions, self._option_string_actions, self._action_groups = [], {}, []
        self._mutually_exclusive_groups, self._defaults = [], {}
        self._negative_number_matcher = re.compile(r'-\.?\d')
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries[registry_name].get(value, default)

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and 'dest' in kwargs:
                raise TypeError('dest supplied twice for positional argument, did you mean metavar?')
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        if 'default' not in kwargs:
            dest = kwargs['dest']
            if dest in self._defaults:
                kwargs['default'] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        name = kwargs.pop('action', None)
        action_class = self._registry_get('action', name, name)
        if not callable(action_class):
            raise ValueError(f'unknown action {action_class!r}')
        action = action_class(**kwargs)
        if not action.option_strings and action.nargs == 0:
            raise ValueError(f'action {name!r} is not valid for positional arguments')
        converter = self._registry_get('type', action.type, action.type)
        if not callable(converter):
            raise TypeError(f'{converter!r} is not callable')
        if converter is FileType:
            raise TypeError(f'{converter!r} is a FileType class object, instance of it must be passed')
        self._check_help(action)
        return self._add_action(action)

    def _check_help(self, action):
        if hasattr(self, '_get_formatter'):
            formatter = self._get_formatter()
            try:
                formatter._format_args(action, None)
            except TypeError:
                raise ValueError('length of metavar tuple does not match nargs') from None
            if action.help and action.help is not SUPPRESS:
                try:
                    formatter._expand_help(action)
                except (ValueError, TypeError, KeyError) as error:
                    raise ValueError('badly formed help string') from error

    def add_argument_group(self, *args, **kwargs):
        if isinstance(self, _ArgumentGroup):
            raise ValueError('argument groups cannot be nested')
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option_string in action.option_strings:
            self._option_string_actions[option_string] = action
            if self._negative_number_matcher.match(option_string) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        """Takes over the arguments and groups of another parser."""
        titles = {}
        for group in self._action_groups:
            if group.title in titles:
                raise ValueError(f'cannot merge actions - two groups are named {group.title!r}')
            titles[group.title] = group
        target = {}
        for group in container._action_groups:
            if group.title not in titles:
                titles[group.title] = self.add_argument_group(group.title, group.description,
                                                              conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                target[action] = titles[group.title]
        for group in container._mutually_exclusive_groups:
            outer = self if group._container is container else titles[group._container.title]
            exclusive = outer.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                target[action] = exclusive
        for action in container._actions:
            target.get(action, self)._add_action(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        if nargs == 0:
            raise ValueError('nargs for positionals must be != 0')
        if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS):
            kwargs['required'] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        chars, long = self.prefix_chars, []
        for option_string in args:
            if not option_string[0] in chars:
                raise ValueError(f'invalid option string {option_string!r}: must start with a character {chars!r}')
            if len(option_string) > 1 and option_string[1] in chars:
                long.append(option_string)
        dest = kwargs.pop('dest', None)
        if dest is None:
            name = (long or args)[0]
            dest = name.lstrip(chars)
            if not dest:
                raise TypeError(f'dest= is required for options like {name!r}')
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _get_handler(self):
        handler = getattr(self, f'_handle_conflict_{self.conflict_handler}', None)
        if handler is None:
            raise ValueError(f'invalid conflict_resolution value: {self.conflict_handler!r}')
        return handler

    def _check_conflict(self, action):
        conflicts = [(name, self._option_string_actions[name]) for name in action.option_strings
                     if name in self._option_string_actions]
        if conflicts:
            self._get_handler()(action, conflicts)

    def _handle_conflict_error(self, action, conflicting_actions):
        plural = '' if len(conflicting_actions) == 1 else 's'
        names = ', '.join(name for name, _ in conflicting_actions)
        raise ArgumentError(action, f'conflicting option string{plural}: {names}')

    def _handle_conflict_resolve(self, action, conflicting_actions):
        for name, other in conflicting_actions:
            other.option_strings.remove(name)
            self._option_string_actions.pop(name, None)
            if not other.option_strings:
                other.container._remove_action(other)


class _ArgumentGroup(_ActionsContainer):
    """Arguments that are shown together."""

    def __init__(self, container, title=None, description=None, **kwargs):
        if 'prefix_chars' in kwargs:
            import warnings
            warnings.warn("The use of the undocumented 'prefix_chars' parameter in "
                          'ArgumentParser.add_argument_group() is deprecated.', DeprecationWarning, stacklevel=3)
        kwargs = {'conflict_handler': container.conflict_handler, 'prefix_chars': container.prefix_chars,
                  'argument_default': container.argument_default, **kwargs}
        super().__init__(description, **kwargs)
        self.title, self._group_actions, self._container = title, [], container
        for name in ('_registries', '_actions', '_option_string_actions', '_defaults',
                     '_has_negative_number_optionals', '_mutually_exclusive_groups'):
            setattr(self, name, getattr(container, name))

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    """Arguments of which one may be given."""

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)

    def add_mutually_exclusive_group(self, **kwargs):
        raise ValueError('mutually exclusive groups cannot be nested')


def _default_prog():
    import os
    return os.path.basename(sys.argv[0] if sys.argv else '')


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Finds the arguments of a command line, and tells the user about them."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error',
                 add_help=True, allow_abbrev=True, exit_on_error=True, *, suggest_on_error=False, color=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        self.prog = _default_prog() if prog is None else prog
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.fromfile_prefix_chars, self.add_help = fromfile_prefix_chars, add_help
        self.allow_abbrev, self.exit_on_error = allow_abbrev, exit_on_error
        self.suggest_on_error, self.color = suggest_on_error, color
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        self.register('type', None, lambda text: text)
        if add_help:
            char = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(f'{char}h', f'{char}{char}help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError('parents must be a list of ArgumentParser')
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')
        return [(name, getattr(self, name)) for name in names]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ValueError('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            title = kwargs.pop('title', 'subcommands')
            self._subparsers = self.add_argument_group(title, kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        action_class = self._registry_get('action', kwargs.pop('action', 'parsers'), None)
        action = action_class(option_strings=[], **kwargs)
        action._color = self.color
        self._check_help(action)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # -- Parsing

    def parse_args(self, args=None, namespace=None):
        args, extras = self.parse_known_args(args, namespace)
        return self._without_extras(args, extras)

    def _without_extras(self, namespace, extras):
        if extras:
            message = f'unrecognized arguments: {" ".join(extras)}'
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        return self._parse_known_args2(args, namespace, False)

    def _parse_known_args2(self, args, namespace, intermixed):
        args = list(sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if not self.exit_on_error:
            namespace, extras = self._parse_known_args(args, namespace, intermixed)
        else:
            try:
                namespace, extras = self._parse_known_args(args, namespace, intermixed)
            except ArgumentError as error:
                self.error(str(error))
        if hasattr(namespace, UNRECOGNIZED_ARGS):
            extras.extend(getattr(namespace, UNRECOGNIZED_ARGS))
            delattr(namespace, UNRECOGNIZED_ARGS)
        return namespace, extras

    def _parse_known_args(self, arg_strings, namespace, intermixed):
        if self.fromfile_prefix_chars is not None:
            arg_strings = self._read_args_from_files(arg_strings)
        run = _Run(self, arg_strings, namespace, intermixed)
        run.consume_all()
        run.finish()
        return namespace, run.extras

    def parse_intermixed_args(self, args=None, namespace=None):
        return self._without_extras(*self.parse_known_intermixed_args(args, namespace))

    def parse_known_intermixed_args(self, args=None, namespace=None):
        for action in self._get_positional_actions():
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError(f'parse_intermixed_args: positional arg with nargs={action.nargs}')
        return self._parse_known_args2(args, namespace, True)

    def _read_args_from_files(self, arg_strings):
        result = []
        for arg_string in arg_strings:
            if not arg_string or arg_string[0] not in self.fromfile_prefix_chars:
                result.append(arg_string)
                continue
            try:
                with open(arg_string[1:]) as file:
                    found = [arg for line in file.read().splitlines() for arg in self.convert_arg_line_to_args(line)]
            except OSError as error:
                raise ArgumentError(None, str(error)) from error
            result.extend(self._read_args_from_files(found))
        return result

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _match_argument(self, action, arg_strings_pattern):
        """How many of the arguments ahead, by their kinds, belong to an option."""
        m = re.match(self._get_nargs_pattern(action), arg_strings_pattern)
        if m is not None:
            return len(m.group(1))
        messages = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
                    ONE_OR_MORE: 'expected at least one argument'}
        message = messages.get(action.nargs)
        if message is None:
            message = f'expected {action.nargs} argument{"" if action.nargs == 1 else "s"}'
        raise ArgumentError(action, message)

    def _match_arguments_partial(self, actions, arg_strings_pattern):
        """How many arguments belong to each of the first positionals, as many as fit."""
        for end in range(len(actions), 0, -1):
            m = re.match(''.join(map(self._get_nargs_pattern, actions[:end])), arg_strings_pattern)
            if m is None:
                continue
            counts = [len(text) for text in m.groups()]
            # What may be empty waits for arguments behind the next option.
            if arg_strings_pattern[m.end():m.end() + 1] == 'O':
                while counts and not counts[-1]:
                    counts.pop()
            return counts
        return []

    def _get_nargs_pattern(self, action):
        nargs, option = action.nargs, action.option_strings
        dashes = '' if option else '-*'
        if nargs is None:
            inner = f'{dashes}A{dashes}'
        elif nargs == OPTIONAL:
            inner = f'{dashes}A?{dashes}'
        elif nargs == ZERO_OR_MORE:
            inner = 'A*' if option else '[A-]*'
        elif nargs == ONE_OR_MORE:
            inner = 'AA*' if option else '-*A[A-]*'
        elif nargs == REMAINDER:
            inner = '[AO]*' if option else '.*'
        elif nargs == PARSER:
            inner = 'A[AO]*' if option else '-*A[-AO]*'
        elif nargs == SUPPRESS:
            inner = dashes
        else:
            inner = dashes + dashes.join('A' * nargs) + dashes
        return f'({inner})'

    def _parse_optional(self, arg_string):
        """What an argument may mean as an option: [(action, name, separator, value)]; None for no option."""
        if not arg_string or arg_string[0] not in self.prefix_chars:
            return None
        if arg_string in self._option_string_actions:
            return [(self._option_string_actions[arg_string], arg_string, None, None)]
        if len(arg_string) == 1:
            return None
        name, separator, value = arg_string.partition('=')
        if separator and name in self._option_string_actions:
            return [(self._option_string_actions[name], name, separator, value)]
        found = self._get_option_tuples(arg_string)
        if found:
            return found
        if self._negative_number_matcher.match(arg_string) and not self._has_negative_number_optionals:
            return None
        return None if ' ' in arg_string else [(None, arg_string, None, None)]

    def _get_option_tuples(self, option_string):
        chars, options = self.prefix_chars, self._option_string_actions
        prefix, separator, value = option_string.partition('=')
        if not separator:
            separator = value = None
        if option_string[1] in chars:
            if not self.allow_abbrev:
                return []
            return [(options[name], name, separator, value) for name in options if name.startswith(prefix)]
        found = []
        for name in options:
            if name == option_string[:2]:
                found.append((options[name], name, '', option_string[2:]))
            elif self.allow_abbrev and name.startswith(prefix):
                found.append((options[name], name, separator, value))
        return found

    def _get_values(self, action, arg_strings):
        nargs = action.nargs
        if not arg_strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
        elif not arg_strings and nargs == ZERO_OR_MORE and not action.option_strings:
            value = [] if action.default is None else action.default
        elif len(arg_strings) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, arg_strings[0])
            self._check_value(action, value)
        elif nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, text) for text in arg_strings]
            if nargs == PARSER:
                self._check_value(action, value[0])
            elif nargs != REMAINDER:
                for one in value:
                    self._check_value(action, one)
        return value

    def _get_value(self, action, arg_string):
        converter = self._registry_get('type', action.type, action.type)
        if not callable(converter):
            raise TypeError(f'{converter!r} is not callable')
        try:
            return converter(arg_string)
        except ArgumentTypeError as error:
            message = str(error)
        except (TypeError, ValueError):
            message = f'invalid {getattr(action.type, "__name__", repr(action.type))} value: {arg_string!r}'
        raise ArgumentError(action, message)

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value in choices:
            return
        suggestion = ''
        if self.suggest_on_error and isinstance(value, str) and all(isinstance(c, str) for c in action.choices):
            import difflib
            close = difflib.get_close_matches(value, action.choices, 1)
            if close:
                suggestion = f', maybe you meant {close[0]!r}?'
        known = ', '.join(map(str, action.choices))
        raise ArgumentError(action, f'invalid choice: {value!r}{suggestion} (choose from {known})')

    # -- Telling the user

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            file = file or sys.stderr
            try:
                file.write(message)
            except (AttributeError, OSError):
                pass

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')

    def _warning(self, message):
        self._print_message(f'{self.prog}: warning: {message}\n', sys.stderr)


class _Run:
    """One walk over the arguments. `kinds` has a letter for each: O for an option, A for another, - for the first `--`."""

    def __init__(self, parser, arg_strings, namespace, intermixed):
        self.parser, self.arg_strings, self.namespace, self.intermixed = parser, arg_strings, namespace, intermixed
        self.positionals = parser._get_positional_actions()
        self.extras, self.seen, self.given, self.warned = [], set(), set(), set()
        # For intermixed arguments: those that are no options, with their kinds, to be shared out at the end.
        self.held, self.held_kinds = [], ''
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                others = [other for other in group._group_actions if other is not action]
                self.conflicts.setdefault(action, []).extend(others)
        self.options, kinds = {}, []
        for i, arg_string in enumerate(arg_strings):
            if arg_string == '--':
                kinds += ['-'] + ['A'] * (len(arg_strings) - i - 1)
                break
            meaning = parser._parse_optional(arg_string)
            if meaning is not None:
                self.options[i] = meaning
            kinds.append('A' if meaning is None else 'O')
        self.kinds = ''.join(kinds)

    def take(self, action, arg_strings, option_string=None):
        self.seen.add(action)
        values = self.parser._get_values(action, arg_strings)
        if action.option_strings or arg_strings:
            self.given.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.given:
                    raise ArgumentError(action, f'not allowed with argument {_get_action_name(other)}')
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option_string)

    def consume_all(self):
        at, last = 0, max(self.options, default=-1)
        while at <= last:
            option = at
            while option not in self.options:
                option += 1
            if not self.intermixed and at != option:
                end = self.consume_positionals(at)
                if end > at:
                    at = end
                    continue
            if at != option:
                if self.intermixed:
                    self.held += self.arg_strings[at:option]
                    self.held_kinds += self.kinds[at:option]
                else:
                    self.extras += self.arg_strings[at:option]
            at = self.consume_option(option)
        if not self.intermixed:
            self.extras += self.arg_strings[self.consume_positionals(at):]
            return
        self.arg_strings = self.held + self.arg_strings[at:]
        self.kinds = self.held_kinds + self.kinds[at:]
        self.extras += self.arg_strings[self.consume_positionals(0):]

    def consume_positionals(self, at):
        counts = self.parser._match_arguments_partial(self.positionals, self.kinds[at:])
        for action, count in zip(self.positionals, counts):
            args, kinds = self.arg_strings[at:at + count], self.kinds[at:at + count]
            if '-' in kinds and action.nargs != REMAINDER and (action.nargs != PARSER or kinds[0] == '-'):
                args.remove('--')
            at += count
            if args and action.deprecated:
                self.parser._warning(f"argument '{action.dest}' is deprecated")
            self.take(action, args)
        self.positionals = self.positionals[len(counts):]
        return at

    def consume_option(self, at):
        """Takes the option there with what belongs to it; gives the place behind."""
        parser, meanings, arg_string = self.parser, self.options[at], self.arg_strings[at]
        if len(meanings) > 1:
            names = ', '.join(name for _, name, _, _ in meanings)
            raise ArgumentError(None, f'ambiguous option: {arg_string} could match {names}')
        action, name, separator, value = meanings[0]
        found, end = [], at + 1
        while True:
            if action is None:
                self.extras.append(arg_string)
                return at + 1
            if value is None:
                count = parser._match_argument(action, self.kinds[at + 1:])
                end = at + 1 + count
                found.append((action, self.arg_strings[at + 1:end], name))
                break
            count = parser._match_argument(action, 'A')
            if count == 1:
                found.append((action, [value], name))
                break
            if name[1] in parser.prefix_chars or not value or separator or value[0] in parser.prefix_chars:
                raise ArgumentError(action, f'ignored explicit argument {value!r}')
            # Several options of one letter behind one dash.
            found.append((action, [], name))
            name, value = name[0] + value[0], value[1:]
            if name not in parser._option_string_actions:
                self.extras.append(name + value)
                break
            action = parser._option_string_actions[name]
            if not value:
                separator = value = None
            elif value[0] == '=':
                separator, value = '=', value[1:]
            else:
                separator = ''
        for action, args, name in found:
            if action.deprecated and name not in self.warned:
                parser._warning(f"option '{name}' is deprecated")
                self.warned.add(name)
            self.take(action, args, name)
        return end

    def finish(self):
        """Converts the defaults that are texts, and complains about what is missing."""
        parser, namespace, missing = self.parser, self.namespace, []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_get_action_name(action))
            elif (isinstance(action.default, str) and hasattr(namespace, action.dest)
                  and action.default is getattr(namespace, action.dest)):
                setattr(namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, f'the following arguments are required: {", ".join(missing)}')
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(action in self.given for action in group._group_actions):
                names = ' '.join(_get_action_name(action) for action in group._group_actions
                                 if action.help is not SUPPRESS)
                raise ArgumentError(None, f'one of the arguments {names} is required')
