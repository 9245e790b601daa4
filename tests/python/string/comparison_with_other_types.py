print('1' == 1, '1' != 1, 'None' == None, '' == False, 'a' == ['a'], 'a' is 'a')
