def run(code):
    stack = []
    pc = 0
    steps = 0
    while pc < len(code):
        op, arg = code[pc]
        pc += 1
        steps += 1
        if op == 'push':
            stack += [arg]
        elif op == 'add':
            *stack, a, b = stack
            stack += [a + b]
        elif op == 'mul':
            *stack, a, b = stack
            stack += [a * b]
        elif op == 'dup':
            stack += [stack[-1]]
        elif op == 'jump_if':
            *stack, top = stack
            if top:
                pc = arg
        else:
            return 'bad op', op
    return stack, steps
print(run([('push', 2), ('push', 3), ('add', None), ('dup', None), ('mul', None)]))
print(run([('push', -3), ('push', 1), ('add', None), ('dup', None), ('jump_if', 1)]))
print(run([('nope', 0)]))
