"""Interpreters of commands and of statements; digests with a key; modes of files."""
import cmd
import code
import hmac
import io
import stat
import sys


class Shell(cmd.Cmd):
    """A few commands."""
    prompt = '$ '
    use_rawinput = False
    intro = 'hello'

    def do_add(self, arg):
        """add X Y: their sum"""
        self.stdout.write(f'{sum(map(int, arg.split()))}\n')

    def do_undocumented(self, arg):
        pass

    def help_topic(self):
        self.stdout.write('about a topic\n')

    def do_shell(self, arg):
        self.stdout.write(f'shell {arg!r}\n')

    def do_EOF(self, arg):
        return True

    def postcmd(self, stop, line):
        self.stdout.write(f'[{line}: {stop}]\n')
        return stop


out = io.StringIO()
Shell(stdin=io.StringIO('add 1 2\n\n?\nhelp add\nhelp topic\nhelp nothing\nhelp undocumented\n!ls -l\nbad line\n  add 3 4\n'), stdout=out).cmdloop()
print(out.getvalue())
shell = Shell(stdout=out)
print(shell.parseline('a-b c'), shell.parseline('!'), shell.completenames('a'), sorted(shell.complete_help('')))
for width in (10, 20, 80):
    out.seek(0)
    out.truncate()
    shell.columnize(['one', 'two', 'three', 'four', 'five', 'a longer one'], width)
    shell.columnize([], width)
    print(out.getvalue())
try:
    shell.columnize(['a', 1, None])
except TypeError as error:
    print(error)

sys.stderr = sys.stdout
console = code.InteractiveConsole({'x': 5})
for line in ('x', 'def f(a):', '    return a * 2', '', 'f(x)', '1 +', 'y = (1,', '2)', 'y', '1 / 0', 'for i in range(2):', '  i', ''):
    print(line, console.push(line))
lines = iter(['z = 1', 'z + 1', 'raise SystemExit'])
console.raw_input = lambda prompt='': (print(prompt, end=''), next(lines))[1]
try:
    console.interact('banner', 'end')
except SystemExit:
    print('exit')

digest = hmac.new(b'key', b'message', 'sha256')
print(digest.hexdigest(), digest.name, digest.digest_size, digest.block_size, hmac.digest(b'k' * 200, b'm', 'md5').hex())
other = digest.copy()
other.update(b'!')
print(other.hexdigest() != digest.hexdigest(), hmac.compare_digest(digest.digest(), hmac.digest(b'key', b'message', 'sha256')))
for args in (('key', b'', 'md5'), (b'key', b''), (b'key', 'text', 'md5')):
    try:
        hmac.new(*args)
    except TypeError as error:
        print(error)
for mode in (0o100644, 0o040755, 0o104711, 0o102644, 0o041777, 0o120777, 0o010600, 0o7000, 0):
    print(stat.filemode(mode), oct(stat.S_IMODE(mode)), stat.S_ISDIR(mode), stat.S_ISREG(mode), stat.S_ISLNK(mode))
