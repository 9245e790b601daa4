class C:
    def __hash__(self): return 'x'
try:
    print({C(): 1})
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __len__(self): return -1
try:
    print(len(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __len__(self): return 'a'
try:
    print(bool(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __bool__(self): return 1
try:
    print(bool(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __repr__(self): return 1
try:
    print(repr(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __str__(self): return 1
try:
    print(str(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __iter__(self): return 1
try:
    print(iter(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __index__(self): return 1.0
try:
    print([1][C()])
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __format__(self, s): return 1
try:
    print(f'{C()}')
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __int__(self): return 'a'
try:
    print(int(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __float__(self): return 1
try:
    print(float(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __init__(self): return 5
try:
    print(C())
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __complex__(self): return 5
try:
    print(complex(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __bytes__(self): return 5
try:
    print(bytes(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __length_hint__(self): return 'a'
    def __iter__(self): return iter([])
try:
    print(list(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __reversed__(self): return 5
try:
    print(reversed(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __dir__(self): return 5
try:
    print(dir(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __contains__(self, x): return []
try:
    print(1 in C())
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __eq__(self, x): return 'no'
try:
    print(C() in [1])
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __lt__(self, x): return 'no'
try:
    print(sorted([C(), C()]) is None)
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __round__(self): return 'no'
try:
    print(round(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __divmod__(self, o): return 'no'
try:
    print(divmod(C(), 1))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __abs__(self): return 'no'
try:
    print(abs(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __getitem__(self, o): return 'no'
try:
    print(C()[1:2, ...])
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __next__(self): return 5
try:
    print(next(C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __call__(self): return 5
try:
    print(C()())
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
class C:
    def __instancecheck__(self, o): return 'yes'
try:
    print(isinstance(1, C()))
except TypeError as e:
    print(e)
except ValueError as e:
    print('ValueError', e)
