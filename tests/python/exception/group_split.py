g = ExceptionGroup('g', [ValueError(1), TypeError(2)])
a, b = g.split(ValueError)
print(a, a.exceptions, b.exceptions, g.subgroup(KeyError), g.derive([OSError()]))
