import warnings
for source in ['x = 1\nif x is 1: pass', 'f = 1 (2)', '"a"["b"]', '\n"\\z"', '1or 2', 'def f():\n  try: pass\n  finally: return', 'assert (1, 2)']:
    try:
        with warnings.catch_warnings(action='error', category=SyntaxWarning):
            exec(source)
    except SyntaxError as error:
        print(type(error).__name__, error.args)
