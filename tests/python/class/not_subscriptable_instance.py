class C: pass
C()[0]
