# Codecs by name, piece by piece, over streams, and of the program's own.
import codecs
import io


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


text = 'aé€😀'
for name in ['utf-8', 'UTF8', 'u16', 'utf-16-le', 'utf_16_be', 'utf-32', 'utf-8-sig', 'latin-1', 'ascii', 'unicode_escape', 'raw-unicode-escape']:
    info = codecs.lookup(name)
    errors = 'backslashreplace'
    data, count = info.encode(text, errors)
    print(name, info.name, data, count, info.decode(data), codecs.encode(text, name, errors), codecs.decode(data, name) == text, type(info), len(info),
          info._is_text_encoding)
    decoder = info.incrementaldecoder()
    print([decoder.decode(data[i:i + 1]) for i in range(len(data))], decoder.decode(b'', True), decoder.getstate())
    encoder = info.incrementalencoder(errors)
    print([encoder.encode(c) for c in text], encoder.encode('', True))
    print(list(codecs.iterdecode([data[:3], data[3:]], name)), list(codecs.iterencode(['x', 'y'], name)))
print(codecs.encode('Hello', 'rot13'), codecs.decode(b'6869', 'hex'), codecs.encode(b'hi', 'hex_codec'), codecs.encode(b'abc' * 30, 'base64'), codecs.decode(b'YWJj\n', 'base64'))
print(attempt(codecs.lookup, 'nonsense'), attempt(codecs.encode, 'é', 'ascii'), attempt(codecs.decode, b'\xff', 'utf-8'), attempt('a'.encode, 'hex'),
      attempt(codecs.decode, 'x', 'utf-8'), attempt(codecs.encode, b'x', 'utf-8'), attempt(codecs.lookup, 3))
d = codecs.getincrementaldecoder('utf-8')()
print(repr(d.decode(b'a\xe2\x82')), d.getstate(), attempt(d.decode, b'', True), attempt(codecs.getincrementaldecoder('utf-8')('replace').decode, b'a\xe2\x82', True))
d = codecs.getincrementaldecoder('utf-8')('ignore')
print(repr(d.decode(b'\xff\xe2x\xf0\x9f')), repr(d.decode(b'\x98\x80')), repr(d.decode(b'\xed\xa0')), repr(d.decode(b'z', True)))
d = codecs.getincrementaldecoder('utf-16')()
print(repr(d.decode(codecs.BOM_UTF16_BE + 'é😀'.encode('utf-16-be')[:-1])), repr(d.decode(b'\x00', True)))
print(codecs.BOM, codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM64_BE)

stream = io.BytesIO()
writer = codecs.getwriter('utf-16')(stream)
writer.write('aé\n')
writer.writelines(['b\n', 'c'])
print(stream.getvalue())
stream.seek(0)
reader = codecs.getreader('utf-16')(stream)
print(repr(reader.readline()), reader.read(chars=1), reader.readlines())
stream = io.BytesIO('α\nβγ\n\nδ'.encode())
print(list(codecs.getreader('utf-8')(stream)))
stream.seek(0)
with codecs.StreamReaderWriter(stream, codecs.getreader('utf-8'), codecs.getwriter('utf-8')) as both:
    print(repr(both.read()), both.encoding)
    both.write('ε')
    print(stream.getvalue().decode())
recoded = codecs.EncodedFile(io.BytesIO('é\nü'.encode('latin-1')), 'utf-8', 'latin-1')
print(recoded.read(), recoded.data_encoding, recoded.file_encoding)


def search(name):
    print('searching', name)
    if name == 'upper_case':
        return codecs.CodecInfo(lambda s, errors='strict': (s.upper().encode(), len(s)), lambda b, errors='strict': (bytes(b).decode().lower(), len(b)), name='upper')
    if name == 'bad':
        return 3
    if name == 'odd':
        return codecs.CodecInfo(lambda s, errors='strict': 3, lambda b, errors='strict': (3, 1), name='odd')


codecs.register(search)
print('abc'.encode('Upper-Case'), b'ABC'.decode('upper case'), codecs.encode('x', 'upper-case'), codecs.lookup('upper_case').name)
print(attempt('a'.encode, 'bad'), attempt('a'.encode, 'odd'), attempt(b'a'.decode, 'odd'), attempt(codecs.encode, 'a', 'odd'), attempt(codecs.decode, 'a', 'odd'))
codecs.unregister(search)
print(attempt('abc'.encode, 'upper_case'), attempt(codecs.register, 3))
error = UnicodeEncodeError('ascii', 'aé€b', 1, 3, 'why')
for name in ['ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'strict']:
    print(name, attempt(codecs.lookup_error(name), error), attempt(codecs.lookup_error(name), ValueError(1)))
print(codecs.replace_errors(UnicodeDecodeError('utf-8', b'abc', 1, 3, 'r')), codecs.backslashreplace_errors(UnicodeDecodeError('utf-8', b'ab\xff', 1, 3, 'r')))
print('é€\x81😀'.encode('ascii', 'namereplace'), attempt(codecs.lookup_error, 'none'), attempt('é'.encode, 'ascii', 'none'))
print(codecs.getencoder('utf-8')('é'), codecs.getdecoder('latin-1')(b'\xe9'), codecs.make_encoding_map({1: 2, 3: 2, 4: 5}), codecs.make_identity_dict(range(3)))
