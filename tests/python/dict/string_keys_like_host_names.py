d = {}
for k in ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length']:
    print(k in d, d.get(k))
    d[k] = k
print(d)
