class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def count(node):
    if node.left is None:
        return 1
    return 1 + count(node.left) + count(node.right)


def main(largest):
    stretch = largest + 1
    print("stretch tree of depth", stretch, "check", count(make(stretch)))
    lasting = make(largest)
    for depth in range(3, largest + 1, 2):
        trees = 2 ** (largest - depth + 3)
        check = 0
        for _ in range(trees):
            check += count(make(depth))
        print(trees, "trees of depth", depth, "check", check)
    print("long-lived tree of depth", largest, "check", count(lasting))


main(9)
