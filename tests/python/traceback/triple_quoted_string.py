x = '''one
two''' + 5
