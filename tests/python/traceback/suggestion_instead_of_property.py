class Shape:
    wide = 1
    @property
    def wide_(self):
        raise AttributeError('not known')
Shape().wide_
