class Letters(list):
    def __iter__(self):
        return iter('xy')
print('-'.join(Letters(['a'])), sorted(Letters(['a'])), *Letters(['a']))
class Bytes(tuple):
    def __iter__(self):
        return iter([b'x', b'y'])
print(b'-'.join(Bytes([b'a'])))
