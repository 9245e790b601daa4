for i in range(3):
    pass
print(i)
for i in []:
    pass
print(i)
