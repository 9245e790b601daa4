import warnings
sources = ['''def f():
    try:
        pass
    finally:
        return 1
''', '''while 1:
    try:
        pass
    finally:
        if x:
            break
        continue
''', '''while 1:
    try:
        pass
    finally:
        for x in y:
            break
        else:
            break
        def g():
            return 1
''', '''async def f():
    try:
        pass
    finally:
        with a:
            try:
                return
            finally:
                return
        while 1:
            return
''']
for source in sources:
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        compile(source, 'some.py', 'exec')
    print([(str(w.message), w.lineno) for w in log])
