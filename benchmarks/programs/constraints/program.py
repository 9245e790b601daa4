# Strengths: a smaller number is stronger.
REQUIRED, PREFERRED, NORMAL, WEAK, WEAKEST = 0, 1, 2, 3, 4


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.strength = WEAKEST
        self.stay = True
        self.mark = 0

    def consumers(self):
        return [c for c in self.constraints if c is not self.determined_by and c.is_satisfied()]


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def is_input(self):
        return False

    def inputs_known(self, mark):
        return all(v.mark == mark or v.stay or v.determined_by is None for v in self.inputs())


class UnaryConstraint(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength)
        self.variable = variable
        self.satisfied = False

    def variables(self):
        return [self.variable]

    def inputs(self):
        return []

    def output(self):
        return self.variable

    def is_satisfied(self):
        return self.satisfied

    def forget(self):
        self.satisfied = False

    def choose(self, mark):
        self.satisfied = self.variable.mark != mark and self.strength < self.variable.strength

    def recalculate(self):
        self.variable.strength = self.strength
        self.variable.stay = not self.is_input()
        if self.variable.stay:
            self.execute()

    def execute(self):
        pass


class StayConstraint(UnaryConstraint):
    pass


class EditConstraint(UnaryConstraint):
    def is_input(self):
        return True


class BinaryConstraint(Constraint):
    def __init__(self, a, b, strength):
        super().__init__(strength)
        self.a = a
        self.b = b
        self.direction = 0

    def variables(self):
        return [self.a, self.b]

    def inputs(self):
        return [self.a if self.direction > 0 else self.b]

    def output(self):
        return self.b if self.direction > 0 else self.a

    def is_satisfied(self):
        return self.direction != 0

    def forget(self):
        self.direction = 0

    def choose(self, mark):
        a = self.a
        b = self.b
        if a.mark == mark:
            self.direction = 1 if b.mark != mark and self.strength < b.strength else 0
        elif b.mark == mark:
            self.direction = -1 if self.strength < a.strength else 0
        elif a.strength > b.strength:
            self.direction = -1 if self.strength < a.strength else 0
        else:
            self.direction = 1 if self.strength < b.strength else 0

    def recalculate(self):
        source = self.inputs()[0]
        target = self.output()
        target.strength = max(self.strength, source.strength)
        target.stay = source.stay
        if target.stay:
            self.execute()


class EqualConstraint(BinaryConstraint):
    def execute(self):
        self.output().value = self.inputs()[0].value


class ScaleConstraint(BinaryConstraint):
    def __init__(self, a, b, factor, offset, strength):
        super().__init__(a, b, strength)
        self.factor = factor
        self.offset = offset

    def execute(self):
        if self.direction > 0:
            self.b.value = self.a.value * self.factor + self.offset
        else:
            self.a.value = (self.b.value - self.offset) // self.factor


class Planner:
    def __init__(self):
        self.mark = 0
        self.executed = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def add(self, constraint):
        for variable in constraint.variables():
            variable.constraints.append(constraint)
        mark = self.new_mark()
        overridden = self.satisfy(constraint, mark)
        while overridden is not None:
            overridden = self.satisfy(overridden, mark)

    def satisfy(self, constraint, mark):
        constraint.choose(mark)
        if not constraint.is_satisfied():
            if constraint.strength == REQUIRED:
                raise ValueError("a required constraint cannot be satisfied")
            return None
        for variable in constraint.inputs():
            variable.mark = mark
        target = constraint.output()
        overridden = target.determined_by
        if overridden is not None:
            overridden.forget()
        target.determined_by = constraint
        if not self.propagate(constraint, mark):
            raise ValueError("a cycle of constraints")
        target.mark = mark
        return overridden

    def propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            current = todo.pop()
            target = current.output()
            if target.mark == mark:
                return False
            current.recalculate()
            todo.extend(target.consumers())
        return True

    def remove(self, constraint):
        satisfied = constraint.is_satisfied()
        for variable in constraint.variables():
            variable.constraints.remove(constraint)
        if not satisfied:
            return
        target = constraint.output()
        constraint.forget()
        target.determined_by = None
        target.strength = WEAKEST
        target.stay = True
        unsatisfied = []
        todo = [target]
        while todo:
            variable = todo.pop()
            unsatisfied.extend(c for c in variable.constraints if not c.is_satisfied())
            for consumer in variable.consumers():
                consumer.recalculate()
                todo.append(consumer.output())
        for strength in range(REQUIRED, WEAKEST):
            for candidate in unsatisfied:
                if candidate.strength == strength and not candidate.is_satisfied():
                    mark = self.new_mark()
                    overridden = self.satisfy(candidate, mark)
                    while overridden is not None:
                        overridden = self.satisfy(overridden, mark)

    def plan(self, inputs):
        mark = self.new_mark()
        plan = []
        todo = [c for c in inputs if c.is_input() and c.is_satisfied()]
        while todo:
            constraint = todo.pop()
            target = constraint.output()
            if target.mark != mark and constraint.inputs_known(mark):
                plan.append(constraint)
                target.mark = mark
                todo.extend(target.consumers())
        return plan

    def change(self, variable, values):
        edit = EditConstraint(variable, PREFERRED)
        self.add(edit)
        plan = self.plan([edit])
        for value in values:
            variable.value = value
            for constraint in plan:
                constraint.execute()
            self.executed += len(plan)
        self.remove(edit)


def chain(length):
    planner = Planner()
    variables = [Variable(f"v{i}", 0) for i in range(length + 1)]
    for a, b in zip(variables, variables[1:]):
        planner.add(EqualConstraint(a, b, REQUIRED))
    planner.add(StayConstraint(variables[-1], WEAK))
    planner.change(variables[0], range(40))
    return variables[-1].value, planner.executed


def projection(count):
    planner = Planner()
    pairs = []
    for i in range(count):
        source = Variable(f"source{i}", i)
        target = Variable(f"target{i}", i)
        planner.add(StayConstraint(source, NORMAL))
        planner.add(ScaleConstraint(source, target, 10, 1000, REQUIRED))
        pairs.append((source, target))
    forward = backward = 0
    for source, target in pairs:
        planner.change(source, [17, 21])
        forward += target.value
        planner.change(target, [1050, 1330])
        backward += source.value
    return forward, backward, planner.executed


print(*chain(120))
print(*projection(150))
