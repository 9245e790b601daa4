# Options as C programs read them, systems of colours, a scheduler.
import colorsys
import getopt
import sched


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except getopt.GetoptError as e:
        return f'{type(e).__name__}: {e} {e.opt!r} {e.args}'
    except Exception as e:
        return f'{type(e).__name__}: {e}'


for f in [getopt.getopt, getopt.gnu_getopt]:
    for line in ['-a -b x c -d', '-ab x', '-abx y', '-a -- -b', '--foo --bar=3 z', '--bar 3 z', '--ba 3', '--f', '-b', '-z', '--zip', '--foo=3', '--bar', 'x -a', '- -a', '-oval -o', '--opt --opt=1 x', '']:
        print(line, '->', attempt(f, line.split(), 'ab:do::', ['foo', 'bar=', 'fuzz', 'opt=?']))
print(attempt(getopt.gnu_getopt, ['x', '-a'], '+a'), attempt(getopt.gnu_getopt, ['x', '-a', 'y'], '-a'), attempt(getopt.getopt, ['--a=1'], '', 'a='))
for r, g, b in [(0, 0, 0), (1, 1, 1), (0.2, 0.4, 0.4), (1, 0, 0), (0, 0.5, 1), (0.9, 0.1, 0.7), (0.3, 0.3, 0.3)]:
    hsv, hls, yiq = colorsys.rgb_to_hsv(r, g, b), colorsys.rgb_to_hls(r, g, b), colorsys.rgb_to_yiq(r, g, b)
    print(hsv, hls, yiq, colorsys.hsv_to_rgb(*hsv), colorsys.hls_to_rgb(*hls), colorsys.yiq_to_rgb(*yiq))
now = 0


def clock():
    return now


def wait(delay):
    global now
    if delay:
        print('waiting', delay)
    now += delay


s = sched.scheduler(clock, wait)
s.enter(5, 1, print, ('late',))
s.enter(1, 2, print, ('second',), {'end': '!\n'})
s.enter(1, 1, print, ('first',))
gone = s.enter(3, 1, print, ('never',))
s.cancel(gone)
print([(e.time, e.priority, e.argument) for e in s.queue], s.empty(), s.run(blocking=False))
s.run()
print(s.empty(), now, attempt(s.cancel, gone), type(gone).__name__, gone._fields)
