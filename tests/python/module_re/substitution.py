import re
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub('x*', '-', 'abxd'), re.sub(r'(?P<n>\d)', r'<\g<n>\g<0>\g<1>>', 'a1b2'))
print(re.sub('a', lambda m: m.group().upper() + str(m.start()), 'banana'), re.subn('a', 'A', 'banana', count=2), re.sub('a', r'\n\t\\', 'xay'))
print(re.sub(r'(a)|(b)', r'[\1\2]', 'abc'), re.sub('b', 'a', 'xyz'), re.sub(rb'\d', rb'<\g<0>>', b'a1'), re.sub('', '.', 'ab'), re.sub('(?:)', 'x', ''))
print(re.sub('.', r'\x41'[0:0] + 'q', 'ab'), re.match('(.)(.)', 'ab').expand(r'\2\1\g<1>'), re.sub('a', '\\08', 'a'), re.sub('a', r'\101', 'a'))
print(re.escape('a.b*c d_é-[1]'), re.escape(b'a.b'))
for template in (r'\2', r'\g<zz>', r'\g<', r'\g<>', r'\g', r'\q', '\\', r'\g<1a>', r'\g<5>', r'\777'):
    try:
        print(re.sub('(a)', template, 'a'))
    except (re.error, IndexError) as e:
        print(repr(template), type(e).__name__, e)
