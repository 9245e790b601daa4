// What a traceback must know of a name that was not found, to suggest another one (library reference, "NameError.name").

import { moduleAttributeNames } from './module-attributes.js';
import type { Namespace } from './objects/namespace.js';
import { suggest } from './suggest.js';
import { CPYTHON_BUILTINS } from './unsupported.js';

/** Goes with a NameError. The suggestion is not part of the exception's message, so it is searched only when somebody asks. */
export class UnboundName {
  readonly name: string;
  /** The local variables bound where the name was wanted; null in a module, whose local variables are its globals. */
  private readonly locals: readonly string[] | null;
  private readonly globals: Namespace;
  private readonly filename: string;
  constructor(name: string, locals: readonly string[] | null, globals: Namespace, filename: string) {
    this.name = name;
    this.locals = locals;
    this.globals = globals;
    this.filename = filename;
  }

  /** The name that was most likely meant, or null. */
  suggestion(): string | null {
    const globals = this.globalNames();
    // CPython lists a module's variables twice, as locals and as globals; only their number matters (beyond a limit it gives up).
    return suggest(this.name, [...(this.locals ?? globals), ...globals, ...CPYTHON_BUILTINS]);
  }

  private globalNames(): string[] {
    const { globals } = this;
    const names = moduleAttributeNames(this.filename).filter((name) => globals.slotOf(name) < 0);
    return [...names, ...globals.boundNames()];
  }
}
