print('a' < 'b', 'a' < 'B', 'abc' < 'abd', 'ab' < 'abc', '' < 'a', 'Z' < 'a', 'a' == 'a', 'a' != 'A')
print('abc' >= 'abc', 'abc' > 'abc', 'b' > 'abc')
