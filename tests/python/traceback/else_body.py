if 0:
    pass
else:
    [][1]
