match [1, 2, 3, 4]:
    case [first, *_]: print(first)
match (1, 2, 3):
    case (*init, last): print(init, last)
