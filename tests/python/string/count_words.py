text = 'the quick  brown fox '
words = 0
inside = False
for c in text:
    if c == ' ':
        inside = False
    elif not inside:
        inside = True
        words += 1
print(words)
