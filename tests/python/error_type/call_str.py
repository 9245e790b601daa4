f = 'name'
f(1)
