for i in range(2):
    inside = i * 10
print(i, inside)
if True:
    made = 'yes'
print(made)
