const PROGRAM = `
def fib(n) { if n < 2 { return n } return fib(n - 1) + fib(n - 2) }
def power(base, exponent) {
    result = 1
    while exponent > 0 {
        if exponent % 2 == 1 { result = result * base % 10007 }
        base = base * base % 10007
        exponent = exponent / 2
    }
    return result
}
total = 0
i = 0
while i < 600 {
    if i % 3 == 0 { total = total + i * 2 } else { total = total - 1 }
    i = i + 1
}
print total
print fib(12)
i = 1
while i < 60 { total = (total + power(i, i * 7)) % 9973 i = i + 1 }
print total
`;

const LEVELS = [
  ['==', '<', '>'],
  ['+', '-'],
  ['*', '/', '%'],
];

const isLetter = (c) => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
const isDigit = (c) => c >= '0' && c <= '9';

function scan(text) {
  const tokens = [];
  let i = 0;
  while (i < text.length) {
    const c = text[i];
    const start = i;
    if (c === ' ' || c === '\n') {
      i += 1;
    } else if (isLetter(c)) {
      while (isLetter(text[i]) || isDigit(text[i])) i += 1;
      tokens.push({ kind: 'name', value: text.slice(start, i) });
    } else if (isDigit(c)) {
      while (isDigit(text[i])) i += 1;
      tokens.push({ kind: 'number', value: Number(text.slice(start, i)) });
    } else {
      i += text.startsWith('==', i) ? 2 : 1;
      tokens.push({ kind: 'mark', value: text.slice(start, i) });
    }
  }
  tokens.push({ kind: 'end', value: '' });
  return tokens;
}

class Parser {
  constructor(tokens) {
    this.tokens = tokens;
    this.position = 0;
  }

  next() {
    return this.tokens[this.position++];
  }

  peek() {
    return this.tokens[this.position].value;
  }

  accept(text) {
    if (this.peek() !== text) return false;
    this.position += 1;
    return true;
  }

  expect(text) {
    if (!this.accept(text)) throw new SyntaxError(`'${text}' expected, not '${this.peek()}'`);
  }

  program() {
    const statements = [];
    while (this.tokens[this.position].kind !== 'end') statements.push(this.statement());
    return statements;
  }

  block() {
    this.expect('{');
    const statements = [];
    while (!this.accept('}')) statements.push(this.statement());
    return statements;
  }

  statement() {
    const name = this.next().value;
    if (name === 'def') {
      const called = this.next().value;
      return { kind: 'def', name: called, parameters: this.names(), body: this.block() };
    }
    if (name === 'while') return { kind: 'while', condition: this.expression(0), body: this.block() };
    if (name === 'if') {
      const condition = this.expression(0);
      const body = this.block();
      return { kind: 'if', condition, body, otherwise: this.accept('else') ? this.block() : [] };
    }
    if (name === 'return' || name === 'print') return { kind: name, value: this.expression(0) };
    this.expect('=');
    return { kind: 'assign', name, value: this.expression(0) };
  }

  names() {
    this.expect('(');
    const names = [];
    while (!this.accept(')')) {
      names.push(this.next().value);
      this.accept(',');
    }
    return names;
  }

  expression(level) {
    if (level === LEVELS.length) return this.atom();
    let left = this.expression(level + 1);
    while (LEVELS[level].includes(this.peek())) {
      const operator = this.next().value;
      left = { kind: 'binary', operator, left, right: this.expression(level + 1) };
    }
    return left;
  }

  atom() {
    const { kind, value } = this.next();
    if (kind === 'number') return { kind, value };
    if (value === '(') {
      const inner = this.expression(0);
      this.expect(')');
      return inner;
    }
    if (!this.accept('(')) return { kind: 'name', name: value };
    const args = [];
    while (!this.accept(')')) {
      args.push(this.expression(0));
      this.accept(',');
    }
    return { kind: 'call', name: value, args };
  }
}

const instruction = (operation, operand) => ({ operation, operand });

class Compiler {
  constructor() {
    this.functions = new Map();
  }

  block(statements, code) {
    for (const statement of statements) this.statement(statement, code);
    return code;
  }

  statement(node, code) {
    switch (node.kind) {
      case 'def': {
        const inner = [];
        this.functions.set(node.name, { parameters: node.parameters, code: inner });
        this.block(node.body, inner);
        inner.push(instruction('push', 0), instruction('return', null));
        return;
      }
      case 'while': {
        const start = code.length;
        this.value(node.condition, code);
        const exit = code.push(null) - 1;
        this.block(node.body, code);
        code.push(instruction('jump', start));
        code[exit] = instruction('jump unless', code.length);
        return;
      }
      case 'if': {
        this.value(node.condition, code);
        const skip = code.push(null) - 1;
        this.block(node.body, code);
        const end = code.push(null) - 1;
        code[skip] = instruction('jump unless', code.length);
        this.block(node.otherwise, code);
        code[end] = instruction('jump', code.length);
        return;
      }
      case 'assign':
        this.value(node.value, code);
        code.push(instruction('store', node.name));
        return;
      default:
        this.value(node.value, code);
        code.push(instruction(node.kind, null));
    }
  }

  value(node, code) {
    switch (node.kind) {
      case 'number':
        code.push(instruction('push', node.value));
        return;
      case 'name':
        code.push(instruction('load', node.name));
        return;
      case 'binary':
        this.value(node.left, code);
        this.value(node.right, code);
        code.push(instruction(node.operator, null));
        return;
      default:
        for (const argument of node.args) this.value(argument, code);
        code.push(instruction('call', node.name));
    }
  }
}

function execute(program, functions) {
  const stack = [];
  const frames = [];
  let output = '';
  let code = program;
  let names = new Map();
  let pc = 0;
  let executed = 0;
  while (pc < code.length) {
    const { operation, operand } = code[pc];
    pc += 1;
    executed += 1;
    switch (operation) {
      case 'push':
        stack.push(operand);
        break;
      case 'load':
        stack.push(names.get(operand));
        break;
      case 'store':
        names.set(operand, stack.pop());
        break;
      case 'jump':
        pc = operand;
        break;
      case 'jump unless':
        if (!stack.pop()) pc = operand;
        break;
      case 'call': {
        frames.push({ code, pc, names });
        const { parameters, code: body } = functions.get(operand);
        names = new Map();
        for (let i = parameters.length - 1; i >= 0; i--) names.set(parameters[i], stack.pop());
        code = body;
        pc = 0;
        break;
      }
      case 'return':
        ({ code, pc, names } = frames.pop());
        break;
      case 'print':
        output += `${stack.pop()}\n`;
        break;
      default: {
        const right = stack.pop();
        const left = stack.pop();
        if (operation === '+') stack.push(left + right);
        else if (operation === '-') stack.push(left - right);
        else if (operation === '*') stack.push(left * right);
        else if (operation === '/') stack.push(Math.floor(left / right));
        // Python's remainder has the sign of the divisor.
        else if (operation === '%') stack.push(((left % right) + right) % right);
        else if (operation === '<') stack.push(left < right);
        else if (operation === '>') stack.push(left > right);
        else stack.push(left === right);
      }
    }
  }
  return { output, executed };
}

export function run() {
  const compiler = new Compiler();
  const code = compiler.block(new Parser(scan(PROGRAM)).program(), []);
  const { output, executed } = execute(code, compiler.functions);
  return `${output}${code.length} ${executed}\n`;
}
