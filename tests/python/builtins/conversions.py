print(hex(255), bin(-5), oct(64), chr(955), ord('λ'), ascii('λ'), format(3.5, '.2f'), format(255, '#x'), abs(-3), callable(len), callable(5), id(None) == id(None))
