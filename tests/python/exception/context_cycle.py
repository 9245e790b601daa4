class A(Exception): pass
class B(Exception): pass
class C(Exception): pass
class D(Exception): pass
class E(Exception): pass
b = B()
b.__context__ = b
try:
    try:
        raise b
    except B as e:
        raise A
except A as a:
    print(repr(a.__context__), a.__context__ is b, b.__context__ is b)
c, d, e = C(), D(), E()
c.__context__, d.__context__, e.__context__ = d, e, d
try:
    try:
        raise c
    except C:
        raise A
except A as a:
    print(repr(a.__context__), repr(c.__context__), repr(d.__context__), repr(e.__context__))
