class T:
    def check(self, a, b): assert a == b, f'{a} != {b}'
T().check(1, 2)
