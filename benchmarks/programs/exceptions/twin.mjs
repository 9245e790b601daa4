import { boolText } from '../text.mjs';

class ValueError extends Error {}
class KeyError extends Error {}
class IndexError extends Error {}

class OrderError extends Error {
  constructor(code, text, cause = null) {
    super(text);
    this.code = code;
    this.cause = cause;
  }
}

class OutOfStock extends OrderError {}

class PaymentRefused extends OrderError {}

function toInteger(text) {
  if (!/^[+-]?\d+$/.test(text)) throw new ValueError(text);
  return Number(text);
}

function parse(text) {
  try {
    return toInteger(text);
  } catch (error) {
    if (error instanceof ValueError) return -1;
    throw error;
  }
}

function lookup(map, key) {
  const value = map.get(key);
  if (value === undefined) throw new KeyError(key);
  return value;
}

function element(list, index) {
  if (index >= list.length) throw new IndexError('list index out of range');
  return list[index];
}

function reserve(stock, item, amount) {
  let available;
  try {
    available = lookup(stock, item);
  } catch (error) {
    if (error instanceof KeyError) throw new OrderError(404, `no ${item}`, error);
    throw error;
  }
  if (available < amount) throw new OutOfStock(409, `${available} of ${item}`);
  stock.set(item, available - amount);
}

function pay(n) {
  if (n % 7 === 3) throw new PaymentRefused(402, 'card');
  return n * 3;
}

function order(stock, log, n) {
  const item = `item${n % 12}`;
  let done = false;
  try {
    reserve(stock, item, n % 5);
    const paid = pay(n);
    done = true;
    return paid;
  } finally {
    if (!done) log.set(item, (log.get(item) ?? 0) + 1);
  }
}

function place(stock, log, n) {
  try {
    return order(stock, log, n);
  } catch (error) {
    if (!(error instanceof OutOfStock)) throw error;
    stock.set(`item${n % 12}`, 40);
    return error.code;
  }
}

function depth(n) {
  if (n === 0) throw new IndexError('bottom');
  return depth(n - 1) + 1;
}

export function run() {
  const words = ['12', 'x1', '7', '', '300', '1e5', '-4', '0x10'];
  let parsed = 0;
  for (let i = 0; i < 4000; i++) parsed += parse(words[i % 8]);

  const stock = new Map(Array.from({ length: 10 }, (_, i) => [`item${i}`, 30]));
  const log = new Map();
  const outcomes = new Map();
  const add = (key, amount) => outcomes.set(key, (outcomes.get(key) ?? 0) + amount);
  for (let n = 0; n < 4000; n++) {
    let result;
    try {
      result = place(stock, log, n);
    } catch (error) {
      if (!(error instanceof OrderError)) throw error;
      add(`${error.constructor.name} ${boolText(error.cause !== null)}`, 1);
      continue;
    }
    add('done False', result);
  }
  const lines = [...outcomes.keys()].sort().map((key) => `${key} ${outcomes.get(key)}\n`);
  let logged = 0;
  for (const count of log.values()) logged += count;

  let caught = 0;
  for (let n = 0; n < 150; n++) {
    try {
      depth(n % 20);
    } catch (error) {
      if (!(error instanceof KeyError || error instanceof IndexError)) throw error;
      caught += error.message.length;
    }
  }

  let fine = 0;
  const numbers = Array.from({ length: 50 }, (_, i) => i);
  for (let i = 0; i < 10000; i++) {
    try {
      fine += element(numbers, i % 50);
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      fine = 0;
    }
  }
  return `${parsed}\n${lines.join('')}${logged}\n${caught}\n${fine}\n`;
}
