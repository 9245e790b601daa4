class C:
    x: int = 1
    y: 'str'
print(C.__annotations__, C.x, hasattr(C, 'y'))
