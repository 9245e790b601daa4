for i in []:
    pass
print(i)
