for x in int:
    pass
