print('aXbX'.replace('X', '-'), 'aaa'.replace('a', 'b', 2), 'abc'.replace('', '.'), ''.replace('', 'x'), 'x😀y'.replace('😀', '!'), 'aaa'.replace('aa', 'b'))
