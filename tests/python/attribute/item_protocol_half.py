class Setting:
    def __setitem__(self, key, value):
        print('set', key)


class Deleting:
    def __delitem__(self, key):
        print('delete', key)


class Neither:
    pass


for obj in (Setting(), Deleting(), Neither()):
    try:
        obj[0] = 1
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
    try:
        del obj[0]
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
    try:
        obj *= [1]
    except TypeError as error:
        print(error)
