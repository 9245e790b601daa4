// Programs about what functions and targets are: parameters of all kinds with calls that may not fit, stars in calls and displays, unpacking,
// comprehensions, closures, assignments to every kind of target, nested f-strings. One step at most multiplies a variable with another or raises it to a
// power: nothing gets large.

import { Choices } from './choices.js';
import { ValueWriter } from './random-values.js';

const NAMES = ['a', 'b', 'c', 'd'];

class FunctionWriter extends ValueWriter {
  private functions: string[] = [];
  private depth = 0;
  private hasProduct = false;

  constructor(seed: number) {
    super(new Choices(seed));
  }

  program(): string {
    const { random } = this;
    const lines = [
      'def show(step):',
      '    try:',
      '        print(repr(step()))',
      '    except Exception as error:',
      '        print(type(error).__name__, error)',
      'class Box:',
      '    v = 5',
      "    def __repr__(self): return f'Box({self.v!r})'",
      'a, b, c, d = 1, [2, 3], "xyz", {"k": 4}',
      'box = Box()',
    ];
    for (let i = 0; i < 2 + random.below(2); i++) lines.push(...this.definition(`f${i}`));
    for (let i = 0; i < 10; i++) lines.push(...this.step());
    if (random.oneIn(2)) lines.push(random.oneIn(3) ? this.statement() : `print(${this.expression()})`);
    return `${lines.join('\n')}\n`;
  }

  private parameters(): { text: string; names: string[] } {
    const { random } = this;
    const names: string[] = [];
    const parts: string[] = [];
    let hasDefault = false;
    const plain = () => {
      const name = `p${names.length}`;
      names.push(name);
      hasDefault ||= random.oneIn(3);
      return `${name}${random.oneIn(6) ? ': int' : ''}${hasDefault ? `=${this.value(random.of(['i', 's', 'l']), 0)}` : ''}`;
    };
    for (let i = random.below(3); i > 0; i--) parts.push(plain());
    if (parts.length > 0 && random.oneIn(4)) parts.push('/');
    for (let i = random.below(3); i > 0; i--) parts.push(plain());
    if (random.oneIn(3)) {
      const isBare = random.oneIn(2);
      parts.push(isBare ? '*' : '*args');
      if (!isBare) names.push('args');
      for (let i = (isBare ? 1 : 0) + random.below(2); i > 0; i--) {
        const name = `k${i}`;
        names.push(name);
        parts.push(random.oneIn(2) ? `${name}=${this.value('i')}` : name);
      }
    }
    if (random.oneIn(4)) {
      names.push('kw');
      parts.push('**kw');
    }
    return { text: parts.join(', '), names };
  }

  private definition(name: string): string[] {
    const { random } = this;
    const { text, names } = this.parameters();
    this.functions.push(name);
    const shown = `(${names.map((parameter) => `${parameter}, `).join('')})`;
    switch (random.below(6)) {
      case 0:
        return [`${name} = lambda ${text.replaceAll(': int', '')}: ${shown}`];
      case 1:
        return [
          `def ${name}(${text}):`,
          '    n = 0',
          '    def inner(x=1):',
          `        ${random.of(['nonlocal n; n += x', 'n = x', 'global a; a = n', 'nonlocal n; del n', 'n += 1'])}`,
          `        return ${random.of(['n', 'x', 'a'])}`,
          `    ${random.of(['inner()', 'inner(2)', 'inner(n)'])}`,
          `    return ${random.of(['n', 'inner(3)', shown])}`,
        ];
      case 2:
        return [`def ${name}(${text}):`, `    yield from ${shown}`, `    return ${this.value('i')}`];
      case 3:
        return [
          `def ${name}(${text}):`,
          `    ${random.of(['x = y = 1', 'x, *y = 1, 2, 3', 'x = y = locals()'])}`,
          `    return ${random.of(['[x for x in (1, 2)], x', 'sorted(locals())', `${shown}, y`, '[y := x for x in (3, 4)], y', '{x: y for x, y in [(1, 2)]}', '(lambda: y)()'])}`,
        ];
      default:
        return [`def ${name}(${text}):`, `    return ${shown}`];
    }
  }

