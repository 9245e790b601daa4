def f():
    return '''first
  second
third'''
print(f())
