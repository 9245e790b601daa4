x, s = 1.5, 'text'
print(f'{x=}, {s=}, {s = !s}, {x=:.3f}, {x + 1=}, { x = }')
