class O:
    def __init__(self): self.n = 0
o = O()
def get():
    print('get')
    return o
get().n += 5
print(o.n)
