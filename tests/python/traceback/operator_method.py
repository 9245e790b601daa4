class V:
    def __add__(self, other):
        return self.value + other
x = 1
y = V() + x
