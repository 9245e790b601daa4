# Sources of several lines, empty ones, and what is no program.
import timeit

log = []
print(timeit.timeit('log.append(x)\nlog.append(x + 1)', 'x = 1\nif x:\n    x = 5', number=2, globals=globals()) >= 0, log)
print(timeit.timeit('', number=3) >= 0, timeit.timeit('# nothing', '# neither', number=1) >= 0)
for stmt, setup in ('return', 'pass'), ('pass', 'yield'), ('1 +', 'pass'), ('pass', 'break'), ('  x = 1', 'pass'), (5, 'pass'):
    try:
        timeit.Timer(stmt, setup)
    except (SyntaxError, ValueError) as error:
        print(type(error).__name__, error.args[0])
print(timeit.reindent('a\nb', 2))
clock = iter(range(100))
print(timeit.Timer(lambda: None, timer=lambda: next(clock)).repeat(3, 2))
