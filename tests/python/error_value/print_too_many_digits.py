print('first')
print(10 ** 5000)
