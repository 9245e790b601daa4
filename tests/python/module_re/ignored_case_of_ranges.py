# Ranges of characters when case is ignored: all that fold to one of theirs are in it, whatever stands between them.
import re

PATTERNS = [
    '[a-z]', '[^a-z]', '[Z-a]', '[@-`]', '[\u017f-\u0180]', '[\u0100-\u0200]', '[\u0130-\u0132]', '[\u0131]', '[\u0370-\u03ff]',
    '[\u03c1-\u03c2]', '[^\u03c1-\u03c2]', '[\u1c80-\u1c88]', '[\u1e9d-\u1e9f]', '[\u1f80-\u1fff]', '[\ufb04-\ufb05]', '[\ufb05]',
    '[\u2126-\u212b]', '[\U00010400-\U00010402]',
]
CHARACTERS = [chr(code) for code in (*range(0x250), *range(0x340, 0x530), *range(0x1c80, 0x1c90), *range(0x1e90, 0x2000),
                                     *range(0x2120, 0x2130), *range(0xfb00, 0xfb10), *range(0x10400, 0x10430))]
for text in PATTERNS:
    for flags in re.IGNORECASE, re.IGNORECASE | re.ASCII:
        pattern = re.compile(text, flags)
        found = [ord(character) for character in CHARACTERS if pattern.fullmatch(character)]
        print(ascii(text), len(found), sum(found), sum(code * code for code in found))
