x = 'a'
y = 1 + x if x else 2
