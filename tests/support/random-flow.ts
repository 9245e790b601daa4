// Programs about the flow of control: functions, generators, coroutines and async generators of nested try, with, loops, match and raise, driven by a
// list of next, send, throw and close.

import { Choices } from './choices.js';

type Kind = 'function' | 'generator' | 'coroutine' | 'async generator';

/** Where a statement stands. */
interface Place {
  depth: number;
  inLoop: boolean;
  inHandler: boolean;
  kind: Kind;
}

const ERRORS = [
  'ValueError',
  'KeyError',
  'TypeError',
  'ZeroDivisionError',
  'Own',
  'StopIteration',
  'GeneratorExit',
  'LookupError',
];
const START = [
  'class Own(ValueError):',
  "    def __str__(self): return f'own{self.args}'",
  'class Guard:',
  '    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow',
  "    def __enter__(self): print('enter', self.name); return self",
  "    def __exit__(self, kind, error, tb): print('exit', self.name, kind and kind.__name__); return self.swallow",
  '    async def __aenter__(self): return await Step(self.name)',
  "    async def __aexit__(self, *info): print('aexit', self.name, info[1]); await Step('x'); return self.swallow",
  'class Step:',
  '    def __init__(self, value): self.value = value',
  '    def __await__(self):',
  '        got = yield self.value',
  '        return got',
  'def count(n):',
  '    for i in range(n):',
  '        got = yield i',
  "        if got: print('count got', got)",
  "    return 'end'",
  'async def acount(n):',
  '    for i in range(n):',
  '        await Step(i)',
  '        yield i',
];

class FlowWriter {
  private readonly random: Choices;
  private depthOfTexts = 0;

  constructor(seed: number) {
    this.random = new Choices(seed);
  }

  program(): string {
    const { random } = this;
    const kind = random.of<Kind>(['function', 'generator', 'generator', 'coroutine', 'async generator']);
    const body = this.block({ depth: 3, inLoop: false, inHandler: false, kind }, 2 + random.below(4));
    const asynchronous = kind === 'coroutine' || kind === 'async generator';
    const lines = [
      ...START,
      `${asynchronous ? 'async ' : ''}def f(a, b):`,
      '    x = y = 0',
      ...body.map((line) => `    ${line}`),
      ...(kind.endsWith('generator') ? ['    yield 99'] : []),
      ...this.drive(kind),
    ];
    return `${lines.join('\n')}\n`;
  }

  private drive(kind: Kind): string[] {
    const { random } = this;
    const argument = `${random.of(['0', '1', "'a'"])}, ${random.of(['2', '[]', 'None'])}`;
    if (kind === 'function') return [`print(f(${argument}))`];
    const step = (name: string) => {
      const error = random.of(ERRORS);
      switch (random.below(7)) {
        case 0:
          return `${name}.throw(${random.of([error, `${error}('in')`, `${error}('in')`])})`;
        case 1:
          return `${name}.send(${random.of(['None', '1', "'s'"])})`;
        case 2:
          return random.oneIn(2) ? `${name}.close()` : `${name}.send(None)`;
        default:
          return `${name}.send(None)`;
      }
    };
    const start =
      kind === 'async generator'
        ? ['async def drive():', ...this.driveAsync(), `g = f(${argument})`, 'c = drive()']
        : [`c = f(${argument})`];
    const guarded = Array.from({ length: 2 + random.below(5) }, () => [
      'try:',
      `    print('->', ${step('c')})`,
      `except ${random.of(['Exception', 'BaseException', 'StopIteration', 'Exception'])} as e:`,
      `    print('raised', repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)`,
    ]).flat();
    return [...start, ...guarded, random.oneIn(2) ? `print(${step('c')})` : 'c.close()'];
  }

