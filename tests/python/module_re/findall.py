import re
print(re.findall(r'\d+', 'a1b22c333'), re.findall(r'(\w)(\d)', 'a1b2'), re.findall(r'(a)|b', 'ab'), re.findall('', 'abc'), re.findall('x*', 'axb'))
print([m.span() for m in re.finditer(r'a*', 'baac')], [m.group() for m in re.finditer('[aeiou]', 'education')])
print(re.split(r'\W+', 'Words, words, words.'), re.split(r'(\W+)', 'a, b'), re.split('x*', 'axbc'), re.split(',', 'a,b,c', maxsplit=1), re.split('(a)|b', 'xay'))
print(re.findall('é+', 'caféé'), re.findall('.', 'a\U0001f600b'), [m.span() for m in re.finditer('b', '\U0001f600b\U0001f600b')])
print(re.findall(rb'\w+', b'ab cd'), re.split(b'-', b'a-b'))
