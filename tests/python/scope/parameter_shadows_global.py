x = 'global'
def f(x):
    return x
print(f('argument'), x)
