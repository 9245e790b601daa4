# Callable[[parameters], result] of collections.abc: its parts, copies and type variables.
import collections.abc, typing, copy, pickle
C = collections.abc.Callable
T = typing.TypeVar('T')
P = typing.ParamSpec('P')
for x in (C[[int], str], C[[], str], C[..., str], C[[T], T], C[P, int], C[typing.Concatenate[int, P], int], C[[int, T], None]):
    print(x, x.__args__, x.__parameters__, x.__origin__, type(x).__mro__[-3:-1])
    print(hash(x) == hash(copy.copy(x)), pickle.loads(pickle.dumps(C[[int], str])) == C[[int], str])
print(C[[T], T][int], C[[int, T], T][str], C[P, T][[int, str], bool], C[P, int][int], C[P, int][...], C[[T, int], str][list[int]])
for bad in (5, int, (int,), (int, str, str), (5, int), ([int], )):
    try: print(C[bad])
    except Exception as e: print(type(e), e)
print(C[[int], str] == C[[int], str], C[[int], str] == C[int, str] if 0 else 0, isinstance(C[[int], str], type(list[int])))
print(typing.get_args(C[[int], str]), typing.get_args(C[..., str]))
print(C[[int], str] | None)
print(C[['int'], 'str'])
print(list[C[[T], int]][str])
