// The machine as a host uses it, with hand-written bytecode: caches of names, calls back into Python, machines beside each other.

import { assemble, type CodeObject, type Constant, Op, WORDS } from '@taipan/bytecode';
import { describe, expect, test } from 'vitest';
import { Namespace, PyBuiltin, PyException, reprOf, strOf, type Value, VM } from '../dist/index.js';
import { callValue } from '../dist/objects/operations.js';

type Row = readonly [Op, ...number[]];

/** A built-in function of one parameter. */
const builtin = (name: string, body: (vm: VM, argument: Value) => Value) =>
  new PyBuiltin(name, '(x, /)', '', body, (vm, args) => body(vm, args[0] as Value));

const at = (instruction: number) => instruction * WORDS;

/** Runs code that calls itself `f` and gives it to Python as a global. */
function define(globals: Namespace, vm: VM, name: string, code: CodeObject): void {
  vm.execute(
    assemble([[Op.MAKE_FUNCTION, 0, 0, -1], [Op.STORE_GLOBAL, 0, 1], [Op.RETURN_NONE]], { constants: [code, name] }),
    globals,
    null,
  );
}

/** `f()` for a function of the globals. */
const call = (globals: Namespace, vm: VM, name: string): Value =>
  vm.execute(
    assemble(
      [
        [Op.LOAD_GLOBAL, 0, 0],
        [Op.CALL, 0, 0, 0],
        [Op.RETURN, 0],
      ],
      { constants: [name] },
    ),
    globals,
    null,
  );

/** What Python says of an error that `run` ends with. */
function errorOf(vm: VM, run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof PyException) return `${error.type.name}: ${strOf(vm, error)}`;
    throw error;
  }
  return 'no error';
}

describe('an instruction that remembers where it found a name', () => {
  const load = (name: string) =>
    assemble(
      [
        [Op.LOAD_GLOBAL, 0, 0],
        [Op.RETURN, 0],
      ],
      { constants: [name], name: 'load' },
    );

  test('sees a global that was bound anew, deleted, and bound again', () => {
    const vm = new VM();
    const globals = new Namespace();
    globals.set('x', 1);
    define(globals, vm, 'load', load('x'));
    expect(call(globals, vm, 'load')).toBe(1);
    globals.set('x', 2);
    expect(call(globals, vm, 'load')).toBe(2);
    globals.delete('x');
    expect(errorOf(vm, () => call(globals, vm, 'load'))).toBe("NameError: name 'x' is not defined");
    globals.set('y', 5);
    globals.set('x', 3);
    expect(call(globals, vm, 'load')).toBe(3);
  });

  test('sees a global that shadows a builtin, and the builtin again behind it', () => {
    const vm = new VM();
    const globals = new Namespace();
    define(globals, vm, 'load', load('len'));
    const found = call(globals, vm, 'load');
    expect(reprOf(vm, found)).toBe('<built-in function len>');
    expect(call(globals, vm, 'load')).toBe(found);
    globals.set('len', 5);
    expect(call(globals, vm, 'load')).toBe(5);
    globals.delete('len');
    expect(call(globals, vm, 'load')).toBe(found);
  });

  test('is not misled by other globals', () => {
    const vm = new VM();
    const code = assemble(
      [
        [Op.LOAD_GLOBAL, 0, 0],
        [Op.RETURN, 0],
      ],
      { constants: ['x'] },
    );
    const [first, second] = [new Namespace(), new Namespace()];
    first.set('x', 1);
    second.set('other', 0);
    second.set('x', 2);
    for (let round = 0; round < 3; round++) {
      expect(vm.execute(code, first, null)).toBe(1);
      expect(vm.execute(code, second, null)).toBe(2);
    }
    expect(errorOf(vm, () => vm.execute(code, new Namespace(), null))).toBe("NameError: name 'x' is not defined");
  });

  test('sees what the program itself does between two looks', () => {
    // for x in (0, 1, 2): total = x; read total; del total; read total -> NameError the first time round
    const rows: Row[] = [
      [Op.LOAD_INT, 0, 7],
      [Op.STORE_GLOBAL, 0, 0],
      [Op.LOAD_GLOBAL, 1, 0],
      [Op.DELETE_GLOBAL, 0],
      [Op.LOAD_INT, 0, 8],
      [Op.STORE_GLOBAL, 0, 0],
      [Op.LOAD_GLOBAL, 2, 0],
      [Op.BUILD_LIST, 3, 1, 2],
      [Op.RETURN, 3],
    ];
    const vm = new VM();
    const code = assemble(rows, { constants: ['total'] });
    const globals = new Namespace();
    for (let round = 0; round < 3; round++) expect(reprOf(vm, vm.execute(code, globals, null))).toBe('[7, 8]');
  });
});

