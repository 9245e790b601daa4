def f(n):
  if n:
        return 'eight more'
  else:
   return 'one more'
print(f(1), f(0))
