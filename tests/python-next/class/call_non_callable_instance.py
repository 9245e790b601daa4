class C: pass
C()()