describe('a builtin that calls back', () => {
  /** Calls global `host` with global `raiser`, and returns the result; a handler returns 'handled' in its place. */
  const calling = (isHandled: boolean): CodeObject => {
    const code = assemble(
      [
        [Op.LOAD_GLOBAL, 0, 0],
        [Op.LOAD_GLOBAL, 1, 1],
        [Op.CALL, 0, 0, 1],
        [Op.RETURN, 0],
        [Op.LOAD_CONST, 0, 2],
        [Op.RETURN, 0],
      ],
      { constants: ['host', 'raiser', 'handled'], registerCount: 3 },
    );
    if (isHandled) code.handlers = Int32Array.of(0, at(3), at(4), 2);
    return code;
  };
  const raiser = assemble(
    [
      [Op.LOAD_INT, 0, 1],
      [Op.LOAD_INT, 1, 0],
      [Op.DIV, 0, 0, 1],
      [Op.RETURN, 0],
    ],
    { name: 'raiser' },
  );

  test('lets what Python raises through, or catches it', () => {
    const vm = new VM();
    const globals = new Namespace();
    define(globals, vm, 'raiser', raiser);
    globals.set(
      'host',
      builtin('host', (machine, fn) => callValue(machine, fn, [])),
    );
    expect(errorOf(vm, () => vm.execute(calling(false), globals, null))).toBe('ZeroDivisionError: division by zero');
    expect(vm.execute(calling(true), globals, null)).toBe('handled');
    let caught = '';
    globals.set(
      'host',
      builtin('host', (machine, fn) => {
        caught = errorOf(machine, () => callValue(machine, fn, []));
        return 5;
      }),
    );
    expect(vm.execute(calling(false), globals, null)).toBe(5);
    expect(caught).toBe('ZeroDivisionError: division by zero');
    expect(vm.busy).toBe(false);
  });

  test('may run another machine, which raises as well, and neither knows of the other', () => {
    const vm = new VM();
    const globals = new Namespace();
    define(globals, vm, 'raiser', raiser);
    const inner = new VM();
    const innerGlobals = new Namespace();
    define(innerGlobals, inner, 'raiser', raiser);
    globals.set(
      'host',
      builtin('host', (machine, fn) => {
        expect(machine.busy).toBe(true);
        expect(inner.busy).toBe(false);
        expect(errorOf(inner, () => call(innerGlobals, inner, 'raiser'))).toContain('ZeroDivisionError');
        return callValue(machine, fn, []);
      }),
    );
    expect(errorOf(vm, () => vm.execute(calling(false), globals, null))).toBe('ZeroDivisionError: division by zero');
    expect(vm.execute(calling(true), globals, null)).toBe('handled');
    expect(innerGlobals.get('host')).toBeUndefined();
  });

  test('throws an error of the host through Python, untouched', () => {
    const vm = new VM();
    const globals = new Namespace();
    const fault = new Error('of the host');
    globals.set('raiser', 1);
    globals.set(
      'host',
      builtin('host', () => {
        throw fault;
      }),
    );
    let thrown: unknown = null;
    try {
      vm.execute(calling(true), globals, null);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBe(fault);
    expect(vm.busy).toBe(false);
    expect(
      vm.execute(
        assemble([
          [Op.LOAD_INT, 0, 3],
          [Op.RETURN, 0],
        ]),
        globals,
        null,
      ),
    ).toBe(3);
  });
});

test('output goes to the sink, or collects', () => {
  const vm = new VM();
  const printing = assemble([[Op.LOAD_GLOBAL, 0, 0], [Op.LOAD_CONST, 1, 1], [Op.CALL, 0, 0, 1], [Op.RETURN_NONE]], {
    constants: ['print', 'text'] as Constant[],
  });
  const written: string[] = [];
  vm.execute(printing, new Namespace(), (text) => written.push(text));
  expect([written.join(''), vm.output]).toEqual(['text\n', '']);
  vm.execute(printing, new Namespace(), null);
  expect(vm.output).toBe('text\n');
});
