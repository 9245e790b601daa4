class B(bool): pass
