# Characters by their names in patterns.
import re

print(re.findall(r'\N{SNOWMAN}|[\N{DIGIT ONE}-\N{DIGIT THREE}]+', 'a☃123456'), re.sub(r'\N{em dash}+', '-', 'a——b'))
for pattern in [r'\N', r'\N{', r'\N{}', r'\N{SNOWMAN', r'\N{nobody\'s}', r'[\N{X}]', rb'\N{SNOWMAN}', r'a\N{LATIN SMALL LETTER A}{2}', r'\Nx']:
    try:
        print(re.search(pattern, 'aaa' if isinstance(pattern, str) else b'a'))
    except re.PatternError as e:
        print(pattern, '->', e)
