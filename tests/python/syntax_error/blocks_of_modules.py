# What only the compiler finds, in modules that need no symbol table.
sources = [
    'try:\n    pass\nexcept:\n    pass\nexcept ValueError:\n    pass\n',
    'match x:\n    case [a, *b, c, *d]:\n        pass\n',
    'match x:\n    case {1: [*_, *_]}:\n        pass\n',
]
for head in 'for a in b:', 'while a:', 'with a:', 'try:\n%s pass\n%sexcept A as a:', 'try:\n%s pass\n%sexcept* A as a:':
    for count in 10, 11, 21, 22:
        lines = [' ' * i + head.replace('%s', ' ' * i) for i in range(count)]
        sources.append('\n'.join(lines) + '\n' + ' ' * count + 'pass\n')
for source in sources:
    try:
        compile(source, 'm.py', 'exec')
        print('fine')
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
