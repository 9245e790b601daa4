from math import sqrt


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx
        self.vy = vy
        self.vz = vz
        self.mass = mass

    def drift(self, dt):
        self.x += dt * self.vx
        self.y += dt * self.vy
        self.z += dt * self.vz


class System:
    def __init__(self, bodies):
        self.bodies = bodies

    def step(self, dt):
        bodies = self.bodies
        for i in range(len(bodies)):
            a = bodies[i]
            for j in range(i + 1, len(bodies)):
                b = bodies[j]
                dx = a.x - b.x
                dy = a.y - b.y
                dz = a.z - b.z
                squared = dx * dx + dy * dy + dz * dz
                strength = dt / (squared * sqrt(squared))
                a.vx -= dx * b.mass * strength
                a.vy -= dy * b.mass * strength
                a.vz -= dz * b.mass * strength
                b.vx += dx * a.mass * strength
                b.vy += dy * a.mass * strength
                b.vz += dz * a.mass * strength
        for body in bodies:
            body.drift(dt)

    def energy(self):
        total = 0.0
        for i, a in enumerate(self.bodies):
            total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
            for b in self.bodies[i + 1:]:
                dx = a.x - b.x
                dy = a.y - b.y
                dz = a.z - b.z
                total -= a.mass * b.mass / sqrt(dx * dx + dy * dy + dz * dz)
        return total


system = System([
    Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0),
    Body(5.0, 0.5, -0.1, 0.1, 2.8, 0.0, 0.04),
    Body(-8.0, 4.0, 0.3, -0.9, -1.8, 0.1, 0.011),
    Body(12.5, -9.0, -0.4, 1.0, 1.3, -0.1, 0.0017),
    Body(-15.0, -25.0, 0.9, 0.9, -0.6, 0.0, 0.002),
])
print(f"{system.energy():.9f}")
for _ in range(1000):
    system.step(0.002)
print(f"{system.energy():.9f}")
