from __future__ import annotations
def f(a: int, *b: list[ int ], c: "x"=3) -> a+ b: pass
print(f.__annotations__)
class C:
    x: int
    y: 'q' = 3
    if 0:
        z: foo
print(C.__annotations__, C.__annotate__)
v: w
print(__annotations__)
def g(): pass
print(g.__annotations__)
