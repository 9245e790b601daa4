d = {'key': 'value'}
print(f'{d['key']} {f'{1 + 1}'} {'a' if d else 'b'} {', '.join(['x', 'y'])}')
