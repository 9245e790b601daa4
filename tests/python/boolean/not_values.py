print(not 0, not 1, not '', not 'a', not [], not [0], not None, not not 'x', not 0.0, not (1 if 0 else 0))