  private driveAsync(): string[] {
    const { random } = this;
    return Array.from({ length: 1 + random.below(4) }, () =>
      random.of([
        "    print('anext', await g.__anext__())",
        "    print('asend', await g.asend(random_value))".replace('random_value', random.of(['None', '3'])),
        `    try: print('athrow', await g.athrow(${random.of(ERRORS)}))`,
        '    await g.aclose()',
        '    async for v in g: print(v); break',
        '    print([v async for v in g])',
      ]),
    ).flatMap((line) =>
      line.startsWith('    try:')
        ? [line, "    except Exception as e: print('caught', repr(e), repr(e.__context__))"]
        : [line],
    );
  }

  private block(place: Place, count: number): string[] {
    return Array.from({ length: count }, () => this.statement(place)).flat();
  }

  private suite(place: Place, changes: Partial<Place> = {}): string[] {
    return this.block({ ...place, depth: place.depth - 1, ...changes }, 1 + this.random.below(2)).map(
      (line) => `    ${line}`,
    );
  }

  private text(): string {
    return `'t${this.depthOfTexts++}'`;
  }

  private value(place: Place): string {
    const { random } = this;
    if (place.kind.startsWith('async') || place.kind === 'coroutine') {
      if (random.oneIn(3)) return `await Step(${random.of(['1', 'x', this.text()])})`;
      if (random.oneIn(12))
        return random.of(['[v async for v in acount(2)]', '[await Step(v) for v in (1, 2)]', 'await 3']);
    }
    if (place.kind.endsWith('generator') && random.oneIn(3)) return `yield ${random.of(['x', '1', this.text(), 'a'])}`;
    if (place.kind === 'generator' && random.oneIn(6))
      return `yield from ${random.of(['count(2)', '[1, 2]', "'ab'", 'count(x)', '5'])}`;
    return random.of([
      'x',
      'a',
      'b',
      '1',
      '1 / 0',
      '[1][a]',
      "{'k': 1}[b]",
      'a + 1',
      'len(b)',
      'int(a)',
      'x + 1',
      this.text(),
      'missing',
      '(a, b)',
    ]);
  }

  private raised(): string {
    const { random } = this;
    const error = random.of(ERRORS);
    return random.of([error, `${error}(1)`, `${error}('m', 2)`, `${error}(x)`]);
  }

  private statement(place: Place): string[] {
    const { random } = this;
    switch (random.below(place.depth > 0 ? 19 : 8)) {
      case 0:
      case 1:
        return [`x = ${this.value(place)}`];
      case 2:
        return [`print(${this.text()}, x, y)`];
      case 3:
        if (random.oneIn(2))
          return [
            `raise ${this.raised()}${random.oneIn(3) ? ` from ${random.of(['None', 'KeyError(1)', place.inHandler ? 'e' : 'OSError', '5'])}` : ''}`,
          ];
        return [`y = ${this.value(place)}`];
      case 4:
        if (place.inHandler) return ['raise'];
        return [`y += ${random.of(['1', 'x', "'s'"])}`];
      case 5:
        if (place.inLoop) return [random.of(['break', 'continue'])];
        return random.oneIn(2)
          ? [place.kind === 'async generator' ? 'return' : `return ${random.of(['x', this.text(), 'a'])}`]
          : ['pass'];
      case 6:
        return [
          random.of([
            'assert x, y',
            'assert not x',
            'del y',
            'x, y = b',
            'x, *y = a, b',
            'print(x := y)',
            'x: int = y',
          ]),
        ];
      case 7:
        return [`print(${this.text()}, x, a)`];
      case 8:
      case 9:
      case 10:
      case 11:
        return this.tryStatement(place);
      case 12: {
        const isAsync = place.kind.startsWith('async') || place.kind === 'coroutine';
        const manager = () => `Guard(${this.text()}${random.oneIn(3) ? ', True' : ''})`;
        return [
          `${isAsync && random.oneIn(2) ? 'async ' : ''}with ${manager()}${random.oneIn(3) ? ' as y' : ''}${random.oneIn(4) ? `, ${random.oneIn(5) ? 'a' : manager()}` : ''}:`,
          ...this.suite(place),
        ];
      }
      case 13:
      case 14: {
        const isAsync = place.kind.startsWith('async') || place.kind === 'coroutine';
        const head =
          isAsync && random.oneIn(2)
            ? 'async for y in acount(2):'
            : `for y in ${random.of(['range(2)', "'ab'", 'count(2)', 'b', '(1, 0)'])}:`;
        return [
          head,
          ...this.suite(place, { inLoop: true }),
          ...(random.oneIn(3) ? ['else:', ...this.suite(place)] : []),
        ];
      }
      case 15:
        return [
          `if ${random.of(['x', 'a', 'y == 1', 'not b', 'x is None'])}:`,
          ...this.suite(place),
          ...(random.oneIn(2) ? ['else:', ...this.suite(place)] : []),
        ];
      case 16:
        return [
          `match ${random.of(['x', '(a, b)', '[x, y]', "{'k': x, 'm': y}", 'a', 'b'])}:`,
          ...Array.from({ length: 1 + random.below(3) }, () => [
            `    case ${this.pattern()}:`,
            ...this.suite(place).map((line) => `    ${line}`),
          ]).flat(),
        ];
      default:
        return this.groupStatement(place);
    }
  }

