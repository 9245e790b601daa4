class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def f(p):
    match p:
        case P(0, 0): return 'origin'
        case P(x=0, y=y): return f'on y {y}'
        case P(x, y) if x == y: return f'diagonal {x}'
        case P(): return 'point'
        case int(n): return f'int {n}'
        case str() | bytes(): return 'text'
print(f(P(0, 0)), f(P(0, 5)), f(P(3, 3)), f(P(1, 2)), f(7), f('x'), f(True), f(2.5))
