# Types that have one object; names of types; hashes that are instances of a derived class.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: type(None)()); t(lambda: type(...)()); t(lambda: type(NotImplemented)()); t(lambda: type(None)(1)); t(lambda: type(None)(a=1))
t(lambda: type('a\0b',(),{})); t(lambda: type('a\udc00',(),{}))
class C: pass
def f(): C.__name__='a\0'
t(f)
class I(int):
    def __hash__(self): return self
print(hash(I(42)), eval(b'\xef\xbb\xbf1+1')); t(lambda: eval('\ufeff1'))
