import json
for text in ('', ' ', '{', '[', '[1', '[1,', '[1,]', '[1 2]', '{"a"', '{"a":', '{"a" 1}', '{"a":1', '{"a":1,', '{"a":1,}', '{"a":1 "b"}', '{a:1}', "{'a':1}",
             '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12g4"', '"\\', '"\\u', '"\\u12345', 'tru', 'nul', '1 2', '[1]]', '-', '+1', '01', '.5', '1.', '\ufeff1', '[1,\n 2,\n x]', '"\U0001f600" x', '[\U0001f600]', '{"a":\n\n}', ',', '{,}', '[,]', '"\\ud800"', 'Infinit', '{"a":1}}', '{"a"  :  x}', '[1 , ]', '{"a":1 , }'):
    try:
        print(repr(json.loads(text)))
    except json.JSONDecodeError as e:
        print(repr(text), e, '|', e.msg, e.pos, e.lineno, e.colno)
try:
    json.loads(3)
except TypeError as e:
    print(e)
print(json.JSONDecodeError.__module__, json.JSONDecodeError.__mro__[1].__name__)
