from functools import cmp_to_key
def compare(a, b):
    return (len(a) > len(b)) - (len(a) < len(b))
print(sorted(['ccc', 'a', 'bb', 'd'], key=cmp_to_key(compare)))
K = cmp_to_key(lambda a, b: b - a)
print(K(1) < K(2), K(2) < K(1), K(1) == K(1), K(3).obj, max([1, 5, 3], key=K))
for call in (lambda: K(1) < 2, lambda: hash(K(1)), lambda: cmp_to_key()):
    try:
        call()
    except TypeError as e:
        print(e)
