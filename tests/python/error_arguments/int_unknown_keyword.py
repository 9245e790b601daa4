int('1', radix=2)
