// try, with and raise: regions that a handler covers, and what must happen when control leaves them early.

import { Op } from '@taipan/bytecode';
import {
  type AsyncWith,
  type ExcepthandlerNode,
  type ExprNode,
  Kind,
  type Raise,
  type Try,
  type TryStar,
  type With,
  type withitem,
} from '@taipan/parser';
import { Label } from './builder.js';
import { Wanted } from './expressions.js';
import { StatementCompiler } from './statements.js';
import type { Block, Located, Region } from './unit.js';

export abstract class BlockCompiler extends StatementCompiler {
  /** Begins a region that a handler covers. */
  private openRegion(): Region {
    const { unit } = this;
    return { handler: new Label(), register: unit.allocate(), start: unit.builder.length, pieces: [] };
  }

  private closeRegion(region: Region): void {
    const { builder } = this.unit;
    if (region.start >= 0 && builder.length > region.start) region.pieces.push(region.start, builder.length);
    region.start = -1;
  }

  /** Places the handler of a region here and enters its pieces into the table; inner regions come first. */
  private placeHandler(region: Region): void {
    const { builder } = this.unit;
    builder.place(region.handler);
    for (let i = 0; i < region.pieces.length; i += 2)
      builder.addHandler(region.pieces[i] as number, region.pieces[i + 1] as number, builder.length, region.register);
  }

  private inBlock(block: Block, emit: () => void): void {
    const { unit } = this;
    const outer = unit.enterBlock(block);
    emit();
    unit.blocks = outer;
  }

  /** Emits what leaving all blocks from `depth` on takes, then `exit`, none of it covered by the handlers of those blocks. */
  protected leaveBlocks(depth: number, exit: () => void): void {
    const { unit } = this;
    const all = unit.blocks;
    const paused: Region[] = [];
    for (let i = all.length - 1; i >= depth; i--) {
      const { region, leave } = all[i] as Block;
      if (region !== null && region.start >= 0) {
        this.closeRegion(region);
        paused.push(region);
      }
      unit.blocks = all.slice(0, i);
      leave?.();
    }
    exit();
    unit.blocks = all;
    for (const region of paused) region.start = unit.builder.length;
  }

  private jump(label: Label, node: Located): void {
    this.unit.builder.refer(label, this.emit(Op.JUMP, 0, 0, 0, node), 1);
  }

  // --- raise -----------------------------------------------------------------------------------------------------------------------

  protected compileRaise(node: Raise): void {
    if (node.exc === null) this.emit(Op.RAISE_AGAIN, 0, 0, 0, node);
    else {
      const exception = this.compileExpr(node.exc, Wanted.Any);
      if (node.cause === null) this.emit(Op.RAISE, exception, 0, 0, node);
      else this.emit(Op.RAISE_FROM, exception, this.compileExpr(node.cause, Wanted.Any), 0, node);
    }
    this.unit.unreachable = true;
  }

  // --- try -------------------------------------------------------------------------------------------------------------------------

  protected compileTry(node: Try | TryStar): void {
    if (node.finalbody === null) this.compileHandlers(node);
    else this.compileTryFinally(node);
  }

  private compileHandlers(node: Try | TryStar): void {
    if (node.kind === Kind.TryStar) this.compileTryStar(node);
    else this.compileTryExcept(node);
  }

  private compileTryFinally(node: Try | TryStar): void {
    const { unit } = this;
    const save = unit.top;
    const before = this.snapshot();
    const region = this.openRegion();
    const suite = () => this.compileBody(node.finalbody);
    this.inBlock({ loop: null, region, leave: suite }, () => {
      if (node.handlers !== null) this.compileHandlers(node);
      else this.compileBody(node.body);
    });
    this.closeRegion(region);
    const end = new Label();
    const reachesEnd = !unit.unreachable;
    if (reachesEnd) {
      suite();
      if (!unit.unreachable) this.jump(end, node);
    }
    const after = this.snapshot();
    const unreachable = unit.unreachable;
    unit.assigned.set(before);
    unit.unreachable = false;
    this.placeHandler(region);
    this.compileHandling(region, node, (_saved, leave) => {
      suite();
      if (unit.unreachable) return;
      leave();
      this.emit(Op.RERAISE, region.register, 0, 0, node);
    });
    unit.builder.place(end);
    unit.assigned.set(after);
    unit.unreachable = unreachable;
    unit.top = save;
  }

  /**
   * Code that runs while an exception is being handled. If it raises itself, what was handled before is handled again.
   * @param emit gets a function that emits the end of handling
   */
  private compileHandling(region: Region, node: Located, emit: (saved: number, leave: () => void) => void): void {
    const { unit } = this;
    const saved = unit.allocate();
    this.emit(Op.BEGIN_HANDLER, saved, region.register, 0, node);
    const inner = this.openRegion();
    const leave = () => {
      this.emit(Op.END_HANDLER, saved, 0, 0, node);
    };
    this.inBlock({ loop: null, region: inner, leave }, () => emit(saved, leave));
    this.closeRegion(inner);
    this.placeHandler(inner);
    leave();
    this.emit(Op.RERAISE, inner.register, 0, 0, node);
  }

