def nested(limit):
    total = 0
    for i in range(limit):
        for j in range(i, limit, 3):
            if (i + j) % 5 == 0:
                continue
            total += i * j % 7
    return total


def longest_chain(limit):
    best = best_start = 0
    for start in range(1, limit):
        n = start
        length = 1
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            length += 1
        if length > best:
            best = length
            best_start = start
    return best_start, best


def digit_steps(limit):
    happy = 0
    for start in range(1, limit):
        n = start
        steps = 0
        while n != 1:
            digits = n
            n = 0
            while digits > 0:
                digit = digits % 10
                n += digit * digit
                digits //= 10
            steps += 1
            if steps > 12:
                break
        else:
            happy += 1
    return happy


def coprime_pairs(limit):
    count = 0
    for a in range(1, limit):
        for b in range(a + 1, limit):
            x = a
            y = b
            while y:
                rest = x % y
                x = y
                y = rest
            if x == 1:
                count += 1
    return count


print(nested(250))
print(longest_chain(1500))
print(digit_steps(1000))
print(coprime_pairs(110))
