print(math)
