class F:
    def __format__(self, spec): raise ValueError(spec)
print(f'{F():abc}')
