for s in ('abc', 'é\x00\x7f\n\\', '\u1234\U0001f600', ''):
    print(s.encode('unicode-escape'), s.encode('raw_unicode_escape'), s.encode('unicode_escape').decode('unicode-escape') == s)
for b in (rb'\n\t\x41\u00e9\U0001f600\101\q\'', b'\xe9', b'abc\\', rb'\x4', rb'\u12', rb'\U00110000', rb'\U1234', rb'\8', b'\\\n', rb'\\u1234'):
    for c in ('unicode-escape', 'raw-unicode-escape'):
        for e in ('strict', 'replace', 'ignore'):
            try: print(b, c, ascii(b.decode(c, e)))
            except UnicodeDecodeError as x: print(b, c, x)
print(str(br'\u0663\u0661\u0664 ', 'raw-unicode-escape'), int(str(br'\u0663\u0661\u0664 ', 'raw-unicode-escape')))
