x = 1
y = max(x, min(2, int('q')))
