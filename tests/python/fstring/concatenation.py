x = 1
print('a' f'{x}' 'b' f'{x + 1}', f'{x}' r'\n' f'{x}\n', rf'\d{x}')
