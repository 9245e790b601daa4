# What is assigned to a slice is looked at by its iterator, unless it is the list itself.
class Silent(list):
    def __iter__(self):
        return iter('other')


class Denied(list):
    __iter__ = None


for kind in list, Silent, Denied:
    a = kind([1, 2, 3])
    a[1:2] = a
    print(kind.__name__, len(a), a)
    a = kind([1, 2, 3])
    a[::-1] = a
    print(a)
    try:
        a[1:2] = kind([4])
        print(a)
    except TypeError as error:
        print(error)
