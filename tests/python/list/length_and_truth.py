print(len([]), len([[]]), len([1, 2, 3]), not [], not [[]], bool([0]))
