# What an argument parser finds, and its messages.
import argparse
import contextlib
import io


def attempt(parser, line, known=False):
    err = io.StringIO()
    try:
        with contextlib.redirect_stderr(err):
            print(line, '->', (parser.parse_known_args if known else parser.parse_args)(line.split()))
    except SystemExit as e:
        print(line, '-> exit', e.code)
    if err.getvalue():
        print(err.getvalue(), end='')


p = argparse.ArgumentParser(prog='prog')
p.add_argument('name')
p.add_argument('rest', nargs='*', type=int)
p.add_argument('-v', '--verbose', action='count', default=0)
p.add_argument('-o', '--output', default='out')
p.add_argument('--color', choices=['red', 'green'])
p.add_argument('-x', action='store_true')
p.add_argument('--num', type=float, default='1.5')
p.add_argument('--opt', nargs='?', const='c', default='d')
p.add_argument('--pair', nargs=2, metavar=('A', 'B'))
p.add_argument('--many', nargs='+')
p.add_argument('--flag', action=argparse.BooleanOptionalAction)
p.add_argument('-D', dest='defs', action='append')
p.add_argument('--ext', action='extend', nargs='+', type=int)
p.add_argument('--const', action='append_const', const=7)
for line in ['a', 'a 1 2 3', '', 'a b', '-vvv a', '-vxofile a', '-vx -o=file a', '-xo a', 'a --out=z', 'a --o z',
             'a --color blue', 'a --color red', 'a --col=green', 'a --num x', 'a --num -3', 'a -1 -2', 'a --opt',
             'a --opt q', 'a --pair 1', 'a --pair 1 2', 'a --many', 'a --many x y -v', 'a --flag', 'a --no-flag',
             'a -Dx -D y -D=z', 'a --ext 1 2 --ext 3', 'a --const --const', 'a --unknown', 'a -x=3', 'a -xq', 'a -v9',
             'a -- -x', '-- -x 1', 'a --verbose=3', 'a --pair=1 2', 'a 1 -x 2', '-x a -v 1 2', 'a --n 2', 'a --', '-']:
    attempt(p, line)
for line in ['a 1 --zip q', 'a --zip=q -y 1', 'a -q', 'a -xyz']:
    attempt(p, line, True)

p = argparse.ArgumentParser(prog='prog', exit_on_error=False, suggest_on_error=True)
group = p.add_mutually_exclusive_group(required=True)
group.add_argument('--foo', action='store_true')
group.add_argument('--bar', type=int)
group.add_argument('baz', nargs='?', choices=['maybe', 'never'])
for line in ['', '--foo', '--bar 1', '--foo --bar 1', '--foo maybe', 'mayb', 'q', '--bar x', 'never', '--zz']:
    try:
        print(line, '->', p.parse_args(line.split()))
    except argparse.ArgumentError as e:
        print(line, '->', type(e), e, e.argument_name, e.message)

p = argparse.ArgumentParser(prog='prog', prefix_chars='+-', allow_abbrev=False)
p.add_argument('+a', '++all', action='store_const', const='yes')
p.add_argument('-b', '--bee-line', type=lambda s: int(s, 16))
p.add_argument('files', nargs='+')
for line in ['x', '+a x', '++al x', '-b ff x y', '-b zz x', '+ab x', '++all=3 x']:
    attempt(p, line)

p = argparse.ArgumentParser(prog='prog')
p.add_argument('--foo')
p.add_argument('command')
p.add_argument('args', nargs='...')
for line in ['cmd -x --foo 3', '--foo 1 cmd -- a', 'cmd', '']:
    attempt(p, line)
p = argparse.ArgumentParser(prog='prog')
p.add_argument('--foo')
p.add_argument('a', nargs=2)
p.add_argument('b', nargs='?', default='dflt')
for line in ['1', '1 2', '1 2 3', '1 2 --foo 4 3', '1 2 3 4', '1 --foo 2 3']:
    attempt(p, line)
print(p.parse_intermixed_args('1 --foo 2 3'.split()))
print(p.get_default('b'), p.get_default('none'), vars(p.parse_args(['x', 'y'])))
print(argparse.Namespace(a=1, **{'b-c': 2}), argparse.Namespace(a=1) == argparse.Namespace(a=1), 'a' in argparse.Namespace(a=1))
p.set_defaults(b='other', extra=4)
print(p.parse_args(['1', '2']), p)
print(p._actions[1])
