for a in [1]:
    for b in [1]:
        if a:
            if b:
                x = a + b + 'c'
