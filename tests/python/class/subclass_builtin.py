class L(list):
    def first(self): return self[0]
class I(int):
    def double(self): return self * 2
class S(str):
    def shout(self): return self.upper() + '!'
l = L([3, 4])
l.append(5)
print(l, l.first(), type(l).__name__, I(5).double(), I(5) + 1, type(I(5) + 1).__name__, S('ab').shout(), S('ab') == 'ab', isinstance(l, list), len(l))
