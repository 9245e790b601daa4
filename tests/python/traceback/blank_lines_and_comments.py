# a comment first


x = 1

# and one more

y = x / 0
