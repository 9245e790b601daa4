# A chain gives the first false comparison's result, or the last one's.
print((1 < 2 < 3) is True, (3 < 2 < 5) is False, (1 < 2 > 1) is True)
