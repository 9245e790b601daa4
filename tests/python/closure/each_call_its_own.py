def make(n):
    def get():
        return n
    return get
functions = []
for i in range(4):
    functions += [make(i * i)]
for f in functions:
    print(f())
