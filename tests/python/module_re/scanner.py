# The class Scanner.
import re

scanner = re.Scanner([
    (r'[a-zA-Z_]\w*', lambda scanner, token: ('name', token, scanner.match.start())), (r'\d+\.\d*', lambda scanner, token: float(token)), (r'(\d)(\d*)', lambda scanner, token: int(token)),
    (r'=|\+|-|\*|/', 'operator'), (r'\s+', None), (r'x*', 'never'),
])
print(scanner.scan('sum = 3*foo + 312.50+bar'), scanner.scan(''), scanner.scan('a ? b'))
print(re.Scanner([('a', 1), ('A', 2)], re.IGNORECASE).scan('aAb'))
