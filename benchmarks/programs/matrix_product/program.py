def make(size, shift):
    return [[(row * 7 + column * 3 + shift) % 11 / 4 for column in range(size)] for row in range(size)]


def multiply(a, b):
    size = len(a)
    inner = len(b)
    width = len(b[0])
    product = []
    for i in range(size):
        row = a[i]
        result = [0.0] * width
        for j in range(width):
            total = 0.0
            for k in range(inner):
                total += row[k] * b[k][j]
            result[j] = total
        product.append(result)
    return product


def transpose(a):
    return [[row[column] for row in a] for column in range(len(a[0]))]


def trace(a):
    return sum(a[i][i] for i in range(len(a)))


a = make(50, 1)
b = make(50, 5)
c = multiply(a, b)
d = multiply(transpose(b), transpose(a))
print(trace(c), trace(d), transpose(d) == c)
print(sum(max(row) for row in c), c[7][11], c[49][0])
