g = 5
def f(a):
    b = 2
    return sorted(locals().items()), 'g' in globals(), globals()['g']
print(f(1))
globals()['made'] = 'yes'
print(made)
