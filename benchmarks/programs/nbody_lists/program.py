from math import sqrt


def make_pairs(bodies):
    return [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]


def advance(bodies, pairs, dt, steps):
    for _ in range(steps):
        for (position_a, velocity_a, mass_a), (position_b, velocity_b, mass_b) in pairs:
            dx = position_a[0] - position_b[0]
            dy = position_a[1] - position_b[1]
            dz = position_a[2] - position_b[2]
            squared = dx * dx + dy * dy + dz * dz
            strength = dt / (squared * sqrt(squared))
            pull_a = mass_a * strength
            pull_b = mass_b * strength
            velocity_a[0] -= dx * pull_b
            velocity_a[1] -= dy * pull_b
            velocity_a[2] -= dz * pull_b
            velocity_b[0] += dx * pull_a
            velocity_b[1] += dy * pull_a
            velocity_b[2] += dz * pull_a
        for position, velocity, _mass in bodies:
            position[0] += dt * velocity[0]
            position[1] += dt * velocity[1]
            position[2] += dt * velocity[2]


def energy(bodies, pairs):
    total = 0.0
    for _, (vx, vy, vz), mass in bodies:
        total += 0.5 * mass * (vx * vx + vy * vy + vz * vz)
    for ((ax, ay, az), _, mass_a), ((bx, by, bz), _, mass_b) in pairs:
        dx = ax - bx
        dy = ay - by
        dz = az - bz
        total -= mass_a * mass_b / sqrt(dx * dx + dy * dy + dz * dz)
    return total


def main():
    bodies = [
        [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0], 40.0],
        [[5.0, 0.5, -0.1], [0.1, 2.8, 0.0], 0.04],
        [[-8.0, 4.0, 0.3], [-0.9, -1.8, 0.1], 0.011],
        [[12.5, -9.0, -0.4], [1.0, 1.3, -0.1], 0.0017],
        [[-15.0, -25.0, 0.9], [0.9, -0.6, 0.0], 0.002],
    ]
    pairs = make_pairs(bodies)
    print(f"{energy(bodies, pairs):.9f}")
    advance(bodies, pairs, 0.002, 1000)
    print(f"{energy(bodies, pairs):.9f}")


main()
