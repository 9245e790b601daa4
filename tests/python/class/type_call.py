C = type('C', (object,), {'x': 5, 'f': lambda self: self.x})
print(C, C.__name__, C().f(), C.__bases__)
