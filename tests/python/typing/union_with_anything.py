union = int | str
for other in 5, 'Name', [], None:
    print(union | other, '/', other | union)
for other in 5, 'Name':
    try:
        int | other
    except TypeError as error:
        print(error)
