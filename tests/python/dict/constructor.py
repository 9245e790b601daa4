print(dict(), dict(a=1, b=2), dict([('x', 1)]), dict({'k': 'v'}, k='w'), dict(zip('ab', [1, 2])))
