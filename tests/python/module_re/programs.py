import re
token = re.compile(r'(?P<num>\d+(?:\.\d*)?)|(?P<name>[A-Za-z_]\w*)|(?P<op>[-+*/()=])|(?P<skip>[ \t]+)|(?P<bad>.)')
print([(m.lastgroup, m.group()) for m in token.finditer('x1 = 3.14*(y - 2) ?') if m.lastgroup != 'skip'])
log = '''2024-01-02 ERROR disk full
2024-01-03 INFO ok
2024-02-30 ERROR net down'''
print(re.findall(r'^(\d{4})-(\d\d)-(\d\d) ERROR (.*)$', log, re.MULTILINE))
print(re.fullmatch(r'[\w.+-]+@[\w-]+\.[\w.]+', 'a.b+c@ex-ample.co.uk') is not None)
print(re.sub(r'(?<=\d)(?=(?:\d{3})+$)', ',', '1234567'))
print(re.sub(r'([a-z])([A-Z])', r'\1_\2', 'camelCaseName').lower())
print(re.split(r'\s*[,;]\s*', 'a , b;c ;d'), re.sub(r'\s+', ' ', ' a  b\n c ').strip())
print(re.search(r'(\d+)-(\d+)', 'tel 12-34').expand(r'\2/\1'), bool(re.match(r'(?:a|aa)+$', 'a' * 25)))
print(len(re.findall(r'(?:ab)*c', 'ab' * 5000 + 'c')), re.match(r'(?:x|y)*', 'xy' * 30000).end())
