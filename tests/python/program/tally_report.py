def bar(n):
    return '#' * n + '.' * (10 - n)
names = ['ann', 'bob', 'cy']
scores = [[3, 4], [9], []]
for i in range(len(names)):
    total = sum(scores[i])
    best = max(scores[i], default='-')
    print(names[i] + ' ' * (5 - len(names[i])), bar(min(total, 10)), total, best, sep=' | ')
