a = {1, 2, 3}
b = {2, 3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a == {3, 2, 1}, a != b, len({1, 1.0, True}))
print({2} < a, a <= a, a > {1}, a.isdisjoint({9}), set(), {1} | set())
