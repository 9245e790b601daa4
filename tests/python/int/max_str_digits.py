import sys
print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(700)
print(sys.get_int_max_str_digits(), len(str(10 ** 699)))
for f in (lambda: str(10 ** 700), lambda: int('1' * 701), lambda: sys.set_int_max_str_digits(10), lambda: sys.set_int_max_str_digits(-1), lambda: sys.set_int_max_str_digits('a')):
    try: f(); print('ok')
    except Exception as e: print(type(e).__name__, e)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)), len(str(int('1' * 6000))))
print(len(hex(int('f' * 6000, 16))))
sys.set_int_max_str_digits(maxdigits=4300)
