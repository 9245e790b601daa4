def evens(it):
    for x in it:
        if x % 2 == 0: yield x
def squares(it):
    for x in it: yield x * x
print(list(squares(evens(range(10)))), sum(squares(evens(range(4)))))
