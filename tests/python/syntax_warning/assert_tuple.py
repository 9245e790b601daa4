import warnings
for source in ['assert (x, "message")', 'assert ()', 'assert (x), "message"', 'if 1:\n    assert (\n        a, b)']:
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        compile(source, 'some.py', 'exec')
    print(repr(source), [(str(w.message), w.lineno) for w in log])
