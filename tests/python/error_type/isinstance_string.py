print(isinstance('a', 'str'))
