big = 10 ** 30
small = big - big + 5
print(small, small + 1, small * 2, small == 5, type(small))
print(big // 10 ** 29, big % 7, big // big)
items = [10, 20, 30]
print(items[big - big + 1])
