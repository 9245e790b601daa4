print(0 or 'x', 1 or 'x', 0 and 'x', 1 and 'x', '' or [] or None, 1 and 2 and 3, 0 or 0.0, [] and 1, None or 0 or 'end')
