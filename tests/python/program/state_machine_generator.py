def traffic():
    while True:
        for light, n in [('green', 2), ('yellow', 1), ('red', 2)]:
            for _ in range(n):
                command = yield light
                if command == 'stop': return 'stopped'
t = traffic()
print([next(t) for _ in range(6)])
try: t.send('stop')
except StopIteration as s: print(s.value)
