print(repr('plain'), repr("it's"), repr('say "x"'), repr('both \' and "'))
print(["it's", 'a"b', '\'"'])
