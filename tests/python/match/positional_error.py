class P: pass
match P():
    case P(x): pass
