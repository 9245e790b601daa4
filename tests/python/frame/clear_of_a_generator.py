def generate():
    yield 1

g = generate()
print(g.gi_frame.clear(), list(g), g.gi_frame)
g = generate()
next(g)
try:
    g.gi_frame.clear()
except RuntimeError as error:
    print(error)
print(list(g))
