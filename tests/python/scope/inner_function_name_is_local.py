def outer():
    def inner():
        return 1
    return inner()
print(outer())
inner = 'free'
print(inner)
