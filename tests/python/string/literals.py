print('single', "double", '''triple single''', """triple double""")
print('it\'s', "say \"hi\"", 'a\\b', 'tab\tend', 'two\nlines')
print('''two
lines''')
