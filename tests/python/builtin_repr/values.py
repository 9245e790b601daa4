print(repr(1), repr(1.0), repr('a'), repr(None), repr(True), repr([1, 'b']), repr((1,)), repr(()), repr(range(2)), repr(int), repr(repr('q')))
