# The exception is asked for its message once, then the object for near names; what they came from is asked afterwards.
class Loud(Exception):
    def __str__(self):
        print('message of', self.args[0])
        return f'about {self.args[0]}'

class Listed:
    def __dir__(self):
        print('names')
        return ['colour']

try:
    try:
        raise Loud('first')
    except Loud:
        Listed().color
except AttributeError as error:
    raise Loud('last') from error
