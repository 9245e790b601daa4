class Bad:
    def __set_name__(self, owner, name):
        raise ValueError(f'no {name} in {owner.__name__}')


class C:
    attribute = Bad()
