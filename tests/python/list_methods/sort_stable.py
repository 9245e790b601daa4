words = ['bb', 'a', 'cc', 'd', 'aa']
print(sorted(words, key=len), sorted(words, key=len, reverse=True))
