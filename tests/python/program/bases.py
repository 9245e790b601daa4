def to_base(n, base):
    if n == 0:
        return '0'
    sign = '-' if n < 0 else ''
    n = abs(n)
    out = ''
    while n:
        n, d = divmod(n, base)
        out = '0123456789abcdefghijklmnopqrstuvwxyz'[d] + out
    return sign + out
for n in [0, 255, -255, 10 ** 20]:
    for base in [2, 8, 16, 36]:
        text = to_base(n, base)
        print(text, int(text, base) == n)
