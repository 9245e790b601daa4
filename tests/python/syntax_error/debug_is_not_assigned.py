for source in (
    '__debug__ = 1', 'x.__debug__ = 1', 'x.__debug__ += 1', 'del __debug__', 'del x.__debug__', '__debug__ += 1',
    '(__debug__ := 1)', 'for __debug__ in x: pass', 'with x as __debug__: pass', 'import __debug__',
    'import x as __debug__', 'from x import __debug__', 'try: pass\nexcept E as __debug__: pass',
    'match x:\n case [*__debug__]: pass', 'a, (b, __debug__) = x', 'f(__debug__=1)', 'class __debug__: pass',
    'print(__debug__, x.__debug__)', '__debug__.x = 1',
):
    try:
        compile(source, 'f', 'exec')
        print('ok')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
