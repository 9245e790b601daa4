print('tab\there', 'nul\0nul', 'é', '😀', '\u2028')
print('carriage\rreturn')
