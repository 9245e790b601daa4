def f():
    try:
        raise ValueError('first')
    finally:
        undefined_name
f()
