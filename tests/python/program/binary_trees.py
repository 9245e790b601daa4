def make(depth):
    return (None, None) if depth == 0 else (make(depth - 1), make(depth - 1))
def check(tree):
    left, right = tree
    return 1 if left is None else 1 + check(left) + check(right)
for depth in range(8):
    print(depth, check(make(depth)))
