// Exceptions as text (library reference, "traceback"): what they came from first, members of groups in a tree behind them.

import { LineMap, renderErrorLine, renderLine } from '@taipan/source';
import {
  attributeNames,
  isSourceHidden,
  isSubtype,
  PyException,
  PyExceptionGroup,
  PyList,
  type PyTraceback,
  PyTuple,
  STDLIB_MODULE_NAMES,
  strOf,
  suggest,
  syntaxErrorHint,
  syntaxErrorType,
  type Value,
  type VM,
} from '@taipan/vm';
import type { ErrorFrame } from './errors.js';
import { formatFrames, type LocatedFrame } from './traceback.js';

function toFrame({ frame: { code }, instruction }: PyTraceback, lines: LineMap): ErrorFrame {
  if (instruction === 0 && (code.isGenerator || code.isCoroutine)) {
    // A generator that never started: the line where it is defined.
    const line = lines.lineOf(code.start);
    const endColumn = [...lines.lineText(line)].length;
    return {
      filename: code.filename,
      name: code.name,
      lineno: line,
      column: 0,
      endLineno: line,
      endColumn,
      instruction,
    };
  }
  const start = code.positions[instruction * 2] as number;
  const end = code.positions[instruction * 2 + 1] as number;
  return {
    filename: code.filename,
    name: code.name,
    lineno: lines.lineOf(start),
    column: lines.codePointColumn(start),
    endLineno: lines.lineOf(end),
    endColumn: lines.codePointColumn(end),
    instruction,
  };
}

/** Whether an exception arose where `self` is this object: there its private names are known. */
function isOwn(vm: VM, exception: PyException, object: Value): boolean {
  let innermost = exception.traceback;
  if (innermost === null) return false;
  while (innermost.next !== null) innermost = innermost.next;
  const { frame } = innermost;
  if (!frame.isFunction) return frame.globals.get('self') === object;
  const index = frame.variableNames.indexOf('self');
  return index >= 0 && frame.getVariable(vm, index) === object;
}

/** What a traceback adds to the message of an AttributeError: an attribute of the object whose name is near. */
function attributeHint(vm: VM, exception: PyException): string {
  const name = exception.getOwn('name');
  const object = exception.getOwn('obj');
  if (typeof name !== 'string' || object === undefined) return '';
  return nearHint(vm, object, name, !name.startsWith('_') && !isOwn(vm, exception, object));
}

/** What a traceback adds to the message of an ImportError: a name in the module that is near. */
function importHint(vm: VM, exception: PyException): string {
  const name = exception.getOwn('name_from');
  const owner = exception.getOwn('name');
  const module = typeof owner === 'string' ? vm.modules.get(owner) : undefined;
  return typeof name !== 'string' || module === undefined ? '' : nearHint(vm, module, name, !name.startsWith('_'));
}

/** Names an attribute of an object that is near to a wrong name. @param isPublic leaves out the names with an underscore in front */
function nearHint(vm: VM, object: Value, name: string, isPublic: boolean): string {
  let names: readonly Value[];
  try {
    names = attributeNames(vm, object);
  } catch (error) {
    vm.recover();
    if (error instanceof PyException || error instanceof RangeError) return '';
    throw error;
  }
  const isCandidate = (known: Value) => typeof known === 'string' && !(isPublic && known.startsWith('_'));
  const suggestion = suggest(name, (names.filter(isCandidate) as string[]).sort());
  return suggestion === null ? '' : `. Did you mean: '${suggestion}'?`;
}

/** What a traceback adds to the message of a NameError: a name that is near, a module of that name. */
function nameHint({ unboundName }: PyException): string {
  if (unboundName === null) return '';
  const { name } = unboundName;
  const suggestion = unboundName.suggestion();
  const hints: string[] = [];
  if (suggestion !== null) hints.push(`. Did you mean: '${suggestion}'?`);
  if (STDLIB_MODULE_NAMES.has(name))
    hints.push(`${suggestion === null ? '. Did' : ' Or did'} you forget to import '${name}'?`);
  return hints.join('');
}

