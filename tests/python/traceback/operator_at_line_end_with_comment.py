x = (1 + # one
     # two
     'a' + # three
     3)
