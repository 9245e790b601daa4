# The quotient is rounded once, not after each operand became a float.
print((2 ** 53 + 1) / (2 ** 53 - 1))
print(9007199254740993 / 9007199254740993)
print((2 ** 100 + 1) / (2 ** 100 - 1))
print(36028797018963967 / 2, 36028797018963969 / 4)
