def reverse(s):
    out = ''
    for c in s:
        out = c + out
    return out
print(reverse('hello'), reverse(''), reverse('a😀b'))
