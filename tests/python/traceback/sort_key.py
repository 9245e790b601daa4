data = [3, 'a']
data.sort(key=lambda v: v + 1)
