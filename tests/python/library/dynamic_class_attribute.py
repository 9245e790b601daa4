from types import DynamicClassAttribute as D
class P:
    @D
    def spam(self):
        "doc"
        return self._s
    @spam.setter
    def spam(self, v): self._s = v
    @spam.deleter
    def spam(self): del self._s
p = P(); p.spam = 3; print(p.spam)
del p.spam
try: P.spam
except AttributeError as e: print(repr(e))
print(P.__dict__['spam'].__doc__, P.__dict__['spam'].__isabstractmethod__)
