import warnings
for source in ['1if x else 2', '0x1for x in y', '1or 2', '0b1and 2', '0o7in x', '1.5or 2', '1jor 2', '1_0not in x', '[1for x in y]', '1 if 2else 3', '0xfor 1', 'a1if x else b']:
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        try:
            compile(source, 'some.py', 'exec')
        except SyntaxError as error:
            print(error.msg)
            continue
    print(source, [str(w.message) for w in log])
