class A:
    def f(): pass
def f(): pass
try: del f.__dict__
except Exception as e: print(type(e), e)
for v in (1, None, [], 'x'):
    try: f.__dict__ = v
    except Exception as e: print(type(e), e)
d = {'known': 7}
f.__dict__ = d
print(f.known)
f.x = 3
print(d)
a = A()
try: a.f.__class__ = 1
except Exception as e: print(type(e), e)
try: del f.__dict__
except Exception as e: print(type(e), e)
try: f.__class__ = A
except Exception as e: print(type(e), e)
def cannot_set_attr(obj, name, value, exceptions):
    try: setattr(obj, name, value)
    except exceptions: pass
    else: print('could set')
    try: delattr(obj, name)
    except exceptions: pass
    else: print('could del')
cannot_set_attr(a.f, '__class__', A, (AttributeError, TypeError))
cannot_set_attr(a.f, '__dict__', {}, (AttributeError, TypeError))
cannot_set_attr(f, '__closure__', None, (AttributeError, TypeError))
cannot_set_attr(f, '__globals__', None, (AttributeError, TypeError))
cannot_set_attr(f, '__builtins__', None, (AttributeError, TypeError))
