def energy(bodies):
    e = 0.0
    for i in range(len(bodies)):
        x, y, vx, vy, m = bodies[i]
        e += 0.5 * m * (vx * vx + vy * vy)
        for j in range(i + 1, len(bodies)):
            dx, dy = x - bodies[j][0], y - bodies[j][1]
            e -= m * bodies[j][4] / (dx * dx + dy * dy) ** 0.5
    return e
def advance(bodies, dt):
    for i in range(len(bodies)):
        a = bodies[i]
        for j in range(i + 1, len(bodies)):
            b = bodies[j]
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            d2 = dx * dx + dy * dy
            mag = dt / (d2 * d2 ** 0.5)
            a[2] -= dx * b[4] * mag
            a[3] -= dy * b[4] * mag
            b[2] += dx * a[4] * mag
            b[3] += dy * a[4] * mag
    for a in bodies:
        a[0] += dt * a[2]
        a[1] += dt * a[3]
bodies = [[0.0, 0.0, 0.0, 0.0, 10.0], [4.0, 0.0, 0.0, 1.5, 1.0], [0.0, -7.0, 1.1, 0.0, 0.5]]
print(energy(bodies))
for _ in range(100):
    advance(bodies, 0.01)
print(energy(bodies))
print(bodies[1])
