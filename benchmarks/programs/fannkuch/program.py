def fannkuch(n):
    permutation = list(range(n))
    counters = [0] * n
    most = checksum = 0
    sign = 1
    while True:
        first = permutation[0]
        if first:
            work = permutation[:]
            flips = 0
            while first:
                work[:first + 1] = work[first::-1]
                flips += 1
                first = work[0]
            if flips > most:
                most = flips
            checksum += sign * flips
        if sign == 1:
            permutation[0], permutation[1] = permutation[1], permutation[0]
            sign = -1
        else:
            permutation[1], permutation[2] = permutation[2], permutation[1]
            sign = 1
            position = 2
            while counters[position] == position:
                counters[position] = 0
                position += 1
                if position == n:
                    return checksum, most
                permutation.insert(position, permutation.pop(0))
            counters[position] += 1


checksum, most = fannkuch(7)
print(checksum)
print(f"fannkuch(7) = {most}")
