def checksum(lines):
    value = 1
    for line in lines:
        for c in line:
            value = (value * 131 + ord(c)) % 1000003
    return value


def invoice(count):
    lines = [f"{'item':<12}|{'price':>10}|{'share':^9}|{'code':>8}"]
    total = 0
    for n in range(count):
        price = n * n * 7 + 5
        share = (n % 40 + 1) / 67
        total += price
        lines.append(f"{'item ' + str(n):<12}|{price:>10,}|{share:^9.1%}|{n * 77:#08x}")
    lines.append(f"{'total':<12}|{total:>10,}|{'':-^9}|{total % 251:08b}")
    return lines


def measures(count):
    lines = []
    for n in range(1, count):
        value = n / 7 - 20
        width = n % 6 + 10
        name = "abc"[n % 3] * (n % 4)
        lines.append(f"{n:05d} {value:+.3f} {value:{width}.2f} {name!r:>6} {n:_}{n % 2 == 0}")
    return lines


def stars(rows):
    return [f"{'*' * (2 * row + 1):^{2 * rows}}|{row:>3}{row:<3}|" for row in range(rows)]


def main():
    bill = invoice(600)
    print(*bill[:3], bill[-2], bill[-1], sep="\n")
    print(len(bill), checksum(bill[::7]))
    lines = measures(1200)
    print(lines[8], lines[900], sep="\n")
    print(len(lines), checksum(lines[::11]))
    print(*stars(6), sep="\n")


main()
