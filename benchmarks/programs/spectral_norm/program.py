from math import sqrt


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    size = len(vector)
    result = []
    for i in range(size):
        total = 0.0
        for j in range(size):
            total += element(i, j) * vector[j]
        result.append(total)
    return result


def times_transposed(vector):
    size = len(vector)
    result = []
    for i in range(size):
        total = 0.0
        for j in range(size):
            total += element(j, i) * vector[j]
        result.append(total)
    return result


def spectral_norm(size, turns):
    u = [1.0] * size
    v = u
    for _ in range(turns):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    vu = vv = 0.0
    for a, b in zip(u, v):
        vu += a * b
        vv += b * b
    return sqrt(vu / vv)


print(f"{spectral_norm(50, 6):.9f}")