  private argumentList(): string {
    const { random } = this;
    const parts: string[] = [];
    let named = false;
    for (let i = random.below(5); i > 0; i--) {
      const value = random.oneIn(2) ? random.of(NAMES) : this.value(random.of(['i', 's', 'l']), 0);
      switch (random.below(8)) {
        case 0:
          parts.push(
            `*${random.oneIn(8) && !named && parts.length > 0 ? this.operand(this.value('a', 0)) : random.of(['b', 'c', '()', '[1]', '(1, 2)'])}`,
          );
          break;
        case 1:
        case 2:
          named = true;
          parts.push(`${random.of(['p0', 'p1', 'k1', 'k2', 'zz', 'p2'])}=${value}`);
          break;
        case 3:
          named = true;
          parts.push(
            `**${random.oneIn(8) && parts.every((part) => !part.startsWith('*')) ? this.operand(this.value('a', 0)) : random.of(['d', '{}', "{'p0': 1}", "{'k1': 2}", '{1: 2}'])}`,
          );
          break;
        default:
          if (!named) parts.push(value);
      }
    }
    // A star may not follow two stars, nor a keyword be repeated: such calls would be no programs.
    const seen = new Set<string>();
    let starred = false;
    return parts
      .filter((part) => {
        if (part.startsWith('**')) starred = true;
        else if (part.startsWith('*') && starred) return false;
        const keyword = /^(\w+)=/.exec(part)?.[1];
        if (keyword === undefined) return true;
        if (seen.has(keyword)) return false;
        seen.add(keyword);
        return true;
      })
      .join(', ');
  }

  private iterable(): string {
    return this.random.of([
      'b',
      'c',
      'd',
      'range(3)',
      '[(1, 2), (3, 4)]',
      "{'x': 1}.items()",
      this.value('l', 1),
      this.value('s'),
      'a',
    ]);
  }

  private clauses(): string {
    const { random } = this;
    const target = random.of(['x', 'x', 'x, y', '(x, *y)', 'box.v', 'x']);
    const first = `for ${target} in ${this.iterable()}`;
    const condition = random.oneIn(3) ? ` if ${random.of(['x', 'x != 2', 'a', 'x in b', '(q := x)'])}` : '';
    const second = random.oneIn(4) ? ` for z in ${random.of(['range(2)', 'b', 'x', '[x]'])}` : '';
    return first + condition + second;
  }

