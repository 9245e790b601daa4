for i in []:
    pass
else:
    print(1 / 0)
