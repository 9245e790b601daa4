type(object=1)
