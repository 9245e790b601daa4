def f():
    global made
    made = 'here'
f()
print(made)
