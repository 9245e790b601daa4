print((1)))
