class A:
    blech = None
raise AttributeError("x", name='bluch', obj=A())
