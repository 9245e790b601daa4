// Strengths: a smaller number is stronger.
const REQUIRED = 0;
const PREFERRED = 1;
const NORMAL = 2;
const WEAK = 3;
const WEAKEST = 4;

class Variable {
  constructor(name, value) {
    this.name = name;
    this.value = value;
    this.constraints = [];
    this.determinedBy = null;
    this.strength = WEAKEST;
    this.stay = true;
    this.mark = 0;
  }

  consumers() {
    return this.constraints.filter((constraint) => constraint !== this.determinedBy && constraint.isSatisfied());
  }
}

class Constraint {
  constructor(strength) {
    this.strength = strength;
  }

  isInput() {
    return false;
  }

  inputsKnown(mark) {
    return this.inputs().every((v) => v.mark === mark || v.stay || v.determinedBy === null);
  }
}

class UnaryConstraint extends Constraint {
  constructor(variable, strength) {
    super(strength);
    this.variable = variable;
    this.satisfied = false;
  }

  variables() {
    return [this.variable];
  }

  inputs() {
    return [];
  }

  output() {
    return this.variable;
  }

  isSatisfied() {
    return this.satisfied;
  }

  forget() {
    this.satisfied = false;
  }

  choose(mark) {
    this.satisfied = this.variable.mark !== mark && this.strength < this.variable.strength;
  }

  recalculate() {
    this.variable.strength = this.strength;
    this.variable.stay = !this.isInput();
    if (this.variable.stay) this.execute();
  }

  execute() {}
}

class StayConstraint extends UnaryConstraint {}

class EditConstraint extends UnaryConstraint {
  isInput() {
    return true;
  }
}

class BinaryConstraint extends Constraint {
  constructor(a, b, strength) {
    super(strength);
    this.a = a;
    this.b = b;
    this.direction = 0;
  }

  variables() {
    return [this.a, this.b];
  }

  inputs() {
    return [this.direction > 0 ? this.a : this.b];
  }

  output() {
    return this.direction > 0 ? this.b : this.a;
  }

  isSatisfied() {
    return this.direction !== 0;
  }

  forget() {
    this.direction = 0;
  }

  choose(mark) {
    const { a, b, strength } = this;
    if (a.mark === mark) this.direction = b.mark !== mark && strength < b.strength ? 1 : 0;
    else if (b.mark === mark) this.direction = strength < a.strength ? -1 : 0;
    else if (a.strength > b.strength) this.direction = strength < a.strength ? -1 : 0;
    else this.direction = strength < b.strength ? 1 : 0;
  }

  recalculate() {
    const source = this.inputs()[0];
    const target = this.output();
    target.strength = Math.max(this.strength, source.strength);
    target.stay = source.stay;
    if (target.stay) this.execute();
  }
}

class EqualConstraint extends BinaryConstraint {
  execute() {
    this.output().value = this.inputs()[0].value;
  }
}

class ScaleConstraint extends BinaryConstraint {
  constructor(a, b, factor, offset, strength) {
    super(a, b, strength);
    this.factor = factor;
    this.offset = offset;
  }

  execute() {
    if (this.direction > 0) this.b.value = this.a.value * this.factor + this.offset;
    else this.a.value = Math.floor((this.b.value - this.offset) / this.factor);
  }
}

class Planner {
  constructor() {
    this.mark = 0;
    this.executed = 0;
  }

  newMark() {
    this.mark += 1;
    return this.mark;
  }

  add(constraint) {
    for (const variable of constraint.variables()) variable.constraints.push(constraint);
    this.satisfyAll(constraint);
  }

  satisfyAll(constraint) {
    const mark = this.newMark();
    let overridden = this.satisfy(constraint, mark);
    while (overridden !== null) overridden = this.satisfy(overridden, mark);
  }

  satisfy(constraint, mark) {
    constraint.choose(mark);
    if (!constraint.isSatisfied()) {
      if (constraint.strength === REQUIRED) throw new Error('a required constraint cannot be satisfied');
      return null;
    }
    for (const variable of constraint.inputs()) variable.mark = mark;
    const target = constraint.output();
    const overridden = target.determinedBy;
    if (overridden !== null) overridden.forget();
    target.determinedBy = constraint;
    if (!this.propagate(constraint, mark)) throw new Error('a cycle of constraints');
    target.mark = mark;
    return overridden;
  }

  propagate(constraint, mark) {
    const todo = [constraint];
    while (todo.length > 0) {
      const current = todo.pop();
      const target = current.output();
      if (target.mark === mark) return false;
      current.recalculate();
      todo.push(...target.consumers());
    }
    return true;
  }

  remove(constraint) {
    const satisfied = constraint.isSatisfied();
    for (const { constraints } of constraint.variables()) constraints.splice(constraints.indexOf(constraint), 1);
    if (!satisfied) return;
    const target = constraint.output();
    constraint.forget();
    target.determinedBy = null;
    target.strength = WEAKEST;
    target.stay = true;
    const unsatisfied = [];
    const todo = [target];
    while (todo.length > 0) {
      const variable = todo.pop();
      unsatisfied.push(...variable.constraints.filter((candidate) => !candidate.isSatisfied()));
      for (const consumer of variable.consumers()) {
        consumer.recalculate();
        todo.push(consumer.output());
      }
    }
    for (let strength = REQUIRED; strength < WEAKEST; strength++) {
      for (const candidate of unsatisfied) {
        if (candidate.strength === strength && !candidate.isSatisfied()) this.satisfyAll(candidate);
      }
    }
  }

  plan(inputs) {
    const mark = this.newMark();
    const plan = [];
    const todo = inputs.filter((constraint) => constraint.isInput() && constraint.isSatisfied());
    while (todo.length > 0) {
      const constraint = todo.pop();
      const target = constraint.output();
      if (target.mark !== mark && constraint.inputsKnown(mark)) {
        plan.push(constraint);
        target.mark = mark;
        todo.push(...target.consumers());
      }
    }
    return plan;
  }

  change(variable, values) {
    const edit = new EditConstraint(variable, PREFERRED);
    this.add(edit);
    const plan = this.plan([edit]);
    for (const value of values) {
      variable.value = value;
      for (const constraint of plan) constraint.execute();
      this.executed += plan.length;
    }
    this.remove(edit);
  }
}

function chain(length) {
  const planner = new Planner();
  const variables = Array.from({ length: length + 1 }, (_, i) => new Variable(`v${i}`, 0));
  for (let i = 0; i < length; i++) planner.add(new EqualConstraint(variables[i], variables[i + 1], REQUIRED));
  planner.add(new StayConstraint(variables[length], WEAK));
  planner.change(
    variables[0],
    Array.from({ length: 40 }, (_, i) => i),
  );
  return `${variables[length].value} ${planner.executed}`;
}

function projection(count) {
  const planner = new Planner();
  const pairs = [];
  for (let i = 0; i < count; i++) {
    const source = new Variable(`source${i}`, i);
    const target = new Variable(`target${i}`, i);
    planner.add(new StayConstraint(source, NORMAL));
    planner.add(new ScaleConstraint(source, target, 10, 1000, REQUIRED));
    pairs.push([source, target]);
  }
  let forward = 0;
  let backward = 0;
  for (const [source, target] of pairs) {
    planner.change(source, [17, 21]);
    forward += target.value;
    planner.change(target, [1050, 1330]);
    backward += source.value;
  }
  return `${forward} ${backward} ${planner.executed}`;
}

export const run = () => `${chain(120)}\n${projection(150)}\n`;
