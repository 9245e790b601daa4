digits = '0123456789abcdef'
def to_hex(n):
    if n < 16:
        return digits[n]
    return to_hex(n // 16) + digits[n % 16]
print(to_hex(0), to_hex(255), to_hex(2 ** 40), to_hex(10 ** 25))
