def parse(text):
    return int(text)
def total(lines):
    result = 0
    for line in lines:
        result += parse(line)
    return result
print(total(['1', '2']))
print(total(['3', 'four', '5']))
