# Format specifications of fractions.
from fractions import Fraction as F

values = [F(1, 3), F(-22, 7), F(0), F(5), F(123456789, 1000), F(-1, 1000000), F(2, 3) * 10**20, F(999999, 1000000), F(5, 2), F(-5, 2), F(1, 8)]
specs = ['', '.3f', '10', '<10', '^12', '*>12', '=+10', '+', ' ', '#', ',', '_', '.0f', '.2%', 'e', '.3E', 'g', '.4g', '#g', 'G', '012.3f', '015,.2f', '+.1f', ' .2f', 'z.0f', '.10_f', '.12,f',
         'z.3e', '*^20.4f', '=12.2f', '#.0f', '.0e', '.1g', '020,.1f', '_.2f', '#10', '08.1%', 'x>+9.2e', '01f', 'f', '.f', '<08.2f', 'd', 's', 'x', '.3', 'n', '08', '5', '-', '-.2f', '\n>9']
for spec in specs:
    for value in values:
        try:
            print(f'{spec!r} {value!r} |{format(value, spec)}|')
        except ValueError as e:
            print(spec, e)
            break
