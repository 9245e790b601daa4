s = 'a😀b𝔘c'
for i in range(len(s)):
    print(i, s[i], s[i - len(s)])
