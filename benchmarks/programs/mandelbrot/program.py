SHADES = " .:-=+*#%@"


def escape_time(cr, ci, limit):
    zr = zi = 0.0
    for n in range(limit):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return n
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return limit


def draw(width, height, limit):
    total = 0
    for row in range(height):
        line = ""
        for column in range(width):
            n = escape_time(3.0 * column / width - 2.2, 2.4 * row / height - 1.2, limit)
            total += n
            line += SHADES[n * 9 // limit]
        print(line.rstrip())
    print(total)


draw(72, 36, 80)
