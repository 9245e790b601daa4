"""Sizes of C types on a platform of 32 bits, for as long as Taipan has no module of this name."""

SIZES = {'b': 1, 'B': 1, 'c': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8, 'n': 4, 'N': 4, 'P': 4, 'f': 4, 'd': 8}


def calcsize(format):
    return sum(SIZES[code] for code in format if code in SIZES)


def pack(*args):
    raise ImportError('Taipan has no module struct')


unpack = pack_into = unpack_from = Struct = pack
