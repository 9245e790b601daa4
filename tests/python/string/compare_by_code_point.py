# Code points, not UTF-16 units: a character past the first plane is greater than any in it.
print('\uffff' < '\U00010000', '\ue000' < '😀', '\uff5e' > '\U0001f600', 'é' < 'f', 'é' > 'z')
print(max('\ufffd', '😀') == '😀')
