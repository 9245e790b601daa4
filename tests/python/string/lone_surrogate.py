s = 'a\ud800b'
print(len(s), repr(s), repr(s[1]), s[1] == '\ud800', repr('\udc00\ud800'), s[1] < '\ue000')
