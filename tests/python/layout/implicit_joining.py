x = [1,
2,
      3]
y = (
x[0]

+
# comment
x[1]
)
print(x, y)
