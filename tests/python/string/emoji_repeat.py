s = '😀' * 3 + 'é'
print(s, len(s), s[0] == s[2], s[-1], '😀' in s, len('\u200d'))
