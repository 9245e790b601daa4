import sys
def run(f):
    try:
        f()
    except BaseException as e:
        print('->', repr(e), repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
    else:
        print('-> ok')
def t1():
    try:
        raise ExceptionGroup('eg', [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError as e:
        print('V', repr(e), repr(e.__context__))
    except* (TypeError, OSError) as e:
        print('T', repr(e))
run(t1)
def t2():
    try:
        raise ValueError(5)
    except* ValueError as e:
        print(repr(e), e.exceptions[0].args, repr(e.__context__))
run(t2)
def t3():
    try:
        raise ValueError(5)
    except* ValueError as e:
        raise KeyError(1)
run(t3)
def t4():
    try:
        raise ValueError(5)
    except* ValueError as e:
        raise
run(t4)
def t5():
    try:
        raise ExceptionGroup('eg', [ValueError(1), ExceptionGroup('n', [TypeError(2), ValueError(3)])])
    except* ValueError as e:
        raise
    except* TypeError as e:
        raise OSError('os')
run(t5)
def t6():
    try:
        raise ExceptionGroup('eg', [ValueError(1), ExceptionGroup('n', [TypeError(2), ValueError(3), OSError(9)])])
    except* ValueError as e:
        raise e
    except* TypeError as e:
        raise OSError('os') from e
    else:
        print('else')
    finally:
        print('fin')
run(t6)
def t7():
    try:
        pass
    except* ValueError as e:
        print('no')
    else:
        print('else')
    finally:
        print('finally')
run(t7)
def t8():
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass
run(t8)
def t9():
    try:
        raise ValueError(1)
    except* 1:
        pass
run(t9)
def t10():
    try:
        raise KeyError(1)
    except* ValueError:
        pass
run(t10)
class S(ExceptionGroup):
    def split(self, m):
        return self.r
s = S('s', [ValueError(1)])
for r in (1, (), (1,), (None, None), [1, 2]):
    s.r = r
    def t():
        try:
            raise s
        except* KeyError:
            print('in')
    run(t)
def t11():
    e = 5
    try:
        raise ExceptionGroup('eg', [ValueError(1)])
    except* ValueError as e:
        pass
    print(e)
run(t11)
def t12():
    for i in range(3):
        try:
            if i: raise ExceptionGroup('eg', [ValueError(i)])
        except* ValueError as e:
            for j in range(2):
                if j: break
                continue
            print(i, repr(e), sys.exception() is e)
        print(sys.exception())
run(t12)
def t13():
    try:
        try:
            raise ExceptionGroup('a', [ValueError(1), KeyError(2)])
        except* ValueError:
            raise ExceptionGroup('b', [TypeError(3)])
    except* TypeError as e:
        print('inner', repr(e))
run(t13)
def t14():
    try:
        raise BaseExceptionGroup('b', [KeyboardInterrupt(), ValueError(1)])
    except* ValueError as e:
        print(repr(e))
run(t14)
def t15():
    try:
        raise KeyError('ctx')
    except KeyError:
        try:
            raise ExceptionGroup('b', [TypeError(), ValueError(1)])
        except* ValueError as e:
            print(repr(e.__context__))
            raise RuntimeError('r')
run(t15)
def t16():
    try:
        raise ExceptionGroup('b', [TypeError(), ValueError(1)])
    except* ValueError as e:
        del e
    except* TypeError:
        1/0
run(t16)
eg = ExceptionGroup('b', [TypeError(), ValueError(1)])
print([x.__suppress_context__ for x in eg.split(ValueError)])
