for f in [abs, min, max, sum, len, print, repr, divmod, pow, round, isinstance]:
    print(f)
