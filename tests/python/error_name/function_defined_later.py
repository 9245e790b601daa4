early()
def early():
    pass
