# The names of an encoding and of an error handler are looked at before anything else.
calls = [
    lambda name: str(b'a', name), lambda name: str(b'', 'ascii', name), lambda name: b''.decode(name),
    lambda name: bytearray().decode('ascii', name), lambda name: ''.encode(name), lambda name: 'a'.encode('ascii', name),
    lambda name: bytes(b'a', name), lambda name: bytes(1, 'ascii', name), lambda name: bytearray('a', name),
]
for name in (None, 1, b'ascii', 'asc\0ii', '\ud800'):
    for call in calls:
        try:
            print(call(name))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
