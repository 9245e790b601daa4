print(None == 0, None == False, None == '', None is not 0, None in [0, None])
