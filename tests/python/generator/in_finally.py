def g():
    try:
        yield 'a'
    finally:
        yield 'b'
print(list(g()))
