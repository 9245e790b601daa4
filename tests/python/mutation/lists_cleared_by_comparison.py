# Lists that a comparison of their members empties.
class Clears:
    def __init__(self, *lists):
        self.lists = lists

    def __eq__(self, other):
        for one in self.lists:
            one.clear()
        return NotImplemented


left, right = [], []
left.append(Clears(left))
right.append(Clears(right))
print(left == right, left, right)
left.append(Clears(left))
print(left == [1], left != [1])
left.append(Clears(left))
print(left < [1])
