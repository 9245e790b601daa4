// Programs about classes: hierarchies whose members are special methods, properties, descriptors and class methods, some of which answer with what
// they must not, and steps that use them in every way there is. One step at most multiplies what it changes: nothing gets large.

import { Choices } from './choices.js';
import { ValueWriter } from './random-values.js';

/** Special methods and their parameters after self. */
const SPECIALS: readonly [name: string, parameters: string][] = [
  ...['__repr__', '__str__', '__len__', '__bool__', '__iter__', '__next__', '__hash__', '__index__', '__int__'].map(
    (name): [string, string] => [name, ''],
  ),
  ...[
    '__float__',
    '__neg__',
    '__abs__',
    '__enter__',
    '__length_hint__',
    '__reversed__',
    '__complex__',
    '__dir__',
    '__bytes__',
  ].map((name): [string, string] => [name, '']),
  ...['__add__', '__radd__', '__iadd__', '__mul__', '__rmul__', '__eq__', '__lt__', '__le__', '__gt__', '__ne__'].map(
    (name): [string, string] => [name, 'other'],
  ),
  ...['__sub__', '__rsub__', '__and__', '__divmod__', '__pow__', '__matmul__', '__ior__'].map(
    (name): [string, string] => [name, 'other'],
  ),
  ['__getitem__', 'key'],
  ['__getitem__', 'key'],
  ['__setitem__', 'key, value'],
  ['__delitem__', 'key'],
  ['__contains__', 'key'],
  ['__call__', '*args, **kwargs'],
  ['__format__', 'spec'],
  ['__round__', 'digits=None'],
  ['__getattr__', 'name'],
  ['__missing__', 'key'],
  ['__exit__', 'kind, error, traceback'],
  ['__setattr__', 'name, value'],
  ['__delattr__', 'name'],
  ['__get__', 'instance, owner=None'],
  ['__set__', 'instance, value'],
];
const NAMES = ['x', 'y', 'm', 'n', 'p'];
const BASES = ['int', 'str', 'list', 'dict', 'tuple', 'Exception', 'float', 'object', 'bool', 'type'];

class ClassWriter extends ValueWriter {
  private readonly classes: string[] = [];
  private hasProduct = false;

  constructor(seed: number) {
    super(new Choices(seed));
  }

  program(): string {
    const { random } = this;
    const lines = [
      // Counts down what could go on for ever.
      'limit = [0] * 30',
      'def show(step):',
      '    try:',
      '        print(repr(step()))',
      '    except Exception as error:',
      '        print(type(error).__name__, error)',
    ];
    const count = 2 + random.below(3);
    for (let i = 0; i < count; i++) lines.push(...this.classDefinition('ABCDE'[i] as string));
    for (const name of this.classes)
      lines.push(
        ...this.guarded(
          `${name.toLowerCase()} = ${name}(${random.oneIn(4) ? this.some(1, 2, () => this.argument()) : ''})`,
        ),
      );
    for (let i = 0; i < 9; i++) lines.push(...this.step());
    if (random.oneIn(2)) lines.push(random.of([`print(${this.use()})`, this.use(), ...this.statement()]));
    return `${lines.join('\n')}\n`;
  }

  private guarded(statement: string): string[] {
    return ['try:', `    ${statement}`, 'except Exception as error:', '    print(type(error).__name__, error)'];
  }

  /** An argument: a value, an instance or a class. */
  private argument(): string {
    const { random } = this;
    if (this.classes.length > 0 && random.oneIn(2)) return random.oneIn(5) ? random.of(this.classes) : this.instance();
    return this.value(random.of(['i', 's', 'f', 'l', 't', 'N', 'd']), 0);
  }

  private instance(): string {
    return this.random.of(this.classes).toLowerCase();
  }

