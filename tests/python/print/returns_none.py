print(print('inner'))
