class Scopes {
  constructor() {
    this.stack = [new Map()];
  }

  push() {
    this.stack.push(new Map());
  }

  pop() {
    return this.stack.pop().size;
  }

  define(name, value) {
    this.stack.at(-1).set(name, value);
  }

  lookup(name) {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const value = this.stack[i].get(name);
      if (value !== undefined) return value;
    }
    return null;
  }
}

function useScopes(turns) {
  const scopes = new Scopes();
  const names = Array.from({ length: 40 }, (_, n) => `name_${n}`);
  for (const name of names.slice(0, 10)) scopes.define(name, 1);
  const asked = names.filter((_, i) => i % 4 === 0);
  let total = 0;
  let missing = 0;
  for (let turn = 0; turn < turns; turn++) {
    scopes.push();
    scopes.define(names[turn % 40], turn);
    scopes.define(names[(turn * 7) % 40], turn % 5);
    for (const name of asked) {
      const value = scopes.lookup(name);
      if (value === null) missing += 1;
      else total += value;
    }
    if (turn % 3) total += scopes.pop();
    if (scopes.stack.length > 6) {
      scopes.pop();
      scopes.pop();
    }
  }
  return `${total} ${missing}`;
}

function records(count) {
  const rows = [];
  for (let n = 0; n < count; n++) {
    const row = new Map();
    row.set('id', n);
    row.set('name', `user${n % 50}`);
    row.set('city', 'ABCDE'[n % 5].repeat(3));
    row.set('score', (n * 37) % 101);
    row.set('active', n % 3 === 0);
    rows.push(row);
  }
  return rows;
}

function group(rows, field) {
  const groups = new Map();
  for (const row of rows) {
    const key = row.get(field);
    let scores = groups.get(key);
    if (scores === undefined) groups.set(key, (scores = []));
    scores.push(row.get('score'));
  }
  return groups;
}

const text = (value) => (value === true ? 'True' : value === false ? 'False' : String(value));

function index(rows) {
  const found = new Map();
  for (const row of rows) {
    for (const [key, value] of row) {
      const label = `${key}=${text(value)}`;
      found.set(label, (found.get(label) ?? 0) + 1);
    }
  }
  return found;
}

const sum = (values) => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

export function run() {
  const scopes = useScopes(700);
  const rows = records(1500);
  let bonuses = 0;
  let sizes = 0;
  for (const row of rows) {
    if (row.get('active')) {
      row.set('score', row.get('score') + 10);
      row.set('bonus', Math.floor(row.get('score') / 2));
    } else {
      row.delete('active');
    }
  }
  for (const row of rows) {
    bonuses += row.get('bonus') ?? 1;
    sizes += row.size;
  }
  const cities = [...group(rows, 'city')].map(([city, scores]) => `'${city}': ${sum(scores)}`);
  const labels = index(rows);
  let merged = new Map();
  for (let n = 0; n < 60; n++) {
    merged = new Map(merged);
    merged.set(`k${n}`, n);
    merged.set('last', n);
    merged.set(`k${Math.floor(n / 2)}`, n === 0 ? 0 : -n);
  }
  const first = [...merged.keys()].slice(0, 4).map((key) => `'${key}'`);
  return [
    scopes,
    `${bonuses} ${sizes}`,
    `{${cities.join(', ')}}`,
    `${labels.size} ${labels.get('name=user7')} ${labels.get('city=AAA')} ${Math.max(...labels.values())}`,
    `${merged.size} ${sum(merged.values())} ${merged.get('last')} [${first.join(', ')}]`,
    '',
  ].join('\n');
}
