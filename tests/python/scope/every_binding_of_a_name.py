def f():
    import sys as s
    class s: pass
    def s(): pass
    for s in 'ab': pass
    (s := 3)
    return s
print(f())
