class C:
    x = 1
C.y
