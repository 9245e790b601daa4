print(str(1), str(1.0), str(True), str(None), str('x'), str([1, 'a']), str((1,)), str(range(3)), str(), str(10 ** 20))
print(str(''), str('') == '', str(int))
