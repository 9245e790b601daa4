"""Interpreters that read statements and run them, as the prompt of Python does."""

import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ['InteractiveInterpreter', 'InteractiveConsole', 'interact', 'compile_command']


class InteractiveInterpreter:
    """Runs statements in a namespace, and shows their errors."""

    def __init__(self, locals=None):
        self.locals = {'__name__': '__console__', '__doc__': None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename='<input>', symbol='single'):
        """Runs a source; gives whether it is only the beginning of a statement."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Runs what was compiled, and shows its error."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except BaseException:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        """Shows the syntax error that was raised last."""
        _, value, _ = sys.exc_info()
        if filename and isinstance(value, SyntaxError):
            value.filename = filename
        self._show(value.with_traceback(None))

    def showtraceback(self):
        """Shows the error that was raised last, from the statement on."""
        _, value, steps = sys.exc_info()
        self._show(value.with_traceback(steps.tb_next))

    def _show(self, error):
        sys.last_exc = sys.last_value = error
        sys.last_type, sys.last_traceback = type(error), error.__traceback__
        if sys.excepthook is sys.__excepthook__:
            self.write(''.join(traceback.format_exception(error)))
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    def write(self, data):
        """Writes a text to the standard error."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """Reads lines until they are a statement, and runs it."""

    def __init__(self, locals=None, filename='<console>', *, local_exit=False):
        super().__init__(locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        """Forgets the lines of a statement that has not ended."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Reads and runs statements until there are no more lines."""
        added = [name for name in ('ps1', 'ps2') if not hasattr(sys, name)]
        for name in added:
            setattr(sys, name, '>>> ' if name == 'ps1' else '... ')
        if banner is None:
            self.write(f'Python {sys.version} on {sys.platform}\nType "help", "copyright", "credits" or "license" for more '
                       f'information.\n({self.__class__.__name__})\n')
        elif banner:
            self.write(f'{banner}\n')
        try:
            self._read_and_run()
        finally:
            for name in added:
                delattr(sys, name)
            if exitmsg is None:
                self.write(f'now exiting {self.__class__.__name__}...\n')
            elif exitmsg:
                self.write(f'{exitmsg}\n')

    def _read_and_run(self):
        is_more = False
        while True:
            try:
                try:
                    line = self.raw_input(str(sys.ps2 if is_more else sys.ps1))
                except EOFError:
                    self.write('\n')
                    return
                is_more = self.push(line)
            except KeyboardInterrupt:
                self.write('\nKeyboardInterrupt\n')
                self.resetbuffer()
                is_more = False
            except SystemExit:
                if not self.local_exit:
                    raise
                self.write('\n')
                return

    def push(self, line, filename=None, _symbol='single'):
        """Takes a line; gives whether the statement goes on."""
        self.buffer.append(line)
        is_more = self.runsource('\n'.join(self.buffer), self.filename if filename is None else filename, symbol=_symbol)
        if not is_more:
            self.resetbuffer()
        return is_more

    def raw_input(self, prompt=''):
        """The next line."""
        return input(prompt)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    """Reads and runs statements until there are no more lines."""
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)
