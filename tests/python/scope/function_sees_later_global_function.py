def first():
    return second()
def second():
    return 'second'
print(first())
