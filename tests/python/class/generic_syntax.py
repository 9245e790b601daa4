class Box[T]:
    def __init__(self, x: T): self.x = x
def first[T](a: list[T]) -> T: return a[0]
type Pair[A, B] = tuple[A, B]
print(Box[int](5).x, first([7]), Box.__type_params__, Pair.__name__, Pair.__value__)
