const element = (i, j) => 1 / (((i + j) * (i + j + 1)) / 2 + i + 1);

function times(vector) {
  const size = vector.length;
  const result = [];
  for (let i = 0; i < size; i++) {
    let total = 0;
    for (let j = 0; j < size; j++) total += element(i, j) * vector[j];
    result.push(total);
  }
  return result;
}

function timesTransposed(vector) {
  const size = vector.length;
  const result = [];
  for (let i = 0; i < size; i++) {
    let total = 0;
    for (let j = 0; j < size; j++) total += element(j, i) * vector[j];
    result.push(total);
  }
  return result;
}

function spectralNorm(size, turns) {
  let u = new Array(size).fill(1);
  let v = u;
  for (let turn = 0; turn < turns; turn++) {
    v = timesTransposed(times(u));
    u = timesTransposed(times(v));
  }
  let vu = 0;
  let vv = 0;
  for (let i = 0; i < size; i++) {
    vu += u[i] * v[i];
    vv += v[i] * v[i];
  }
  return Math.sqrt(vu / vv);
}

export const run = () => `${spectralNorm(50, 6).toFixed(9)}\n`;
