class Shape:
    def __dir__(self):
        return ['width']
    def __init__(self):
        self.wide = 1
Shape().widt
