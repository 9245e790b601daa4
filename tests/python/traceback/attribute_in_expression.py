class C: pass
c = C()
c.a = 1
x = c.a + c.b.d * 2
