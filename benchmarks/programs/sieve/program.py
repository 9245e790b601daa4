def sieve(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0] = is_prime[1] = False
    n = 2
    while n * n <= limit:
        if is_prime[n]:
            for multiple in range(n * n, limit + 1, n):
                is_prime[multiple] = False
        n += 1
    return is_prime


def primes_of(is_prime):
    primes = []
    for n, prime in enumerate(is_prime):
        if prime:
            primes.append(n)
    return primes


def widest_gap(primes):
    widest = 0
    for i in range(1, len(primes)):
        gap = primes[i] - primes[i - 1]
        if gap > widest:
            widest = gap
    return widest


primes = primes_of(sieve(200000))
print(len(primes), sum(primes), primes[-1], widest_gap(primes))
