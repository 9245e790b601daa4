h = 0x811c9dc5
for c in [104, 101, 108, 108, 111]:
    h = h ^ c
    h = (h * 0x01000193) & 0xffffffff
print(h)
