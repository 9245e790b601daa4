function makePairs(bodies) {
  const pairs = [];
  for (let i = 0; i < bodies.length; i++) {
    for (let j = i + 1; j < bodies.length; j++) pairs.push([bodies[i], bodies[j]]);
  }
  return pairs;
}

function advance(bodies, pairs, dt, steps) {
  for (let step = 0; step < steps; step++) {
    for (let i = 0; i < pairs.length; i++) {
      const a = pairs[i][0];
      const b = pairs[i][1];
      const positionA = a[0];
      const positionB = b[0];
      const dx = positionA[0] - positionB[0];
      const dy = positionA[1] - positionB[1];
      const dz = positionA[2] - positionB[2];
      const squared = dx * dx + dy * dy + dz * dz;
      const strength = dt / (squared * Math.sqrt(squared));
      const pullA = a[2] * strength;
      const pullB = b[2] * strength;
      const velocityA = a[1];
      const velocityB = b[1];
      velocityA[0] -= dx * pullB;
      velocityA[1] -= dy * pullB;
      velocityA[2] -= dz * pullB;
      velocityB[0] += dx * pullA;
      velocityB[1] += dy * pullA;
      velocityB[2] += dz * pullA;
    }
    for (let i = 0; i < bodies.length; i++) {
      const position = bodies[i][0];
      const velocity = bodies[i][1];
      position[0] += dt * velocity[0];
      position[1] += dt * velocity[1];
      position[2] += dt * velocity[2];
    }
  }
}

function energy(bodies, pairs) {
  let total = 0;
  for (const [, [vx, vy, vz], mass] of bodies) total += 0.5 * mass * (vx * vx + vy * vy + vz * vz);
  for (const [[[ax, ay, az], , massA], [[bx, by, bz], , massB]] of pairs) {
    const dx = ax - bx;
    const dy = ay - by;
    const dz = az - bz;
    total -= (massA * massB) / Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
  return total;
}

export function run() {
  const bodies = [
    [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0], 40.0],
    [[5.0, 0.5, -0.1], [0.1, 2.8, 0.0], 0.04],
    [[-8.0, 4.0, 0.3], [-0.9, -1.8, 0.1], 0.011],
    [[12.5, -9.0, -0.4], [1.0, 1.3, -0.1], 0.0017],
    [[-15.0, -25.0, 0.9], [0.9, -0.6, 0.0], 0.002],
  ];
  const pairs = makePairs(bodies);
  const before = energy(bodies, pairs).toFixed(9);
  advance(bodies, pairs, 0.002, 1000);
  return `${before}\n${energy(bodies, pairs).toFixed(9)}\n`;
}
