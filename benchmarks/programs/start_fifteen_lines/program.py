def describe(number):
    if number % 15 == 0:
        return "both"
    if number % 5 == 0:
        return "five"
    return "three" if number % 3 == 0 else str(number)


words = []
for number in range(1, 16):
    words.append(describe(number))
    if number % 5 == 0:
        print(" ".join(words[-5:]))
longest = max(words, key=len)
print(len(words), longest, words.count("three"))
