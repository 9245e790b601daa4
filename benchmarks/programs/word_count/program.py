STEMS = "able base cold dark ever fall gold hand idea just keen long main near open part quit rain salt time".split()
ENDINGS = ["", "s", "ed", "ing", "er", "ly"]
MARKS = ["", "", "", ",", ".", ";", "!", "?"]


def make_text(count):
    seed = 17
    words = []
    for _ in range(count):
        seed = (seed * 3877 + 29573) % 139968
        stem = STEMS[seed % 97 % 20]
        seed = (seed * 3877 + 29573) % 139968
        word = stem + ENDINGS[seed // 7 % 6]
        if seed % 11 == 0:
            word = word.capitalize()
        words.append(word + MARKS[seed // 100 % 8])
        if seed % 13 == 0:
            words.append("\n")
    return " ".join(words)


def count_words(text):
    counts = {}
    for line in text.split("\n"):
        for word in line.split():
            word = word.strip(",.;!?").lower()
            if word in counts:
                counts[word] += 1
            else:
                counts[word] = 1
    return counts


def main():
    text = make_text(12000)
    counts = count_words(text)
    print(len(text), len(counts), sum(counts.values()))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    for word, count in ranked[:8]:
        print(f"{word:<10}{count:>5}")
    initials = {}
    for word, count in counts.items():
        initials.setdefault(word[0], []).append(count)
    print(" ".join(f"{letter}{sum(initials[letter])}" for letter in sorted(initials)))
    lengths = {}
    for word, count in counts.items():
        lengths[len(word)] = lengths.get(len(word), 0) + count
    print(sorted(lengths.items()))


main()
