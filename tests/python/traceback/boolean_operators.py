x = 0
y = x or 1 % x or 5
