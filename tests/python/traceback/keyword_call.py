def f(**kw): return kw['a'] / kw['b']
x = f(a=1,
      b=0)
