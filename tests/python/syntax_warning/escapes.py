import warnings
sources = [r'"\z"', r'b"\z"', r'r"\z"', r'"\400"', r'"\377"', r'"\8"', '"""\n\n\\q"""', '("a"\n "\\y")', r'f"\d{x}"', r'f"\{x}"', r't"\w"', r'rf"\d"',
           r'"\N{DIGIT ONE}"', r'b"\N"', r'b"\u1234"', r'"\\d"', '"\\\n"', r'"\é"', r'f"{x:\q}"', 'f"""a\n\\d"""', r'"\a\b\f\n\r\t\v\x41\u0041\'\""']
for source in sources:
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        compile(source, 'some.py', 'exec')
    print(repr(source), [(str(w.message), w.lineno) for w in log])