/** The name of an exception's type as tracebacks show it. */
function typeName({ type }: PyException): string {
  return type.module === 'builtins' || type.module === '__main__' ? type.qualname : `${type.module}.${type.qualname}`;
}

/** `str(exception)`; what fails itself is only named. */
function messageOf(vm: VM, exception: PyException): string {
  vm.recover();
  try {
    return strOf(vm, exception);
  } catch (error) {
    vm.recover();
    if (error instanceof PyException || error instanceof RangeError) return '<exception str() failed>';
    throw error;
  }
}

/** Frames of one exception, outermost first. */
export function locate(exception: PyException, maps: Map<string, LineMap>): LocatedFrame[] {
  const frames: LocatedFrame[] = [];
  for (let entry = exception.traceback; entry !== null; entry = entry.next) {
    const { source } = entry.frame.code;
    let lines = maps.get(source);
    if (lines === undefined) maps.set(source, (lines = new LineMap(source)));
    frames.push({ frame: toFrame(entry, lines), lines: isSourceHidden(entry.frame.code) ? null : lines });
  }
  return frames;
}

function notesOf(vm: VM, exception: PyException): string {
  const notes = exception.getOwn('__notes__');
  if (notes === undefined) return '';
  const items = notes instanceof PyList || notes instanceof PyTuple ? notes.items : [notes];
  return items.map((note) => `${strOf(vm, note)}\n`).join('');
}

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';
/** CPython shows no more members of a group, and no groups nested deeper. */
const MAX_GROUP_WIDTH = 15;
const MAX_GROUP_DEPTH = 10;

/** An exception with its texts, and with those to be shown before it and within it. */
interface Shown {
  readonly exception: PyException;
  readonly message: string;
  /** What is added to the message: names that were meant. */
  readonly hint: string;
  cause: Shown | null;
  context: Shown | null;
  members: readonly Shown[] | null;
}

/**
 * Finds what is to be shown; what was met before is not shown as cause or context again. Programs see the order in which the exceptions are asked for
 * their texts.
 */
function collect(vm: VM, top: PyException): Shown {
  const seen = new Set<PyException>();
  const show = (exception: PyException): Shown => {
    seen.add(exception);
    const message = messageOf(vm, exception);
    const hint = nameHint(exception) + attributeHint(vm, exception) + importHint(vm, exception);
    return { exception, message, hint, cause: null, context: null, members: null };
  };
  const first = show(top);
  const open = [first];
  for (;;) {
    const shown = open.pop();
    if (shown === undefined) return first;
    const { cause, context, suppressContext } = shown.exception;
    if (cause !== null && !seen.has(cause)) open.push((shown.cause = show(cause)));
    else if (context !== null && !suppressContext && !seen.has(context)) open.push((shown.context = show(context)));
    if (shown.exception instanceof PyExceptionGroup) {
      shown.members = shown.exception.exceptions.map(show);
      open.push(...shown.members);
    }
  }
}

/** Writes the text of an exception: the indentation that nesting in groups takes, and what was begun there. */
class Formatter {
  private readonly vm: VM;
  private readonly maps: Map<string, LineMap>;
  private text: string;
  /** How many groups are around, the one under way included. */
  private depth: number;
  /** The last member of a group was shown, and the line below it was not. */
  private needsClosing: boolean;

  constructor(vm: VM, maps: Map<string, LineMap>) {
    this.vm = vm;
    this.maps = maps;
    this.text = '';
    this.depth = 0;
    this.needsClosing = false;
  }

  format(shown: Shown): string {
    this.chain(shown);
    return this.text;
  }

  private get indentation(): string {
    return '  '.repeat(this.depth);
  }

  private emit(text: string, margin = '|'): void {
    if (this.depth === 0) this.text += text;
    else {
      const prefix = `${this.indentation}${margin} `;
      this.text += text.replace(/.*\n|.+$/g, (line) => prefix + line);
    }
  }