  private compileTryExcept(node: Try): void {
    const { unit } = this;
    const save = unit.top;
    const before = this.snapshot();
    const region = this.openRegion();
    this.inBlock({ loop: null, region, leave: null }, () => this.compileBody(node.body));
    this.closeRegion(region);
    const end = new Label();
    this.compileBody(node.orelse);
    if (!unit.unreachable) this.jump(end, node);
    const ways: [Uint8Array, boolean][] = [[this.snapshot(), unit.unreachable]];
    unit.assigned.set(before);
    unit.unreachable = false;
    this.placeHandler(region);
    this.compileHandling(region, node, (_saved, leave) => {
      for (let handler = node.handlers; handler !== null; handler = handler.next) {
        const next = new Label();
        unit.assigned.set(before);
        unit.unreachable = false;
        this.compileExcept(handler, region.register, next, leave);
        if (!unit.unreachable) this.jump(end, handler);
        ways.push([this.snapshot(), unit.unreachable]);
        unit.builder.place(next);
        if (handler.type === null) {
          if (handler.next !== null) this.reject("default 'except:' must be last", handler);
          return;
        }
      }
      leave();
      this.emit(Op.RERAISE, region.register, 0, 0, node);
    });
    unit.builder.place(end);
    unit.unreachable = true;
    for (const [assigned, unreachable] of ways) this.join(assigned, unreachable);
    unit.top = save;
  }

  private compileExcept(handler: ExcepthandlerNode, exception: number, next: Label, leave: () => void): void {
    const { unit } = this;
    const save = unit.top;
    if (handler.type !== null) {
      const matched = unit.allocate();
      this.emit(Op.MATCH_EXCEPTION, matched, exception, this.compileExpr(handler.type, Wanted.Any), handler);
      unit.builder.refer(next, this.emit(Op.JUMP_IF_FALSE, matched, 0, 0, handler.type), 2);
      unit.top = save;
    }
    this.compileNamedSuite(handler, exception, leave);
    unit.top = save;
  }

  /** The suite of an `except` clause with its `as name`. @param leave emits the end of handling, unless the end is out of reach */
  private compileNamedSuite(handler: ExcepthandlerNode, exception: number, leave: () => void): void {
    const { unit } = this;
    if (handler.name === null) {
      this.compileBody(handler.body);
      if (!unit.unreachable) leave();
      return;
    }
    const name = this.mangle(handler.name);
    this.storeName(name, exception, handler);
    // `except ... as name` unbinds the name at the end, however control leaves.
    const region = this.openRegion();
    const forget = () => this.forgetName(name, handler);
    this.inBlock({ loop: null, region, leave: forget }, () => this.compileBody(handler.body));
    this.closeRegion(region);
    const unreachable = unit.unreachable;
    const over = new Label();
    if (!unreachable) {
      forget();
      leave();
      this.jump(over, handler);
    }
    this.placeHandler(region);
    forget();
    this.emit(Op.RERAISE, region.register, 0, 0, handler);
    unit.builder.place(over);
    unit.unreachable = unreachable;
  }

  /**
   * `try ... except*`: each clause takes its part of the exception; what the suites raise and what no clause took is raised
   * together at the end.
   */
  private compileTryStar(node: TryStar): void {
    const { unit } = this;
    const save = unit.top;
    const before = this.snapshot();
    const region = this.openRegion();
    this.inBlock({ loop: null, region, leave: null }, () => this.compileBody(node.body));
    this.closeRegion(region);
    const end = new Label();
    this.compileBody(node.orelse);
    if (!unit.unreachable) this.jump(end, node);
    const ways: [Uint8Array, boolean][] = [[this.snapshot(), unit.unreachable]];
    unit.assigned.set(before);
    unit.unreachable = false;
    this.placeHandler(region);
    this.compileHandling(region, node, (_saved, leave) => {
      const match = unit.allocate();
      const rest = unit.allocate();
      const raised = unit.allocate();
      this.emit(Op.MOVE, rest, region.register, 0, node);
      this.emit(Op.BUILD_LIST, raised, raised, 0, node);
      for (let handler = node.handlers; handler !== null; handler = handler.next)
        this.compileExceptStar(handler, match, raised);
      this.emit(Op.LIST_APPEND, raised, rest, 0, node);
      this.emit(Op.REMAINING_GROUP, rest, region.register, raised, node);
      const none = new Label();
      this.jumpIfNone(rest, none, node);
      leave();
      this.emit(Op.RERAISE, rest, 0, 0, node);
      unit.builder.place(none);
      leave();
      this.jump(end, node);
    });
    ways.push([this.snapshot(), false]);
    unit.builder.place(end);
    unit.unreachable = true;
    for (const [assigned, unreachable] of ways) this.join(assigned, unreachable);
    unit.top = save;
  }

