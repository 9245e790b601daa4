x = 'a'
y = 5 * -x