  private pattern(): string {
    const { random } = this;
    const simple = random.of([
      '1',
      "'a'",
      'None',
      '0 | 2',
      'int()',
      'str(x)',
      '[x, y]',
      '(x, *y)',
      "{'k': x}",
      "{'k': 0, **y}",
      'int(x)',
      '[1, _]',
      'Own()',
      'list([])',
      '-1 | 1.5',
      '(0 | 1) as x',
      '[[], *_]',
      'float() | bool()',
    ]);
    return `${simple}${random.oneIn(5) ? ` if ${random.of(['x', 'y', '1 / a'])}` : ''}`;
  }

  private tryStatement(place: Place): string[] {
    const { random } = this;
    const handlers: string[] = [];
    const count = random.below(3);
    for (let i = 0; i < count; i++) {
      const kind = random.of([
        ...ERRORS,
        'Exception',
        'Exception',
        '(KeyError, TypeError)',
        'BaseException',
        ...(random.oneIn(15) ? ['a', '(int, x)'] : []),
      ]);
      const named = random.oneIn(2);
      handlers.push(
        `except ${kind}${named ? ' as e' : ''}:`,
        ...(named ? ["    print('handling', repr(e), repr(e.__context__))"] : []),
        // A name is bound where it is raised from only.
        ...this.suite(place, { inHandler: true }),
      );
    }
    if (handlers.length === 0 || random.oneIn(3))
      return ['try:', ...this.suite(place), ...handlers, 'finally:', ...this.suite(place)];
    return ['try:', ...this.suite(place), ...handlers, ...(random.oneIn(4) ? ['else:', ...this.suite(place)] : [])];
  }

  private groupStatement(place: Place): string[] {
    const { random } = this;
    const group = (depth: number): string =>
      `ExceptionGroup(${this.text()}, [${Array.from({ length: 1 + random.below(3) }, () => (depth > 0 && random.oneIn(3) ? group(depth - 1) : `${random.of(['ValueError', 'KeyError', 'Own', 'TypeError'])}(${random.below(4)})`)).join(', ')}])`;
    const body = random.oneIn(6) ? this.suite(place) : [`    raise ${random.oneIn(8) ? 'ValueError(7)' : group(2)}`];
    const handlers = Array.from({ length: 1 + random.below(2) }, () => [
      `except* ${random.of(['ValueError', 'KeyError', '(Own, TypeError)', 'Exception', 'LookupError'])} as e:`,
      "    print('group', repr(e))",
      random.of([
        '    pass',
        '    raise',
        `    raise ${this.raised()}`,
        `    raise OSError(1) from e`,
        '    x = e.exceptions',
      ]),
    ]).flat();
    return [
      'try:',
      ...body,
      ...handlers,
      ...(random.oneIn(4) ? ['finally:', ...this.suite({ ...place, inLoop: false })] : []),
    ];
  }
}

/** A program made from a seed. */
export function randomFlow(seed: number): string {
  return new FlowWriter(seed).program();
}
