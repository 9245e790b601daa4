print(len(''), len('héllo'), len([1, 2]), len(()), len((1,)), len(range(10)), len([[], []]))
