def f():
    try:
        x
    except UnboundLocalError as e:
        print(e, e.name if hasattr(e, 'name') else '')
    x = 1
f()
