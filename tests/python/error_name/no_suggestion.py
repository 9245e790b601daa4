abcdef = 1
print(zyxwvu)
