total = 0
for i in range(60000):
    total = total + i % 7 * 3
    if total > 100000:
        total -= 99991
print(total)

seed = 42
inside = 0
rounds = 12000
turn = 0
while turn < rounds:
    seed = (seed * 3877 + 29573) % 139968
    x = seed / 139968
    seed = (seed * 3877 + 29573) % 139968
    y = seed / 139968
    if x * x + y * y <= 1.0:
        inside += 1
    turn += 1
print(inside, 4 * inside / rounds)

squares = []
for n in range(8000):
    squares.append(n * n % 1009)
biggest = 0
for value in squares:
    if value > biggest:
        biggest = value
print(biggest, sum(squares))
