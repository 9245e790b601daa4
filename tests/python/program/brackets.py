def balanced(s):
    stack = []
    for c in s:
        if c in '([{':
            stack += [c]
        elif c in ')]}':
            if not stack:
                return False
            *stack, top = stack
            if top + c not in ('()', '[]', '{}'):
                return False
    return not stack
for s in ['', '()', '([]{})', '([)]', '((', '))', 'a(b)c']:
    print(repr(s), balanced(s))
