def is_palindrome(s):
    for i in range(len(s) // 2):
        if s[i] != s[-i - 1]:
            return False
    return True
for word in ['', 'a', 'aa', 'ab', 'level', 'levels']:
    print(repr(word), is_palindrome(word))
