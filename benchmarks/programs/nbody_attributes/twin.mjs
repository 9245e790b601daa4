class Body {
  constructor(x, y, z, vx, vy, vz, mass) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.vx = vx;
    this.vy = vy;
    this.vz = vz;
    this.mass = mass;
  }

  drift(dt) {
    this.x += dt * this.vx;
    this.y += dt * this.vy;
    this.z += dt * this.vz;
  }
}

class System {
  constructor(bodies) {
    this.bodies = bodies;
  }

  step(dt) {
    const { bodies } = this;
    for (let i = 0; i < bodies.length; i++) {
      const a = bodies[i];
      for (let j = i + 1; j < bodies.length; j++) {
        const b = bodies[j];
        const dx = a.x - b.x;
        const dy = a.y - b.y;
        const dz = a.z - b.z;
        const squared = dx * dx + dy * dy + dz * dz;
        const strength = dt / (squared * Math.sqrt(squared));
        a.vx -= dx * b.mass * strength;
        a.vy -= dy * b.mass * strength;
        a.vz -= dz * b.mass * strength;
        b.vx += dx * a.mass * strength;
        b.vy += dy * a.mass * strength;
        b.vz += dz * a.mass * strength;
      }
    }
    for (const body of bodies) body.drift(dt);
  }

  energy() {
    const { bodies } = this;
    let total = 0;
    for (let i = 0; i < bodies.length; i++) {
      const a = bodies[i];
      total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
      for (let j = i + 1; j < bodies.length; j++) {
        const b = bodies[j];
        const dx = a.x - b.x;
        const dy = a.y - b.y;
        const dz = a.z - b.z;
        total -= (a.mass * b.mass) / Math.sqrt(dx * dx + dy * dy + dz * dz);
      }
    }
    return total;
  }
}

export function run() {
  const system = new System([
    new Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0),
    new Body(5.0, 0.5, -0.1, 0.1, 2.8, 0.0, 0.04),
    new Body(-8.0, 4.0, 0.3, -0.9, -1.8, 0.1, 0.011),
    new Body(12.5, -9.0, -0.4, 1.0, 1.3, -0.1, 0.0017),
    new Body(-15.0, -25.0, 0.9, 0.9, -0.6, 0.0, 0.002),
  ]);
  const before = system.energy().toFixed(9);
  for (let i = 0; i < 1000; i++) system.step(0.002);
  return `${before}\n${system.energy().toFixed(9)}\n`;
}
