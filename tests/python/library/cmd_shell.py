# An interpreter of commands: help, empty lines, the shell, columns.
import cmd, io, sys
class Shell(cmd.Cmd):
    intro = 'Welcome'
    prompt = '> '
    def do_add(self, arg):
        """Adds numbers.

        More text.
        """
        print(sum(map(int, arg.split())))
    def do_quit(self, arg): "quit"; return True
    def do_undoc(self, arg): print('undoc', repr(arg))
    def help_topic(self): print('about topic')
    def do_EOF(self, a): print('eof'); return True
    def precmd(self, line): return line.lower() if line != 'EOF' else line
    def postloop(self): print('post')
    def do_shell(self, a): print('shell', a)
sys.stdin = io.StringIO('add 1 2\n\nhelp\nhelp add\n?topic\nhelp nope\n!ls -l\nfoo bar\n  undoc  x y \nundoc\n+-\nADD 5\n')
s = Shell(); s.cmdloop()
print(s.parseline('?x'), s.parseline(''), s.parseline('!a'), s.parseline('a-b c'), s.lastcmd, s.onecmd('quit'), s.completenames('a'))
out = io.StringIO(); s2 = cmd.Cmd(stdin=io.StringIO('help\nxx\n'), stdout=out); s2.use_rawinput = False
try: s2.cmdqueue = ['help', '!x', '']; [s2.onecmd(l) for l in s2.cmdqueue]
finally: print(repr(out.getvalue()))
s2.columnize(['a', 'bb', 'ccc'] * 15); s2.columnize([]); s2.columnize(['one' * 30, 'x'], 40); print(out.getvalue())
try: s2.columnize([1, 'a', 2])
except TypeError as e: print(e)
