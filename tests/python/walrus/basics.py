if (n := len('hello')) > 3:
    print(n)
while (x := n - 1) > 2:
    n = x
    print(x)
print((y := 5) + y, [z := 1, z + 1], (lambda: (w := 3) + w)())
