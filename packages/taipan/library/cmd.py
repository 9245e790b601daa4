"""Interpreters of lines of commands: a class with a method for each command."""

import string
import sys

__all__ = ['Cmd']

PROMPT = '(Cmd) '
IDENTCHARS = string.ascii_letters + string.digits + '_'


class Cmd:
    """Reads lines and calls `do_...` for the command that each begins with."""

    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = '='
    lastcmd = ''
    intro = None
    doc_leader = ''
    doc_header = 'Documented commands (type help <topic>):'
    misc_header = 'Miscellaneous help topics:'
    undoc_header = 'Undocumented commands:'
    nohelp = '*** No help on %s'
    use_rawinput = 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        """Reads and runs commands until one of them says that it was the last."""
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(f'{self.intro}\n')
        stop = None
        while not stop:
            line = self.cmdqueue.pop(0) if self.cmdqueue else self._read()
            line = self.precmd(line)
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def _read(self):
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return 'EOF'
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip('\r\n') if line else 'EOF'

    def precmd(self, line):
        """What a derived class does with a line before it is run: gives the line."""
        return line

    def postcmd(self, stop, line):
        """What a derived class does after a command: gives whether it was the last."""
        return stop

    def preloop(self):
        """What a derived class does before the first command."""

    def postloop(self):
        """What a derived class does after the last command."""

    def parseline(self, line):
        """A line as the name of its command (None for none), the rest, and the line."""
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == '?':
            line = f'help {line[1:]}'
        elif line[0] == '!':
            if not hasattr(self, 'do_shell'):
                return None, None, line
            line = f'shell {line[1:]}'
        rest = line.lstrip(self.identchars)
        return line[:len(line) - len(rest)], rest.strip(), line

    def onecmd(self, line):
        """Runs a line; gives whether it was the last."""
        command, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if command is None:
            return self.default(line)
        self.lastcmd = '' if line == 'EOF' else line
        function = getattr(self, f'do_{command}', None) if command else None
        return self.default(line) if function is None else function(arg)

    def emptyline(self):
        """Runs the last command again."""
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        """What happens with a line that is no command."""
        self.stdout.write(f'*** Unknown syntax: {line}\n')

    def completedefault(self, *ignored):
        """What may be written instead of the last word of a line."""
        return []

    def completenames(self, text, *ignored):
        """Commands that begin with a text."""
        return [name[3:] for name in self.get_names() if name.startswith(f'do_{text}')]

    def complete(self, text, state):
        """What may be written instead of a text, one at a time; needs the module `readline`."""
        import readline
        return None

    def get_names(self):
        return dir(self.__class__)

    def complete_help(self, *args):
        """Commands and topics that begin with a text."""
        topics = {name[5:] for name in self.get_names() if name.startswith(f'help_{args[0]}')}
        return list(set(self.completenames(*args)) | topics)

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            self._help_on(arg)
            return
        names = self.get_names()
        topics = {name[5:] for name in names if name.startswith('help_')}
        documented, undocumented = [], []
        for name in sorted({name for name in names if name.startswith('do_')}):
            command = name[3:]
            if command in topics:
                documented.append(command)
                topics.remove(command)
            elif getattr(self, name).__doc__:
                documented.append(command)
            else:
                undocumented.append(command)
        self.stdout.write(f'{self.doc_leader}\n')
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, undocumented, 15, 80)

    def _help_on(self, arg):
        function = getattr(self, f'help_{arg}', None)
        if function is not None:
            function()
            return
        from inspect import cleandoc
        text = getattr(getattr(self, f'do_{arg}', None), '__doc__', None)
        self.stdout.write(f'{cleandoc(text) if text else self.nohelp % (arg,)}\n')

    def print_topics(self, header, cmds, cmdlen, maxcol):
        """Writes a list of commands under a header."""
        if cmds:
            self.stdout.write(f'{header}\n')
            if self.ruler:
                self.stdout.write(f'{self.ruler * len(header)}\n')
            self.columnize(cmds, maxcol - 1)
            self.stdout.write('\n')

    def columnize(self, list, displaywidth=80):
        """Writes texts in as few lines as they need, in columns."""
        if not list:
            self.stdout.write('<empty>\n')
            return
        wrong = [i for i, text in enumerate(list) if not isinstance(text, str)]
        if wrong:
            raise TypeError(f'list[i] not a string for i in {", ".join(map(str, wrong))}')
        for height in range(1, len(list) + 1):
            columns = [list[at:at + height] for at in range(0, len(list), height)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth or height == len(list):
                break
        for row in range(height):
            texts = [column[row] for column in columns if row < len(column)]
            cells = [text.ljust(width) for text, width in zip(texts, widths)] if len(columns) > 1 else texts
            self.stdout.write(f'{"  ".join(cells).rstrip() if len(texts) < len(columns) and len(columns) > 1 else "  ".join(cells)}\n')
