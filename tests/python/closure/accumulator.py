def make_accumulator(total=0):
    def add(n):
        nonlocal total
        total += n
        return total
    return add
acc = make_accumulator(10)
print(acc(5), acc(2.5), acc(-20))
