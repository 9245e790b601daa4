s = 'Hello WORLD ß ǆ'
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), 'ﬁ'.upper(), 'İ'.lower() == 'i̇')
