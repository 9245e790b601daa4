# What comes before an argument is written before the argument is turned into a text.
class Loud:
    def __str__(self):
        print('(asked)', end='')
        return 'loud'


class Broken:
    def __str__(self):
        raise ValueError('no text')


print('a', Loud(), 'b', Loud(), sep='-')
try:
    print('c', Broken())
except ValueError as error:
    print(error)
