größe = 5
print('ü', größe + 'x', 'ö')
