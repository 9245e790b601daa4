def numbers(limit):
    current = -1
    def step():
        nonlocal current
        if current >= limit:
            return None
        current += 1
        return current
    return step
step = numbers(3)
while True:
    value = step()
    if value is None:
        break
    print(value)
