values = [0, 0.0, False, '', '0', None, [], (), range(0)]
for a in values:
    line = ''
    for b in values:
        line += '1' if a == b else '0'
    print(line)
