class Color:
    RED = 1
    BLUE = 'b'
def f(x):
    match x:
        case Color.RED: return 'red'
        case Color.BLUE: return 'blue'
        case _: return '?'
print(f(1), f('b'), f(True), f(2))
