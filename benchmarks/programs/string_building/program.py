ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def shift(text, by):
    moved = ALPHABET[by:] + ALPHABET[:by]
    result = ""
    for letter in text:
        place = ALPHABET.find(letter)
        result += letter if place < 0 else moved[place]
    return result


def run_lengths(text):
    parts = []
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        parts.append(str(j - i) + text[i])
        i = j
    return "".join(parts)


def expand(coded):
    result = ""
    count = ""
    for letter in coded:
        if letter.isdigit():
            count += letter
        else:
            result += letter * int(count)
            count = ""
    return result


def table(rows):
    lines = []
    for row in range(rows):
        cells = [str(row * column % 97) for column in range(12)]
        lines.append("|" + "|".join(" " * (3 - len(cell)) + cell for cell in cells) + "|")
    return "\n".join(lines)


def checksum(text):
    value = 7
    for letter in text:
        value = (value * 31 + ord(letter)) % 65521
    return value


def main():
    text = "the quick brown fox jumps over the lazy dog, and then it sleeps. "
    for by in range(1, 60):
        text = shift(text, by % 26)
    print(text)

    runs = "".join(letter * (i % 9 + 1) for i, letter in enumerate(ALPHABET * 20))
    coded = run_lengths(runs)
    print(len(runs), len(coded), expand(coded) == runs)

    lines = table(120)
    print(len(lines), checksum(lines))

    built = ""
    for n in range(4000):
        built += str(n)
        if n % 50 == 0:
            built = built.replace("00", "0").replace("12", "21")
        if len(built) > 1000:
            built = built[500:] + "-"
    print(len(built), checksum(built), built[-12:])
    print(built[::-7][:40].upper())


main()
