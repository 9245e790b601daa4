total = 1 + \
    2 + \
    3
print(total)
print(1 +
      2 *
      3)
print((1
       + 2))
