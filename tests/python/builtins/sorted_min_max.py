people = [('bob', 30), ('ann', 25), ('cid', 30)]
print(sorted(people, key=lambda p: (-p[1], p[0])), min(people, key=lambda p: p[1]), max(people, key=lambda p: p[1]))