  /** An exception behind those it came from. */
  private chain(last: Shown): void {
    const chain: { shown: Shown; link: string }[] = [];
    for (let shown: Shown | null = last; shown !== null; shown = shown.cause ?? shown.context)
      chain.push({ shown, link: shown.cause !== null ? CAUSE : shown.context !== null ? CONTEXT : '' });
    for (const { shown, link } of chain.reverse()) {
      if (link !== '') this.emit(link);
      if (shown.members === null) {
        this.frames(shown.exception, 'Traceback', '|');
        this.emit(lastLines(this.vm, shown));
      } else if (this.depth > MAX_GROUP_DEPTH) this.emit(`... (max_group_depth is ${MAX_GROUP_DEPTH})\n`);
      else this.group(shown, shown.members);
    }
  }

  private frames(exception: PyException, title: string, margin: string): void {
    const frames = locate(exception, this.maps);
    if (frames.length === 0) return;
    this.emit(`${title} (most recent call last):\n`, margin);
    this.emit(formatFrames(frames));
  }

  private group(shown: Shown, members: readonly Shown[]): void {
    const isOutermost = this.depth === 0;
    if (isOutermost) this.depth = 1;
    this.frames(shown.exception, 'Exception Group Traceback', isOutermost ? '+' : '|');
    this.emit(lastLines(this.vm, shown));
    const count = Math.min(members.length, MAX_GROUP_WIDTH + 1);
    this.needsClosing = false;
    for (let i = 0; i < count; i++) {
      const isLast = i === count - 1;
      const isCut = i >= MAX_GROUP_WIDTH;
      if (isLast) this.needsClosing = true;
      const title = isCut ? '...' : `${i + 1}`;
      this.text += `${this.indentation}${i === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`;
      this.depth++;
      if (isCut) {
        const more = members.length - MAX_GROUP_WIDTH;
        this.emit(`and ${more} more exception${more > 1 ? 's' : ''}\n`);
      } else this.chain(members[i] as Shown);
      if (isLast && this.needsClosing) {
        this.text += `${this.indentation}+------------------------------------\n`;
        this.needsClosing = false;
      }
      this.depth--;
    }
    if (isOutermost) this.depth = 0;
  }
}

/** The lines about the exception itself: type, message and notes. */
function lastLines(vm: VM, { exception, message, hint }: Shown): string {
  if (isSubtype(exception.type, syntaxErrorType)) return syntaxLines(vm, exception) + notesOf(vm, exception);
  const shown = message + hint;
  const last = shown === '' ? typeName(exception) : `${typeName(exception)}: ${shown}`;
  return `${last}\n${notesOf(vm, exception)}`;
}

/** The lines about a SyntaxError: where it is, the line of source, carets, type and message. */
function syntaxLines(vm: VM, exception: PyException): string {
  const own = (name: string) => exception.getOwn(name) ?? null;
  const number = (name: string) => {
    const value = own(name);
    return typeof value === 'number' ? value : null;
  };
  const filename = own('filename');
  const lineno = number('lineno');
  const text = own('text');
  const hint = syntaxErrorHint(exception);
  let lines =
    lineno === null ? '' : `  File "${filename === null ? '<string>' : strOf(vm, filename)}", line ${lineno}\n`;
  if (hint !== null) lines += renderLine(hint.text, hint.offset, hint.endOffset);
  else if (typeof text === 'string')
    lines += renderErrorLine(
      text,
      lineno,
      lineno === null ? null : number('offset'),
      number('end_lineno'),
      number('end_offset'),
    );
  const message = hint?.message ?? own('msg');
  const suffix = lineno === null && filename !== null ? ` (${strOf(vm, filename)})` : '';
  const shown = message === null || message === '' ? '<no detail available>' : strOf(vm, message);
  return `${lines}${typeName(exception)}: ${shown}${suffix}\n`;
}

/** What CPython prints for an exception that nobody handles, and `str(exception)`, which is asked for once. */
export function formatException(
  vm: VM,
  exception: PyException,
  maps: Map<string, LineMap>,
): { message: string; traceback: string } {
  const shown = collect(vm, exception);
  return { message: shown.message, traceback: new Formatter(vm, maps).format(shown) };
}
