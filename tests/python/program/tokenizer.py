def tokens(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace(): i += 1
        elif c.isdigit():
            j = i
            while j < len(s) and s[j].isdigit(): j += 1
            yield ('num', int(s[i:j])); i = j
        elif c.isalpha():
            j = i
            while j < len(s) and s[j].isalnum(): j += 1
            yield ('name', s[i:j]); i = j
        else:
            yield ('op', c); i += 1
print(*tokens('x1 = 42*(y+7)'), sep='\n')
