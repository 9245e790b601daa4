# first
x = 1  # after a statement
# between
def f():  # after a header
    # inside
    return x  # after return
    # at the end
# back at the left
print(f())
# last