  private classDefinition(name: string): string[] {
    const { random } = this;
    const bases: string[] = [];
    while (this.classes.length > 0 && !random.oneIn(3) && bases.length < 2) bases.push(random.of(this.classes));
    if (bases[0] === bases[1] && !random.oneIn(20)) bases.pop();
    if (random.oneIn(4)) bases.push(random.of(BASES));
    if (random.oneIn(60)) bases.push(this.value('i', 0));
    if (random.oneIn(25)) bases.push(random.of(['flag=1', 'metaclass=type', 'metaclass=int', "x='y'"]));
    const body = Array.from({ length: 1 + random.below(5) }, () => this.member(name)).flat();
    const definition = [
      `class ${name}${bases.length > 0 ? `(${bases.join(', ')})` : ''}:`,
      ...body.map((line) => `    ${line}`),
    ];
    this.classes.push(name);
    // A class that cannot be made leaves a plain one with its name.
    return [
      'try:',
      ...definition.map((line) => `    ${line}`),
      'except Exception as error:',
      '    print(type(error).__name__, error)',
      `    class ${name}: pass`,
    ];
  }

  /** What a method answers: most often what it should. */
  private answer(name: string, cls: string): string[] {
    const { random } = this;
    const first = random.oneIn(12) ? [`print('${cls}.${name}')`] : [];
    if (name === '__next__' || name === '__getitem__') first.push('limit.pop()');
    if (random.oneIn(9)) return [...first, `return super().${name}(${this.passOn(name)})`];
    if (random.oneIn(14))
      return [
        ...first,
        `raise ${random.of(['ValueError', 'TypeError', 'AttributeError', 'KeyError', 'StopIteration', 'IndexError'])}(${this.some(0, 1, () => `'${name}'`)})`,
      ];
    if (random.oneIn(14)) return [...first, `return ${this.value('a', 0)}`];
    switch (name) {
      case '__repr__':
      case '__str__':
      case '__format__':
        return [
          ...first,
          `return ${random.of([`'<${cls}>'`, `f'${cls}({self.x!r})'`, `'${cls}'`, 'type(self).__name__'])}`,
        ];
      case '__len__':
      case '__hash__':
      case '__index__':
      case '__int__':
      case '__length_hint__':
      case '__round__':
        return [...first, `return ${random.of(['3', '0', '-1', '5', 'True', '2**70', 'self.x'])}`];
      case '__bool__':
      case '__contains__':
      case '__exit__':
      case '__eq__':
      case '__lt__':
      case '__le__':
      case '__gt__':
      case '__ne__':
        return [...first, `return ${random.of(['True', 'False', 'NotImplemented', 'None', '1'])}`];
      case '__iter__':
      case '__reversed__':
        return [
          ...first,
          random.of(['return iter([1, 2])', 'yield 1', 'yield from (3, 4)', 'return self', 'return [1]']),
        ];
      case '__dir__':
        return [...first, random.of(["return ['x', 'b']", "return 'yx'", 'return super().__dir__()', 'return [1, 2]'])];
      case '__next__':
        return [...first, random.of(['raise StopIteration', 'raise StopIteration(5)'])];
      case '__getitem__':
        return [
          ...first,
          random.of([
            'return key',
            'return [10, 20, 30][key]',
            'raise IndexError',
            'return self.x[key]',
            'raise KeyError(key)',
          ]),
        ];
      case '__getattr__':
        return [
          ...first,
          random.of(['raise AttributeError(name)', 'return name', 'return len(name)', 'raise AttributeError']),
        ];
      case '__setattr__':
        return [
          ...first,
          random.of([
            'object.__setattr__(self, name, value)',
            "print('set', name)",
            'super().__setattr__(name, value)',
            'self.__dict__[name] = value',
          ]),
        ];
      case '__get__':
        return [...first, random.of(['return 42', 'return owner', 'return instance', 'return self'])];
      case '__iadd__':
      case '__ior__':
      case '__enter__':
        return [...first, `return ${random.of(['self', 'self', 'other', '1'])}`];
      default:
        return [...first, `return ${random.of(['NotImplemented', '1', "'r'", 'self', 'self.x', "('t', 1)"])}`];
    }
  }

  private passOn(name: string): string {
    const parameters = SPECIALS.find(([special]) => special === name)?.[1] ?? '';
    return parameters.replace(/=\w+/g, '');
  }

