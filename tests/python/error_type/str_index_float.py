s = 'abc'
s[0.0]
