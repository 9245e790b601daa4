# Lists that change while they are written.
import json
a = [object() for _ in range(10)]
def default(x):
    a.pop()
    return None
print(json.dumps(a, default=default))
b = [object()] * 2
def more(x):
    if len(b) < 5: b.append(1)
    return 0
print(json.dumps(b, default=more), json.dumps(b, default=more, indent=1))
