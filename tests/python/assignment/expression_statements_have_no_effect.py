1
'text'
x = 5
x
x + 1
None
print(x)
