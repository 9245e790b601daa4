items = [1]
t = (items,)
def change():
    t[0] += [2]
change()
