x = (1 +  # first
     # a comment line
     'a')
