# Every character, as itself in a verbose pattern and in a set.
import re
for i in range(256):
    c = chr(i)
    for p in ('[' + re.escape(c) + ']', '(?x)' + re.escape(c)):
        for e, t in ((p, c), (p.encode('latin-1'), c.encode('latin-1'))):
            try:
                if not re.fullmatch(e, t): print(i, e)
            except Exception as x: print(i, e, x)
print('end')
