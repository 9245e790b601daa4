for s in ['abc', 'ABC', 'Abc', '123', 'a1', ' ', '', '²', '½', 'é', '一', 'a_b', '1a', 'Ab Cd']:
    print(repr(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isupper(), s.islower(), s.istitle(), s.isspace(), s.isidentifier(), s.isascii(), s.isprintable())
