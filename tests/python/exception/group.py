raise ExceptionGroup('several', [ValueError('a'), TypeError('b'), ExceptionGroup('inner', [KeyError('c')])])
