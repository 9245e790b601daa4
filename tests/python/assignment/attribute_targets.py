class O: pass
o = O()
o.a = o.b = 1
o.a, (o.b, *o.c) = 5, (6, 7, 8)
o.a += 10
for o.i in range(3): pass
print(o.a, o.b, o.c, o.i)
