class C:
    def __eq__(self, o):
        a.clear()
        return False
a = [C(), C(), C()]
print(C() in a, a)
a = [C(), C(), C()]
try:
    a.index(C())
except ValueError as e:
    print(e)
a = [C(), C(), C()]
print(a.count(C()))
a = [C(), C(), C()]
try:
    a.remove(C())
except ValueError as e:
    print(e)
a = [C(), C()]
b = [C(), C()]
print(a == b, a != b)
