x = len('''one
two''', 2)
