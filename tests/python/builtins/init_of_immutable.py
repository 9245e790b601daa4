class L(list):
    def __init__(self, seq, newarg=None):
        super().__init__(seq)
        self.newarg = newarg
print(L([1, 2], newarg=3).newarg, L([1], 3))
class L2(list): pass
def go(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
go(lambda: L2(sequence=()))
go(lambda: list(sequence=()))
class L3(list):
    def __new__(cls, seq, newarg=None):
        o = super().__new__(cls, seq); o.newarg = newarg; return o
go(lambda: L3([1, 2], newarg=3))
class T(tuple):
    def __new__(cls, seq, newarg=None):
        o = super().__new__(cls, seq); o.newarg = newarg; return o
go(lambda: T([1, 2], newarg=3).newarg)
class T2(tuple):
    def __init__(self, seq, newarg=None): self.newarg = newarg
go(lambda: T2([1, 2], newarg=3).newarg)
class FS(frozenset):
    def __init__(self, *a, **k): pass
go(lambda: FS([1], x=2))
fs = frozenset([1])
go(lambda: fs.__init__(1, 2))
go(lambda: fs.__init__([5]))
go(lambda: ().__init__(1))
go(lambda: (1).__init__(1, 2))
go(lambda: 'a'.__init__(1, 2))
go(lambda: object().__init__(1))
go(lambda: (1.5).__init__(1))
go(lambda: [].__init__(1, 2))
go(lambda: {}.__init__(1, 2))
go(lambda: set().__init__(1, 2))
go(lambda: hash(slice(5)))
go(lambda: hash(slice([])))
go(lambda: {slice(1): 2})
class X:
    def __eq__(self, other):
        lst.clear(); return True
lst = [X(), X()]
go(lambda: lst == lst[:])
class X:
    def __eq__(self, other):
        lst2.clear(); return NotImplemented
lst1 = [X()]; lst2 = [1]
go(lambda: lst1 == lst2)
lst3 = [1]
class Y:
    def __eq__(self, other):
        lst4.clear()
        return NotImplemented
lst4 = [Y()]
go(lambda: lst3 == lst4)
