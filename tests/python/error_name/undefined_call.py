print('start')
missing_function(1)