  /** A clause `except*`: goes on behind itself, whatever happens. @param match a register; the one behind it holds the rest */
  private compileExceptStar(handler: ExcepthandlerNode, match: number, raised: number): void {
    const { unit } = this;
    const save = unit.top;
    const before = this.snapshot();
    const next = new Label();
    this.emit(Op.MATCH_GROUP, match, this.compileExpr(handler.type as ExprNode, Wanted.Any), 0, handler);
    unit.top = save;
    this.jumpIfNone(match, next, handler);
    const region = this.openRegion();
    this.inBlock({ loop: null, region, leave: null }, () => this.compileNamedSuite(handler, match, () => {}));
    this.closeRegion(region);
    if (!unit.unreachable) this.jump(next, handler);
    this.placeHandler(region);
    this.emit(Op.LIST_APPEND, raised, region.register, 0, handler);
    unit.builder.place(next);
    unit.assigned.set(before);
    unit.unreachable = false;
    unit.top = save;
  }

  private jumpIfNone(register: number, label: Label, node: Located): void {
    const { unit } = this;
    const test = unit.allocate();
    this.emit(Op.LOAD_NONE, test, 0, 0, node);
    this.emit(Op.IS, test, register, test, node);
    unit.builder.refer(label, this.emit(Op.JUMP_IF_TRUE, test, 0, 0, node), 2);
    unit.top = test;
  }

  /** `name = None; del name`: the name may be unbound already. */
  private forgetName(name: string, node: Located): void {
    const { unit } = this;
    const none = unit.allocate();
    this.emit(Op.LOAD_NONE, none, 0, 0, node);
    this.storeName(name, none, node);
    this.deleteName(name, node);
    unit.top = none;
    if (this.isLocalRegister(name)) unit.assigned[this.registerOf(name)] = 0;
  }

  // --- with ------------------------------------------------------------------------------------------------------------------------

  protected compileAsyncNext(item: number, iterator: number, exhausted: Label, node: Located): void {
    const { unit } = this;
    const save = unit.top;
    const region = this.openRegion();
    const next = unit.allocate();
    const found = new Label();
    this.emit(Op.GET_ANEXT, next, iterator, 0, node);
    this.emitRunThrough(item, next, node);
    this.closeRegion(region);
    this.jump(found, node);
    this.placeHandler(region);
    this.emit(Op.END_ASYNC_FOR, region.register, 0, 0, node);
    this.jump(exhausted, node);
    unit.builder.place(found);
    unit.top = save;
  }

  protected compileWith(node: With | AsyncWith, item: withitem | null = node.items): void {
    if (item === null) {
      this.compileBody(node.body);
      return;
    }
    const { unit } = this;
    const save = unit.top;
    const exit = unit.allocate();
    const value = unit.allocate();
    const expression: ExprNode = item.context_expr;
    const isAsync = node.kind === Kind.AsyncWith;
    if (isAsync && !unit.isFunction) this.reject("'async with' outside async function", node);
    const enter = isAsync ? Op.ASYNC_WITH_ENTER : Op.WITH_ENTER;
    this.emit(enter, exit, this.compileExpr(expression, Wanted.Any), 2, expression);
    unit.top = value + 1;
    if (isAsync) this.emitAwait(value, 1, expression);
    const before = this.snapshot();
    const region = this.openRegion();
    const leave = () => {
      if (!isAsync) {
        this.emit(Op.WITH_LEAVE, exit, 0, 0, expression);
        return;
      }
      const result = unit.allocate();
      this.emit(Op.ASYNC_WITH_LEAVE, result, exit, 0, expression);
      this.emitAwait(result, 2, expression);
      unit.top = result;
    };
    this.inBlock({ loop: null, region, leave }, () => {
      if (item.optional_vars !== null) this.compileStore(item.optional_vars, value);
      this.compileWith(node, item.next);
    });
    this.closeRegion(region);
    const end = new Label();
    if (!unit.unreachable) {
      leave();
      this.jump(end, node);
    }
    const after = this.snapshot();
    const unreachable = unit.unreachable;
    unit.assigned.set(before);
    unit.unreachable = false;
    this.placeHandler(region);
    this.compileHandling(region, expression, (_saved, done) => {
      const suppressed = unit.allocate();
      const swallow = new Label();
      this.emit(isAsync ? Op.ASYNC_WITH_EXIT : Op.WITH_EXIT, suppressed, exit, region.register, expression);
      if (isAsync) this.emitAwait(suppressed, 2, expression);
      unit.builder.refer(swallow, this.emit(Op.JUMP_IF_TRUE, suppressed, 0, 0, expression), 2);
      done();
      this.emit(Op.RERAISE, region.register, 0, 0, expression);
      unit.builder.place(swallow);
      done();
      this.jump(end, node);
    });
    unit.builder.place(end);
    // The body may have been cut short anywhere: only what was certain before it is certain now.
    unit.assigned.set(before);
    if (!unreachable)
      for (let i = 0; i < after.length; i++) unit.assigned[i] = (unit.assigned[i] as number) & (after[i] as number);
    unit.top = save;
  }
}
