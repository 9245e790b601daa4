import builtins
print(help)
for name in 'help', 'copyright', 'credits', 'license', 'quit', 'exit':
    value = getattr(builtins, name)
    print(name, type(value).__name__, type(value).__module__, callable(value), value.__class__ is type(value))
