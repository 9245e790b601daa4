class C:
    def __eq__(self, o):
        1 / 0
    __hash__ = lambda self: 1
d = {C(): 1}
try:
    d[C()]
except ZeroDivisionError as e: print(e)
try:
    d[C()] = 1
except ZeroDivisionError as e: print(e)
try:
    C() in [1, C()]
except ZeroDivisionError as e: print(e)
try:
    C() in d
except ZeroDivisionError as e: print(e)
try:
    d.pop(C())
except ZeroDivisionError as e: print(e)
print(len(d))
