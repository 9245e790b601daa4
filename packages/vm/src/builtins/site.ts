// What CPython's module `site` adds to the builtins for people who type (library reference, "Constants added by the site module").

import type { TypeDefinition } from '../objects/define.js';
import { notSupportedError, PyException, systemExitType } from '../objects/exceptions.js';
import { PyObject, PyType, slots, type Value } from '../objects/object.js';
import { callValue } from '../objects/operations.js';
import { objectType, typeType } from '../objects/types.js';

/** A builtin that answers who shows it. */
class SiteBuiltin extends PyObject {
  readonly name: string;
  readonly text: string;
  constructor(type: PyType, name: string, text: string) {
    super();
    this.type = type;
    this.name = name;
    this.text = text;
  }
}

const repr = (_vm: unknown, self: Value) => (self as SiteBuiltin).text;

const quitter: TypeDefinition = {
  slots: slots({
    repr,
    call: (_vm, _self, args) => {
      throw new PyException(systemExitType, [args[0] ?? null]);
    },
  }),
  attributes: [['name', (_vm, self: SiteBuiltin) => self.name, null, 'name']],
};

const printer: TypeDefinition = {
  slots: slots({ repr, call: (vm, self) => callValue(vm, vm.builtin('print'), [(self as SiteBuiltin).text]) }),
};

const helper: TypeDefinition = {
  slots: slots({
    repr,
    call: () => {
      throw notSupportedError('help()');
    },
  }),
};

function make(name: string): PyType {
  const type = new PyType(name, [objectType], typeType, false);
  type.module = '_sitebuiltins';
  return type;
}

const quitterType = make('Quitter');
const printerType = make('_Printer');
const helperType = make('_Helper');

export const SITE_TYPES: readonly (readonly [PyType, TypeDefinition])[] = [
  [quitterType, quitter],
  [printerType, printer],
  [helperType, helper],
];

/** Name and value of each of them. */
export const siteBuiltins = (): readonly (readonly [string, Value])[] =>
  [
    ...['quit', 'exit'].map((name) => new SiteBuiltin(quitterType, name, `Use ${name}() or Ctrl-D (i.e. EOF) to exit`)),
    new SiteBuiltin(printerType, 'copyright', 'Copyright (c) 2026 The Taipan authors'),
    new SiteBuiltin(printerType, 'credits', 'Taipan is an implementation of Python of its own, by the Taipan authors.'),
    new SiteBuiltin(printerType, 'license', 'Taipan is free software, under the MIT licence.'),
    new SiteBuiltin(helperType, 'help', 'Type help() for interactive help, or help(object) for help about object.'),
  ].map((builtin) => [builtin.name, builtin]);
