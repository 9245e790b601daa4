# `not a < b` and `not a in b` are where the `not` is; of several, the innermost and the outermost.
from itertools import islice


class Strange:
    def __bool__(self):
        return 1

    def __lt__(self, other):
        return self


def attempt(source):
    try:
        exec(compile(source, '<source>', 'exec'), {'Strange': Strange, 's': 'a'})
    except TypeError as error:
        traceback = error.__traceback__
        while traceback.tb_next is not None:
            traceback = traceback.tb_next
        positions = traceback.tb_frame.f_code.co_positions()
        _, _, start, end = next(islice(positions, traceback.tb_lasti // 2, None))
        print(source, '|', source[start:end], '|', error)


attempt('x = 1 + (not 1 in s)')
attempt('x = 1 + (not (1 not in s))')
attempt('x = (not (not (1 in s)))')
attempt('x = (not (not (1 < s)))')
attempt('x = (not 1 < s)')
attempt('x = (not 1 < 2 < s)')
attempt('x = (not 1 < 2 in s)')
attempt('x = (not Strange() < s)')
attempt('x = (not 1 in s) and 2')
attempt('x = 2 and (not 1 in s)')
attempt('if not (1 in s): pass')
attempt('x = 1 if (not (1 < s)) else 2')
attempt('assert not (1 in s)')
attempt('x = [y for y in [1] if not (y in s)]')
attempt('x = (lambda: not (y := 1) in s)()')
x = (
    not (
        1 in 'a'
    )
)
