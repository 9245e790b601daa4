# One site, objects whose attributes came in different orders and numbers, and some that lost one.
class P:
    pass


def total(objects):
    return [o.x for o in objects]


objects = []
for i in range(12):
    p = P()
    if i % 2:
        p.y = i
    if i % 3 == 0:
        for n in range(i):
            setattr(p, 'extra%d' % n, n)
    p.x = i * 10
    if i % 4 == 3:
        del p.y
    objects.append(p)
print(total(objects), total(objects[::-1]))
for o in objects:
    o.x += 1
    o.z = -o.x
print(total(objects), [o.z for o in objects])
print(sorted(objects[9].__dict__.items()))
wide = P()
for n in range(200):
    setattr(wide, 'a%d' % n, n)
for n in range(3):
    wide.a150 += 1
print(wide.a150, wide.a0, wide.a199, len(wide.__dict__))
try:
    total([P()])
except AttributeError as e:
    print(e)
