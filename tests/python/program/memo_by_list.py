memo = [None] * 100
def fib(n):
    if n < 2:
        return n
    if memo[n] is None:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(90), fib(99))
