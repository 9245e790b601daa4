class Sequence:
    def __len__(self):
        print('len')
        return 2
    def __getitem__(self, index):
        return 'ab'[index]
def show(step):
    try:
        print(step(Sequence()))
    except Exception as error:
        print(type(error).__name__, error)
for step in list, sorted, tuple, ', '.join, lambda x: sorted(set(x)), bytes, bytearray, lambda x: [*x], lambda x: [0] + list(iter(x)):
    show(step)
