p = print
p('hi')
say = p
say('a', 'b', sep='-')
print(say is print)
