# Results that no str or bytes can be long enough for.
part, parts = 'x' * 2**17, 'x' * 2**16
for make in (
    lambda: '\t\tx'.expandtabs(2**31 - 1), lambda: parts.replace('x', part), lambda: parts.replace('', part), lambda: ','.join(['x' * 2**20] * 2**12),
    lambda: b'\t\tx'.expandtabs(2**31 - 1), lambda: parts.encode().replace(b'x', part.encode()), lambda: b','.join([b'x' * 2**20] * 2**12),
):
    try:
        make()
    except OverflowError as error:
        print(error)
