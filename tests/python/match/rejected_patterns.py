# Patterns that are no valid program, although the grammar has them.
for source in (
    'case _: pass\n case 1: pass', 'case a: pass\n case 1: pass', 'case 1 | _: pass\n case 2: pass', 'case _ | 1: pass', 'case (a | 1): pass',
    'case _ if x: pass\n case 1: pass', 'case [_, a]: pass\n case 1: pass', 'case {"a": 1, "a": 2}: pass', 'case {0: 1, -0: 2}: pass',
    'case {0: 1, False: 2}: pass', 'case {1: 1, 1.0: 2}: pass', 'case {0: 1, 0j: 2}: pass', 'case {b"x": 1, b"x": 2}: pass', 'case {"a": 1, b"a": 2}: pass',
    'case {None: 1, None: 2}: pass', 'case {-1: 1, -1: 2}: pass', 'case C(a=1, b=2, a=3): pass', 'case f"": pass', 'case {f"{x}": 1}: pass',
):
    try:
        compile(f'match x:\n {source}', 'file', 'exec')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)
    else:
        print('fine')
