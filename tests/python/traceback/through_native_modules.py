# What a module of C raises leaves no trace of that module; what it calls does.
from collections import defaultdict
from decimal import Decimal


def price(text):
    return Decimal(text) / 0


def default():
    return price('2.5')


defaultdict(default)['key']
