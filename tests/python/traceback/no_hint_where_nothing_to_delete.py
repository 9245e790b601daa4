# What is to be deleted and is not there: a name that is near is suggested only where the attributes are not kept within the instance.
class Plain:
    def __init__(self):
        self.colour = 1

class Slotted:
    __slots__ = ('colour', 'color')

class Number(int):
    colour = 1

class Listed(list):
    colour = 1

class Failure(Exception):
    colour = 1

def function():
    pass

slotted = Slotted()
slotted.colour = 1
for thing in Plain(), slotted, Number(), Listed(), Failure(), function, Plain:
    try:
        del thing.color
    except AttributeError as error:
        print(type(thing).__name__, error, error.name, error.obj is thing)

try:
    del Number().color
except AttributeError:
    del Plain().color
