x = None
'ab' * x
