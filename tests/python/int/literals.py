print(0, 7, 1_000_000, 0xff, 0XFF, 0o17, 0O17, 0b1011, 0B1_0)
print(0x_dead_beef, 0b_1, 0o_7)
print(00, 0_0, 000)
