x = 'outer'
print([x for x in range(3)], x)
def f():
    y = 10
    return [y + z for z in range(2)], [lambda: z for z in range(2)][0]()
print(f())
