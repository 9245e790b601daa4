for a in [0, 1]:
    for b in [0, 1]:
        if a:
            if b:
                print('both')
            else:
                print('a only')
        elif b:
            print('b only')
        else:
            print('none')
