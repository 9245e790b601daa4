import { boolText, floatText } from '../text.mjs';

const ESCAPES = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
]);
const UNESCAPES = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** A number that Python would hold as a float. */
class Float {
  constructor(value) {
    this.value = value;
  }
}

function encodeString(text) {
  let result = '"';
  for (const c of text) {
    const escaped = ESCAPES.get(c);
    const code = c.charCodeAt(0);
    if (escaped !== undefined) result += escaped;
    else if (code < 32 || code > 126) result += `\\u${code.toString(16).padStart(4, '0')}`;
    else result += c;
  }
  return `${result}"`;
}

function encode(value, parts) {
  if (value === null) parts.push('null');
  else if (value === true) parts.push('true');
  else if (value === false) parts.push('false');
  else if (typeof value === 'string') parts.push(encodeString(value));
  else if (typeof value === 'number') parts.push(String(value));
  else if (value instanceof Float) parts.push(floatText(value.value));
  else if (Array.isArray(value)) {
    parts.push('[');
    for (let i = 0; i < value.length; i++) {
      if (i > 0) parts.push(',');
      encode(value[i], parts);
    }
    parts.push(']');
  } else {
    parts.push('{');
    let separator = '';
    for (const [key, item] of value) {
      parts.push(`${separator + encodeString(key)}:`);
      encode(item, parts);
      separator = ',';
    }
    parts.push('}');
  }
}

function dumps(value) {
  const parts = [];
  encode(value, parts);
  return parts.join('');
}

const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
];

class Decoder {
  constructor(text) {
    this.text = text;
    this.position = 0;
  }

  fail(what) {
    throw new SyntaxError(`${what} at ${this.position}`);
  }

  skipSpace() {
    while (this.position < this.text.length && ' \n\t\r'.includes(this.text[this.position])) this.position += 1;
  }

  value() {
    this.skipSpace();
    if (this.position === this.text.length) this.fail('no value');
    const c = this.text[this.position];
    if (c === '{') return this.object();
    if (c === '[') return this.array();
    if (c === '"') return this.string();
    for (const [word, meaning] of WORDS) {
      if (this.text.startsWith(word, this.position)) {
        this.position += word.length;
        return meaning;
      }
    }
    return this.number();
  }

  object() {
    const result = new Map();
    this.position += 1;
    this.skipSpace();
    if (this.text[this.position] === '}') {
      this.position += 1;
      return result;
    }
    for (;;) {
      this.skipSpace();
      const key = this.string();
      this.skipSpace();
      if (this.text[this.position] !== ':') this.fail('no colon');
      this.position += 1;
      result.set(key, this.value());
      this.skipSpace();
      const c = this.text[this.position++];
      if (c === '}') return result;
      if (c !== ',') this.fail('no comma');
    }
  }

  array() {
    const result = [];
    this.position += 1;
    this.skipSpace();
    if (this.text[this.position] === ']') {
      this.position += 1;
      return result;
    }
    for (;;) {
      result.push(this.value());
      this.skipSpace();
      const c = this.text[this.position++];
      if (c === ']') return result;
      if (c !== ',') this.fail('no comma');
    }
  }

  string() {
    const { text } = this;
    this.position += 1;
    let start = this.position;
    const parts = [];
    for (;;) {
      const c = text[this.position];
      if (c === '"') {
        parts.push(text.slice(start, this.position));
        this.position += 1;
        return parts.join('');
      }
      if (c === '\\') {
        parts.push(text.slice(start, this.position));
        const escaped = text[this.position + 1];
        if (escaped === 'u') {
          const code = Number.parseInt(text.slice(this.position + 2, this.position + 6), 16);
          parts.push(String.fromCharCode(code));
          this.position += 6;
        } else {
          parts.push(UNESCAPES[escaped]);
          this.position += 2;
        }
        start = this.position;
      } else {
        this.position += 1;
      }
    }
  }

  number() {
    const { text } = this;
    const start = this.position;
    let fraction = false;
    while (this.position < text.length && '+-0123456789.eE'.includes(text[this.position])) {
      if ('.eE'.includes(text[this.position])) fraction = true;
      this.position += 1;
    }
    if (start === this.position) this.fail('no value');
    const value = Number(text.slice(start, this.position));
    return fraction ? new Float(value) : value;
  }
}

function loads(text) {
  const decoder = new Decoder(text);
  const value = decoder.value();
  decoder.skipSpace();
  if (decoder.position !== text.length) decoder.fail('more text');
  return value;
}

const object = (fields) => new Map(Object.entries(fields));

function document(size) {
  const entries = [];
  for (let n = 0; n < size; n++) {
    entries.push(
      object({
        id: n,
        name: `entry ${n}`,
        tags: ['a\\b', 'line\n'.repeat(n % 3)],
        position: object({ x: new Float(n / 4), y: new Float(1.5 - n), exact: n % 2 === 0 }),
        next: n % 5 === 0 ? null : n + 1,
      }),
    );
  }
  return object({
    title: 'A "quoted" title\twith é and ü\n',
    count: size,
    ratio: new Float(-2.5),
    empty: [new Map(), [], '', null],
    entries,
  });
}

function equal(a, b) {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i]));
  if (a instanceof Float) return b instanceof Float && a.value === b.value;
  if (!(a instanceof Map)) return a === b;
  if (!(b instanceof Map) || a.size !== b.size) return false;
  for (const [key, item] of a) if (!b.has(key) || !equal(item, b.get(key))) return false;
  return true;
}

/** A value as Python's `repr` writes it. */
function pythonText(value) {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return boolText(value);
  if (typeof value === 'string') return value.includes("'") ? `"${value}"` : `'${value}'`;
  if (value instanceof Float) return floatText(value.value);
  if (Array.isArray(value)) return `[${value.map(pythonText).join(', ')}]`;
  if (value instanceof Map) {
    return `{${[...value].map(([key, item]) => `${pythonText(key)}: ${pythonText(item)}`).join(', ')}}`;
  }
  return String(value);
}

export function run() {
  const original = document(60);
  const text = dumps(original);
  const copy = loads(text);
  const again = dumps(copy);
  const spaced = loads(' [ 1 , -2.5e3 , "\\u0041\\/" , { "k" : [ true , false ] } ] ');
  const errors = [];
  for (const wrong of ['', '[1 2]', '{"a" 1}', '[1,]x', 'truth']) {
    try {
      errors.push(pythonText(loads(wrong)));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      errors.push(error.message);
    }
  }
  return [
    `${text.length} ${boolText(equal(copy, original))} ${boolText(again === text)}`,
    text.slice(0, 100),
    text.slice(-90),
    pythonText(spaced),
    pythonText(errors),
    '',
  ].join('\n');
}
