s = 'abcabc'
print(s.find('c'), s.find('z'), s.rfind('c'), s.index('b'), s.rindex('b'), s.find('c', 3), s.find('a', 1, 3), s.count('bc'), s.count(''), 'aaa'.count('aa'), s.find(''), ''.find(''), s.find('', 10))
