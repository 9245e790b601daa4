values = [0, 1, -1, 2 ** 53, 2 ** 53 + 1, -(2 ** 53) - 1, 2 ** 64, -(2 ** 64)]
for a in values:
    line = ''
    for b in values:
        line += '<' if a < b else '>' if a > b else '='
    print(line)
