print(bool(), bool(0), bool(1), bool('') , bool('0'), bool([]), bool(None), bool(0.0), bool(range(0)))
