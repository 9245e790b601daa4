# Commands with parsers of their own, parents, conflicts and what cannot be added.
import argparse
import contextlib
import io


def attempt(parser, line):
    err = io.StringIO()
    try:
        with contextlib.redirect_stderr(err):
            print(line, '->', parser.parse_args(line.split()))
    except SystemExit as e:
        print(line, '-> exit', e.code)
    print(err.getvalue(), end='')


p = argparse.ArgumentParser(prog='PROG')
p.add_argument('--foo', action='store_true', help='foo help')
sub = p.add_subparsers(title='commands', description='what to do', help='sub help', dest='command', metavar='CMD')
a = sub.add_parser('add', help='add things', aliases=['a', 'plus'])
a.add_argument('x', type=int)
a.add_argument('--foo', default='inner')
a.set_defaults(func=len)
b = sub.add_parser('remove', description='Removes.', deprecated=True)
b.add_argument('--baz', choices='XYZ')
p.print_help()
a.print_help()
b.print_help()
for line in ['', 'add 3', 'a 3', '--foo add 3', 'add', 'remove --baz X', 'remove --baz Q', 'nothing', 'add 1 2', '--fo remove']:
    attempt(p, line)
print(p.parse_args(['plus', '4']).func('four'))
p = argparse.ArgumentParser(prog='PROG')
p.add_argument('first')
sub = p.add_subparsers(required=True)
sub.add_parser('one')
attempt(p, 'a')
attempt(p, 'a two')
attempt(p, 'a one')
attempt(p, 'a one -z')
p.print_help()
print(sub.choices['one'].prog)

base = argparse.ArgumentParser(add_help=False)
base.add_argument('--parent', type=int)
g = base.add_argument_group('shared')
g.add_argument('-s')
p = argparse.ArgumentParser(prog='child', parents=[base], conflict_handler='resolve')
p.add_argument('-s', '--second', help='new')
p.add_argument('-q', deprecated=True, action='store_true')
attempt(p, '--parent 3 -s 4 -q')
p.print_help()


def fails(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


p = argparse.ArgumentParser(prog='x')
fails(p.add_argument, 'a', required=True)
fails(p.add_argument, 'a', dest='b')
fails(p.add_argument, '--')
fails(p.add_argument, '-a', 'b')
fails(p.add_argument, '-a', nargs=0)
fails(p.add_argument, '-a', action='what')
fails(p.add_argument, '-a', type='int')
fails(p.add_argument, '-h')
fails(p.add_argument, '-a', nargs=2, metavar=('x', 'y', 'z'))
fails(p.add_argument, '-a', const=3)
fails(p.add_argument, '-a', action='append', nargs=0)
fails(p.add_argument, '-a', help='%d')
fails(p.add_argument, 'a', action='store_true')
fails(p.add_argument, 'a', nargs=0)
fails(p.add_argument, '-a', unknown=3)
fails(argparse.ArgumentParser, conflict_handler='no')
fails(argparse.ArgumentParser, parents=[3])
fails(p.add_mutually_exclusive_group().add_argument, '-r', required=True)
fails(p.add_argument_group('g').add_argument_group, 'h')
fails(p.add_mutually_exclusive_group().add_mutually_exclusive_group)
p.add_subparsers()
fails(p.add_subparsers)
fails(argparse.Action([], 'x'), None, None, None)


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (values.upper(), option_string))


def even(text):
    if int(text) % 2:
        raise argparse.ArgumentTypeError(f'{text} is odd')
    return int(text)


p = argparse.ArgumentParser(prog='custom', argument_default=argparse.SUPPRESS)
p.add_argument('-u', '--up', action=Upper)
p.add_argument('-e', type=even)
for line in ['-u abc', '--up=abc -e 2', '-e 3', '-e x', '']:
    attempt(p, line)
p.register('type', 'hex', lambda s: int(s, 16))
p.add_argument('-x', type='hex')
attempt(p, '-x ff')
attempt(p, '-x fz')
