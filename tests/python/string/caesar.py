letters = 'abcdefghijklmnopqrstuvwxyz'
def position(c):
    for i in range(26):
        if letters[i] == c:
            return i
    return -1
def shift(s, n):
    out = ''
    for c in s:
        p = position(c)
        out += c if p < 0 else letters[(p + n) % 26]
    return out
print(shift('hello, world', 3), shift(shift('hello, world', 3), -3))
