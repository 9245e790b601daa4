width, precision, x = 10, 3, 2.718281828
print(f'{x:{width}.{precision}f}|', f'{x:>{width}}|', f'{"q":{"*"}^{width}}|')
