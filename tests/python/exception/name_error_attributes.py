try:
    missing
except NameError as e:
    print(e.name, e)
try:
    (5).foo
except AttributeError as e:
    print(e.name, e.obj, e)
