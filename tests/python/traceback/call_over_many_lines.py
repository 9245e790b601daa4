def f(a, b, c, d, e):
    return a / 0
f(1,
  2,
  3,
  4,
  5)
