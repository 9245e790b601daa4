# What stands between brackets in patterns, and the regular expressions that patterns stand for.
import fnmatch
for pat in ('[a-c]', '[c-a]', '[!c-a]', '[c-ax]', '[a-]', '[-a]', '[!-a]', '[]a]', '[!]a]', '[a-c-e]', '[--a]', '[a--]', '[\\]', '[\\a]', '[^a]', '[!a-ce-f]', '[a', '[!', '[]', '**a', '*?*', 'a.b', '[[]', '[&&]', '[a-b-c-d]', '[!]', '[a\\-z]'):
    print(pat, [c for c in 'abcdefxz-]\\^![&' if fnmatch.fnmatchcase(c, pat)], end=' ')
    print(fnmatch.fnmatchcase('zza', pat), fnmatch.fnmatchcase('a.b', pat))
for pat in ('[a-c]', '[c-a]', '[!c-a]', '[c-ax]', '[a-]', '[-a]', '[!-a]', '[]a]', '[!]a]', '[a-c-e]', '[--a]', '[a--]', '[\\]', '[\\a]', '[^a]', '[!a-ce-f]', '[a', '[!', '[]', '**a', '*?*', 'a.b', '[[]', '[&&]', '[a-b-c-d]', '[!]', '*', 'a*b*c', '*a*b', 'x?*'):
    print(pat, fnmatch.translate(pat))
print(__import__('fnmatch').translate('**'), __import__('fnmatch').translate('***a**b'), __import__('fnmatch').translate(''))
