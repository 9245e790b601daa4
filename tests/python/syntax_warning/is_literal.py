import warnings
for source in ['x is 1', 'x is not "a"', '() is x', 'x is (1, 2)', 'x is -1', 'x is None', 'x is ...', 'x is [1]', 'y == x is 1.5', '1is x']:
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        compile(source, 'some.py', 'exec')
    print(source, [(w.category.__name__, str(w.message), w.filename, w.lineno) for w in log])
