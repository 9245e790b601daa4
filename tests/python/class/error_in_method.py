class Account:
    def __init__(self): self.balance = 0
    def withdraw(self, n):
        if n > self.balance:
            raise ValueError('not enough')
        self.balance -= n
Account().withdraw(5)
