def f(): 'doc'; return 1
def g():
    'doc'
    return 1
def h(x: int): 'doc'; return x
print(f.__doc__, g.__doc__, h.__doc__)
class C:
    "cdoc"
    @property
    def p(self): 'pdoc'; return 1
    def m(self): 'mdoc'
print(C.__doc__, C.p.__doc__, C.m.__doc__, C().m.__doc__)
