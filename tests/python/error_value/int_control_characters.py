int('a\nb\x00')
