class C:
    def a(self): return self
    def b(self): return None
x = (C()
     .a()
     .b()
     .c())
