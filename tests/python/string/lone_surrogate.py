s = 'a\ud800b'
print(len(s), repr(s), repr(s[1]), s[1] == '\ud800', repr('\udc00\ud800'))
print(repr('\ud83d' + '\ude00'), len('\ud83d' + '\ude00'), '\ud83d' + '\ude00' == '😀')
