d = {1: 2, 2: 3}
for k in d:
    del d[k]
