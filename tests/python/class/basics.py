class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def dist2(self):
        return self.x ** 2 + self.y ** 2
p = Point(3, 4)
print(p.x, p.y, p.dist2(), Point.dist2(p), type(p).__name__, isinstance(p, Point))
p.x = 0
p.z = 'new'
print(p.dist2(), p.z, p.__dict__)
