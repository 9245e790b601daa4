# What the Unicode database says of characters.
import unicodedata as u

samples = 'aA1 \n_-é½²٣Ⅷ一あ한Σ\u0301(«€😀\u200b\xa0ﬁＡ㈀ǅ\ud800\U000e0001\U0010ffff\U00016d68\u0378Ⱥ㏿→ا֑'
for c in samples:
    print(ascii(c), u.name(c, None), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c),
          u.decomposition(c), u.decimal(c, None), u.digit(c, None), u.numeric(c, None))
for name in ['LATIN SMALL LETTER A', 'bullet', 'HANGUL SYLLABLE GAG', 'CJK UNIFIED IDEOGRAPH-4E00', 'ESC', 'LINE FEED', 'nonsense', '',
             'SNOWMAN', 'LATIN CAPITAL LETTER GHA']:
    try:
        print(ascii(u.lookup(name)))
    except KeyError as e:
        print(repr(e))
texts = ['é', 'e\u0301', 'ﬁ', 'Å', '한글', 'a\u0323\u0307', 'ſ', '①', 'abc', '', '\u1e9b\u0323']
for form in ['NFC', 'NFD', 'NFKC', 'NFKD']:
    print(form, [ascii(u.normalize(form, t)) for t in texts], [u.is_normalized(form, t) for t in texts])
print(u.unidata_version)


def fails(function, *args):
    try:
        print(ascii(function(*args)))
    except Exception as e:
        print(type(e).__name__, e)


for f in [u.name, u.category, u.bidirectional, u.combining, u.east_asian_width, u.mirrored, u.decomposition, u.decimal, u.digit, u.numeric]:
    fails(f, 'ab')
    fails(f, '')
    fails(f, 3)
    fails(f)
    fails(f, '\x00')
fails(u.lookup, 3)
fails(u.lookup, b'SNOWMAN')
fails(u.normalize, 'nfc', 'a')
fails(u.normalize, 'NFC', 3)
fails(u.normalize, 3, 'a')
fails(u.normalize, 'NFC')
fails(u.is_normalized, 'X', 'a')
fails(u.is_normalized, 'X', '')
fails(u.numeric, 'a', 'other')
import hashlib
every = [chr(i) for i in [*range(0x3000), *range(0x3000, 0x30000, 13)]]
for f in [u.category, u.bidirectional, u.combining, u.east_asian_width, u.mirrored, u.decomposition]:
    print(f.__name__, hashlib.md5(' '.join(str(f(c)) for c in every).encode()).hexdigest())
for f in [u.decimal, u.digit, u.numeric]:
    print(f.__name__, hashlib.md5(' '.join(str(f(c, '')) for c in every).encode()).hexdigest())