  private expression(): string {
    const { random } = this;
    if (this.depth > 2) return random.of(NAMES);
    this.depth++;
    const inner = () => (random.oneIn(3) ? this.operand(this.expression()) : random.of([...NAMES, 'box']));
    let text: string;
    switch (random.below(13)) {
      case 0:
      case 1:
      case 2:
      case 3:
        text = `${random.of(this.functions)}(${this.argumentList()})`;
        break;
      case 4:
        text = `[${random.of(['x', '(x, a)', `${random.of(NAMES)}`, 'f0(x)', 'x * 2', '[x for x in c]', 'lambda: x'])} ${this.clauses()}]`;
        if (text.includes('lambda')) text = `[g() for g in ${text}]`;
        break;
      case 5:
        text = `{${random.of(['x: a', 'str(x): x', 'x: [x]'])} ${this.clauses()}}`;
        break;
      case 6:
        text = `list(${random.of(['x', '(x, b)', 'f0(x)'])} ${this.clauses()})`;
        break;
      case 7:
        text = `[*${inner()}, ${inner()}, *${random.of(NAMES)}]`;
        break;
      case 8:
        text = random.oneIn(2)
          ? `{**${random.of(['d', 'd', inner()])}, 'n': ${inner()}}`
          : `(${inner()}, *${random.of(NAMES)})`;
        break;
      case 9:
        text =
          `f'{${inner()}${random.of(['', '!r', '=', ' = !s', ':>{a + 9}', ':{c}', ':<{a}.{a}'])}}|{${random.of(NAMES)}!r:>1{a}}'`
            .replace(/\{\{/g, '{ {')
            .replace(/'(?=\w*')/g, "'");
        break;
      case 10:
        text = `(${random.of(['w', 'a'])} := ${inner()})`;
        break;
      case 11:
        text = `(lambda ${random.of(['x', 'x=a', '*x', 'x, /', '*, x=1', ''])}: ${random.of(['x', 'a', '(x, b)', 'x + 1'])})(${random.of(['', '1', 'b', '1, 2', 'x=3', '*b'])})`;
        break;
      default:
        text = random.of([
          'b[0]',
          'c[1:]',
          "d['k']",
          'd["z"]',
          'box.v',
          'box.w',
          'b[a]',
          'c[::-1]',
          'b[5]',
          'a < 2 < 3',
          'a if b else c',
          'not a',
          'a and b or c',
          'globals()["a"]',
          'sorted(d)',
          'print(*b, sep=c)',
        ]);
    }
    this.depth--;
    return text;
  }

  private target(): string {
    return this.random.of(['a', 'b[0]', 'd["k"]', 'box.v', 'b[1:]', 'b[::2]', 'c[0]', 'a.x', 'w', 'd[a]', 'b[a]']);
  }

  private statement(): string {
    const { random } = this;
    const value = () => (random.oneIn(2) ? this.expression() : random.of([...NAMES, '7', '[8, 9]', "'st'"]));
    switch (random.below(10)) {
      case 0:
        return `${this.target()} = ${value()}`;
      case 1:
        return this.augmented();
      case 2:
        return `${this.target()}, ${this.target()} = ${random.oneIn(2) ? value() : `${value()}, ${value()}`}`;
      case 3:
        return `${random.of(['x, *y', '*x, y', '[x, [y, z]]', '(x, y), z', 'x, *y, z', '*x,', '[]'])} = ${random.of(['b', 'c', 'd', '(1, 2, 3)', '[1, (2, 3)]', '((1, 2), 3)', 'a', 'range(4)', '()', 'None'])}`;
      case 4:
        return `del ${this.target()}`;
      case 5:
        return `for ${this.target()} in ${this.iterable()}: pass`;
      case 6:
        return `print(${value()}, ${value()})`;
      case 7:
        return `with show as ${this.target()}: pass`;
      case 8:
        return `class K: ${random.of(['a = a; z = [a for _ in b]', 'q = [i for i in b]; r = q', 'q = [a for a in c]', 'n: int = len(b); m = lambda s: n', 'v = 1; w = [v for _ in "a"]', 'global a; a = 9', 'del a'])}`;
      default:
        return `assert ${value()}, ${value()}`;
    }
  }

  private augmented(): string {
    const { random } = this;
    const operator = random.of(['+=', '*=', '-=', '//=', '|=', '**=', '@=', '%=']);
    const isProduct = operator.startsWith('*');
    const operands =
      isProduct && this.hasProduct ? ['[8]', '0', 'None'] : ['a', '2', 'b', 'c', '[8]', '0', 'd', 'None'];
    this.hasProduct ||= isProduct;
    return `${this.target()} ${operator} ${random.of(operands)}`;
  }

  private step(): string[] {
    if (this.random.oneIn(2)) return [`show(lambda: ${this.expression()})`];
    return [
      'try:',
      `    ${this.statement()}`,
      'except Exception as error:',
      '    print(type(error).__name__, error)',
      'print(a, b, c, d, box)',
    ];
  }
}

/** A program made from a seed. */
export function randomFunctions(seed: number): string {
  return new FunctionWriter(seed).program();
}
