print({len(x): x for x in ([], [1])})
print({[x]: x
       for x in (1, 2)})
