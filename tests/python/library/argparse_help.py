# What an argument parser tells its user.
import argparse


class Both(argparse.ArgumentDefaultsHelpFormatter, argparse.RawDescriptionHelpFormatter):
    pass


p = argparse.ArgumentParser(prog='prog', description='What it does: ' + 'a long description ' * 8, epilog='The end of %(prog)s.')
p.add_argument('name', help='the name')
p.add_argument('numbers', nargs='*', type=int, metavar='N', help='integers of %(type)s for %(prog)s, ' * 4)
p.add_argument('-v', '--verbose', action='count', default=0, help='say more')
p.add_argument('-o', '--output', default='out', metavar='FILE', help='where to (default: %(default)s)')
p.add_argument('--color', choices=['red', 'green'], required=True)
p.add_argument('--a-very-long-option-name-indeed', help='too long for one line')
p.add_argument('--opt', nargs='?', help=argparse.SUPPRESS)
p.add_argument('--pair', nargs=2, metavar=('A', 'B'), help='two')
p.add_argument('--many', nargs='+', help='some, 100%%')
p.add_argument('--flag', action=argparse.BooleanOptionalAction, default=True, help='on or off')
p.add_argument('--version', action='version', version='%(prog)s 1.0')
g = p.add_argument_group('a group', 'about the group')
g.add_argument('--in-group', action='store_true', help='inside')
g.add_argument('rest', nargs='...')
x = p.add_mutually_exclusive_group()
x.add_argument('--this', action='store_true')
x.add_argument('--that', metavar='T')
p.print_help()
p.print_usage()
try:
    p.parse_args(['--version'])
except SystemExit as e:
    print(e.code)

for formatter in [argparse.HelpFormatter, argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter,
                  argparse.ArgumentDefaultsHelpFormatter, argparse.MetavarTypeHelpFormatter, Both]:
    p = argparse.ArgumentParser(prog='p', description='one\n  two\nthree', epilog='x\n y', formatter_class=formatter)
    p.add_argument('-n', type=int, default=3, help='a\n  number')
    p.add_argument('-s', type=str)
    p.add_argument('pos', type=str, nargs='?', default='q', help='position')
    print(formatter.__name__)
    print(p.format_help())

p = argparse.ArgumentParser(prog='a_program_with_a_name_that_is_much_longer_than_anyone_would_like_it_to_be', add_help=False)
p.add_argument('--alpha')
p.add_argument('--beta', required=True)
p.add_argument('gamma')
print(p.format_usage())
p = argparse.ArgumentParser(prog='short', usage='%(prog)s [options]', add_help=False)
p.add_argument('gamma')
print(p.format_help())
p = argparse.ArgumentParser(prog='groups')
for i in range(3):
    g = p.add_mutually_exclusive_group(required=i == 1)
    g.add_argument(f'--first-of-{i}', metavar='VALUE')
    g.add_argument(f'--second-of-{i}', nargs='*')
g = p.add_mutually_exclusive_group(required=True)
g.add_argument('--only')
g = p.add_mutually_exclusive_group()
g.add_argument('--last', action='store_true')
g.add_argument('place', nargs='?')
print(p.format_help())
print(repr(argparse.ArgumentParser(prog='nothing', add_help=False).format_help()))
p = argparse.ArgumentParser(prog='wide', formatter_class=lambda prog: argparse.HelpFormatter(prog, max_help_position=40, width=50))
p.add_argument('--option-of-some-length', help='words ' * 12)
p.add_argument('one')
p.add_argument('two_with_a_long_name')
p.add_argument('three_with_a_longer_name', nargs='+')
print(p.format_help())
