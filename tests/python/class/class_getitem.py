class C:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(C[int], C[1, 2], list[int], dict[str, int])
