class Shape:
    wide = 1
    def __dir__(self):
        return [2, 1]
Shape().wid
