match [1, [2, 3]]:
    case [a, [b, c]]:
        pass
print(a, b, c)