  private member(cls: string): string[] {
    const { random } = this;
    const method = (head: string, body: string[]) => [head, ...body.map((line) => `    ${line}`)];
    const name = random.of(NAMES);
    switch (random.below(16)) {
      case 0:
        return [`${name} = ${this.value('a', 1)}`];
      case 1:
        return method(`def __init__(self${random.of(['', ', *args', ', a=1', ', a', ', **kw'])}):`, [
          ...(random.oneIn(2) ? [`super().__init__(${random.of(['', '', '*args', 'a', '1'])})`] : []),
          `self.${random.of(NAMES)} = ${this.value('a', 0)}`,
          ...(random.oneIn(12) ? [`return ${this.value('a', 0)}`] : []),
        ]);
      case 2:
        return [
          '@property',
          ...method(`def ${name}(self):`, [
            random.of([
              `return self._${name}`,
              `return ${this.value('a', 0)}`,
              `return self.${random.of(NAMES)}_`,
              `raise AttributeError('no ${name}')`,
            ]),
          ]),
          ...(random.oneIn(2)
            ? [`@${name}.setter`, ...method(`def ${name}(self, value):`, [`self._${name} = value`])]
            : []),
          ...(random.oneIn(4)
            ? [`@${name}.deleter`, ...method(`def ${name}(self):`, [`print('delete ${name}')`])]
            : []),
        ];
      case 3:
        return [
          random.of(['@classmethod', '@staticmethod', '@classmethod']),
          ...method(`def ${name}(${random.of(['cls', 'self, a', '*args', 'cls, a=2'])}):`, [
            `return ${random.of(["'called'", 'cls', 'args', 'a', 'cls.__name__', '__class__'])}`,
          ]),
        ];
      case 4:
        return [
          `__slots__ = ${random.of(["('x', 'y')", "['x']", "'x'", '()', "('x', 'x')", "('1',)", '1', "{'x': 'text'}"])}`,
        ];
      case 5:
        return method(`def __new__(cls${random.of(['', ', *args', ', *args, **kw'])}):`, [
          ...(random.oneIn(3) ? ["print('new', cls.__name__)"] : []),
          `return ${random.of(['super().__new__(cls)', 'super().__new__(cls, *args)', 'object.__new__(cls)', '1', 'None', 'super().__new__(cls)'])}`,
        ]);
      case 6:
        return method('def __init_subclass__(cls, **kw):', [
          random.of([
            "print('subclass', cls.__name__, kw)",
            'super().__init_subclass__(**kw)',
            'cls.n = 1',
            'raise TypeError("no")',
          ]),
        ]);
      case 7:
        return method('def __set_name__(self, owner, name):', [
          random.of(["print('name', owner.__name__, name)", 'self.x = name']),
        ]);
      case 8:
        return this.classes.length > 0
          ? [`${name} = ${random.of(this.classes)}(${this.some(0, 1, () => this.argument())})`]
          : ['x: int = 1', 'y: "str"'];
      case 9:
        return method(`def ${name}(self${random.of(['', '', ', a', ', *a', ', a=1, /'])}):`, [
          random.of([
            `return self.${random.of(NAMES)}`,
            `return super().${name}()`,
            `return ${this.value('a', 0)}`,
            'return a',
            'return __class__.__name__',
            `self.${random.of(NAMES)} = 1`,
            `return super().${random.of(NAMES)}`,
            'return type(self)',
          ]),
        ]);
      case 10:
        return [
          random.of([
            "__match_args__ = ('x', 'y')",
            "__match_args__ = ('x',)",
            '__hash__ = None',
            '__iter__ = None',
            '__eq__ = None',
            `__class_getitem__ = classmethod(lambda cls, key: (cls.__name__, key))`,
            '__contains__ = None',
            '__call__ = len',
            '__doc__ = "text"',
          ]),
        ];
      default: {
        const [special, parameters] = random.of(SPECIALS);
        return method(`def ${special}(self${parameters === '' ? '' : `, ${parameters}`}):`, this.answer(special, cls));
      }
    }
  }

