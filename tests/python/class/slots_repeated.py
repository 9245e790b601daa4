class C:
    __slots__ = ('a', 'b') * 2
c = C()
c.a = 1
print(c.a, C.__slots__)
