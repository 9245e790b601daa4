def attempt(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
for a in ((), ('m',), (1000, 'm'), (1000, 'm', 'f'), (1000, 'm', 'f', None, 'g'), (1000, 'm', None), (1000, 'm', 'f', 0, 'g', 6), ('x', 'y', 'z'), (1000, 'm', None, None, 'g')):
    e = OSError(*a)
    print(type(e).__name__, repr(e), str(e), e.args, e.errno, e.strerror, e.filename, e.filename2)
    e = PermissionError(*a)
    print(type(e).__name__, repr(e), str(e), e.args)
class My(OSError): pass
print(repr(My(1000, 'a', 'b')), str(My(1000, 'a', 'b')))
for n in 'BlockingIOError ChildProcessError ConnectionError BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError BytesWarning EncodingWarning ImportWarning PendingDeprecationWarning ResourceWarning UnicodeWarning PythonFinalizationError'.split():
    t = eval(n)
    print(t, t.__mro__[1], t.__module__)
