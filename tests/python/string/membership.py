print('a' in 'abc', 'bc' in 'abc', '' in 'abc', '' in '', 'ac' in 'abc', 'x' not in 'abc', 'abc' in 'ab')
