# A recursive-descent calculator over text, by index.
def parse_sum(s, i):
    value, i = parse_product(s, i)
    while i < len(s) and s[i] in '+-':
        op = s[i]
        right, i = parse_product(s, i + 1)
        value = value + right if op == '+' else value - right
    return value, i
def parse_product(s, i):
    value, i = parse_atom(s, i)
    while i < len(s) and s[i] in '*/':
        op = s[i]
        right, i = parse_atom(s, i + 1)
        value = value * right if op == '*' else value / right
    return value, i
def parse_atom(s, i):
    if s[i] == '(':
        value, i = parse_sum(s, i + 1)
        return value, i + 1
    if s[i] == '-':
        value, i = parse_atom(s, i + 1)
        return -value, i
    digits = ''
    while i < len(s) and s[i] in '0123456789':
        digits += s[i]
        i += 1
    return int(digits), i
for text in ['1+2*3', '(1+2)*3', '2*(3+4)*5-6', '-(2+3)*-4', '10/4', '1-2-3']:
    print(text, '=', parse_sum(text, 0)[0])
