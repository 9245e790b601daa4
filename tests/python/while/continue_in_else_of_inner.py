i = 0
while i < 3:
    i += 1
    j = 0
    while j < 2:
        j += 1
    else:
        if i == 2:
            continue
    print(i, j)
