KEYWORDS = ("if", "else", "while", "return")


def scan(text):
    counts = {"name": 0, "keyword": 0, "number": 0, "string": 0, "operator": 0}
    i = 0
    end = len(text)
    while i < end:
        c = text[i]
        if c == " " or c == "\n":
            i += 1
        elif c.isalpha() or c == "_":
            start = i
            while i < end and (text[i].isalnum() or text[i] == "_"):
                i += 1
            counts["keyword" if text[start:i] in KEYWORDS else "name"] += 1
        elif c.isdigit():
            while i < end and (text[i].isdigit() or text[i] == "."):
                i += 1
            counts["number"] += 1
        elif c == '"':
            i = text.find('"', i + 1) + 1
            counts["string"] += 1
        else:
            i += 2 if text.startswith(("==", "<=", "&&"), i) else 1
            counts["operator"] += 1
    return counts


def fields(line):
    found = []
    field = ""
    quoted = False
    for c in line:
        if c == '"':
            quoted = not quoted
        elif c == "," and not quoted:
            found.append(field)
            field = ""
        else:
            field += c
    found.append(field)
    return found


def settings(text):
    result = {}
    for line in text.split("\n"):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        key, _, value = line.partition("=")
        result[key.rstrip()] = value.lstrip()
    return result


def palindromes(text):
    longest = ""
    count = 0
    for center in range(len(text)):
        low = high = center
        while low >= 0 and high < len(text) and text[low] == text[high]:
            count += 1
            if high - low + 1 > len(longest):
                longest = text[low:high + 1]
            low -= 1
            high += 1
    return count, longest


def main():
    code = 'if (total_1 == 42.5 && name <= "a b c") { while (x) return f(x, "two", 3) } else { y = y * 10 } \n'
    print(*scan(code * 60).values())

    line = 'alpha,"beta, gamma",17,,"",delta epsilon,"x"'
    total = 0
    for i in range(150):
        parts = fields(line + str(i))
        total += len(parts) * len(parts[1]) + len(parts[-1])
    print(total)

    text = "\n".join(f"  key{i} = value {i * i}  \n# note {i}\n" for i in range(400))
    found = settings(text)
    print(len(found), found["key99"], sum(len(value) for value in found.values()))

    letters = "".join("abcab"[i * i % 5] for i in range(700))
    print(*palindromes(letters))

    count = position = 0
    text = "the cat and the hat and the bat " * 100
    while True:
        position = text.find("the", position)
        if position < 0:
            break
        count += position % 7
        position += 1
    print(count, text.count("at "), len(text.split()), text.rfind("cat"))


main()