  /** An expression that uses a class or an instance. */
  private use(): string {
    const { random } = this;
    const it = random.oneIn(5) ? random.of(this.classes) : this.instance();
    const name = random.oneIn(15) ? random.of(['zz', 'xx', '__class__', '__module__']) : random.of(NAMES);
    switch (random.below(18)) {
      case 0:
      case 1:
        return `${it}.${name}`;
      case 2:
        return `${it}.${name}(${this.some(0, 2, () => this.argument())})`;
      case 3:
      case 4:
        return `${it} ${random.of(['+', '*', '-', '==', '<', '<=', '>', '!=', '&', '@', '|', 'in'])} ${this.argument()}`;
      case 5:
        return `${this.operand(this.argument())} ${random.of(['+', '*', '-', '==', '<', '>=', 'in', 'not in'])} ${it}`;
      case 6:
        return `${random.of(['len', 'bool', 'list', 'iter', 'int', 'float', 'str', 'repr', 'abs', 'tuple', 'reversed', 'next', 'sorted', 'callable', 'round', 'bytes', 'complex', 'bin', 'sum', 'dict', 'type'])}(${it})`;
      case 7:
        return `${it}[${random.of(['0', '1', "'a'", '-1', '1:2', ':', '1, 2', this.instance()])}]`;
      case 8:
        return `f'{${it}${random.of(['', '!r', '!s', ':>5', ':x', '!r:>10'])}}'`;
      case 9:
        return `${random.of(['isinstance', 'issubclass'])}(${it}, ${random.oneIn(6) ? this.argument() : random.of([...this.classes, 'int', '(int, A)', 'object'])})`;
      case 10:
        return `getattr(${it}, '${name}'${random.oneIn(2) ? `, ${this.value('i')}` : ''})`;
      case 11:
        return `${it}(${this.some(0, 2, () => this.argument())}${random.oneIn(8) ? ', x=1' : ''})`.replace('(, ', '(');
      case 12:
        return `[c.__name__ for c in ${random.of(this.classes)}.__mro__]`;
      case 13:
        return `super(${random.of(this.classes)}, ${it}).${name}`;
      case 14:
        return random.oneIn(2)
          ? `sorted(n for n in ${random.of(['vars', 'dir'])}(${it}) if n[:2] != '__')`
          : // What the hash of most objects is, nobody knows.
            `type(hash(${it}))`;
      case 15:
        return `${random.of(['-', 'not ', '~', '+'])}${it}`;
      case 16:
        return `{${it}: 1}[${random.of([it, this.instance()])}]`;
      default:
        return `${random.of(['max', 'divmod', 'pow', 'isinstance', 'hasattr', 'format'])}(${it}, ${random.oneIn(2) ? this.argument() : `'${name}'`})`;
    }
  }

  /** One of some operators; '*' once in a program. */
  private growing(operators: readonly string[]): string {
    const operator = this.random.of(operators.filter((one) => one !== '*' || !this.hasProduct));
    this.hasProduct ||= operator === '*';
    return operator;
  }

  private statement(): string[] {
    const { random } = this;
    const it = random.oneIn(6) ? random.of(this.classes) : this.instance();
    const name = random.of(NAMES);
    switch (random.below(9)) {
      case 0:
      case 1:
        return [`${it}.${name} = ${this.argument()}`];
      case 2:
        return [`del ${it}.${name}`];
      case 3:
        return [`${it}[${random.of(['0', "'a'", '1:2'])}] = ${this.argument()}`];
      case 4:
        return [`${it} ${this.growing(['+', '*', '|', '-'])}= ${this.argument()}`];
      case 5:
        return [`${it}.${name} ${this.growing(['+', '*'])}= ${this.argument()}`];
      case 6:
        return [`with ${it} as r: ${random.of(["print('in', r is not None)", 'raise ValueError(1)', 'pass'])}`];
      case 7:
        return [`for i, v in zip(range(3), ${it}): print(i, v)`];
      default:
        return [`del ${it}[${random.of(['0', "'a'", ':'])}]`];
    }
  }

  private step(): string[] {
    const { random } = this;
    if (random.oneIn(4)) return this.guarded(this.statement()[0] as string);
    if (random.oneIn(8)) {
      const pattern = random.of(['(x=v)', '(v)', '(v, w)', '()', '(1)', '(x=1)', '(v, y=w)', '(1, 2, 3)']);
      return [
        'try:',
        `    match ${random.oneIn(4) ? this.argument() : this.instance()}:`,
        `        case ${random.of([...this.classes, 'int', 'str'])}${pattern}: print('match', ${pattern.includes('v') ? 'v' : '1'})`,
        `        case ${random.of(['[v, *w]', "{'a': v}", `${random.of(this.classes)}()`])}: print('second')`,
        "        case _: print('none')",
        'except Exception as error:',
        '    print(type(error).__name__, error)',
      ];
    }
    return [`show(lambda: ${this.use()})`];
  }
}

/** A program made from a seed. */
export function randomClasses(seed: number): string {
  return new ClassWriter(seed).program();
}
