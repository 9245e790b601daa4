print(max([3, 1, 2]), min((3, 1, 2)), max('hello'), min('hello'), max(range(5)), min(range(5, 0, -1)), max([7]), min(['z']))
