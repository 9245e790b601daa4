def say(x):
    print('eval', x)
    return x
if say(1) and say(0):
    print('both')
elif say(0) or say(7):
    print('either')
if not say(0) and (say(1) or say(2)):
    print('yes')
while say(1) and not say(5):
    print('never')
else:
    print('done')
