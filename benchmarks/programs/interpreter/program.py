PROGRAM = """
def fib(n) { if n < 2 { return n } return fib(n - 1) + fib(n - 2) }
def power(base, exponent) {
    result = 1
    while exponent > 0 {
        if exponent % 2 == 1 { result = result * base % 10007 }
        base = base * base % 10007
        exponent = exponent / 2
    }
    return result
}
total = 0
i = 0
while i < 600 {
    if i % 3 == 0 { total = total + i * 2 } else { total = total - 1 }
    i = i + 1
}
print total
print fib(12)
i = 1
while i < 60 { total = (total + power(i, i * 7)) % 9973 i = i + 1 }
print total
"""

LEVELS = [["==", "<", ">"], ["+", "-"], ["*", "/", "%"]]


def scan(text):
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        start = i
        if c.isspace():
            i += 1
        elif c.isalpha():
            while text[i].isalnum():
                i += 1
            tokens.append(("name", text[start:i]))
        elif c.isdigit():
            while text[i].isdigit():
                i += 1
            tokens.append(("number", int(text[start:i])))
        else:
            i += 2 if text[i:i + 2] == "==" else 1
            tokens.append(("mark", text[start:i]))
    tokens.append(("end", ""))
    return tokens


class Parser:
    def __init__(self, tokens):
        self.tokens = tokens
        self.position = 0

    def next(self):
        token = self.tokens[self.position]
        self.position += 1
        return token

    def peek(self):
        return self.tokens[self.position][1]

    def accept(self, text):
        if self.peek() == text:
            self.position += 1
            return True
        return False

    def expect(self, text):
        if not self.accept(text):
            raise SyntaxError(f"{text!r} expected, not {self.peek()!r}")

    def program(self):
        statements = []
        while self.tokens[self.position][0] != "end":
            statements.append(self.statement())
        return statements

    def block(self):
        self.expect("{")
        statements = []
        while not self.accept("}"):
            statements.append(self.statement())
        return statements

    def statement(self):
        name = self.next()[1]
        if name == "def":
            function = self.next()[1]
            return "def", function, self.names(), self.block()
        if name == "while":
            return "while", self.expression(0), self.block()
        if name == "if":
            condition = self.expression(0)
            body = self.block()
            return "if", condition, body, self.block() if self.accept("else") else []
        if name in ("return", "print"):
            return name, self.expression(0)
        self.expect("=")
        return "assign", name, self.expression(0)

    def names(self):
        self.expect("(")
        names = []
        while not self.accept(")"):
            names.append(self.next()[1])
            self.accept(",")
        return names

    def expression(self, level):
        if level == len(LEVELS):
            return self.atom()
        left = self.expression(level + 1)
        while self.peek() in LEVELS[level]:
            operator = self.next()[1]
            left = "binary", operator, left, self.expression(level + 1)
        return left

    def atom(self):
        kind, value = self.next()
        if kind == "number":
            return "number", value
        if value == "(":
            inner = self.expression(0)
            self.expect(")")
            return inner
        if not self.accept("("):
            return "name", value
        arguments = []
        while not self.accept(")"):
            arguments.append(self.expression(0))
            self.accept(",")
        return "call", value, arguments


class Compiler:
    def __init__(self):
        self.functions = {}

    def block(self, statements, code):
        for statement in statements:
            getattr(self, "compile_" + statement[0])(code, *statement[1:])
        return code

    def compile_def(self, code, name, parameters, body):
        inner = []
        self.functions[name] = parameters, inner
        self.block(body, inner)
        inner.append(("push", 0))
        inner.append(("return", None))

    def compile_while(self, code, condition, body):
        start = len(code)
        self.value(condition, code)
        exit = len(code)
        code.append(None)
        self.block(body, code)
        code.append(("jump", start))
        code[exit] = ("jump unless", len(code))

    def compile_if(self, code, condition, body, otherwise):
        self.value(condition, code)
        skip = len(code)
        code.append(None)
        self.block(body, code)
        end = len(code)
        code.append(None)
        code[skip] = ("jump unless", len(code))
        self.block(otherwise, code)
        code[end] = ("jump", len(code))

    def compile_return(self, code, value):
        self.value(value, code)
        code.append(("return", None))

    def compile_print(self, code, value):
        self.value(value, code)
        code.append(("print", None))

    def compile_assign(self, code, name, value):
        self.value(value, code)
        code.append(("store", name))

    def value(self, node, code):
        kind = node[0]
        if kind == "number":
            code.append(("push", node[1]))
        elif kind == "name":
            code.append(("load", node[1]))
        elif kind == "binary":
            self.value(node[2], code)
            self.value(node[3], code)
            code.append((node[1], None))
        else:
            for argument in node[2]:
                self.value(argument, code)
            code.append(("call", node[1]))


def execute(code, functions):
    stack = []
    frames = []
    names = {}
    pc = executed = 0
    while pc < len(code):
        operation, operand = code[pc]
        pc += 1
        executed += 1
        if operation == "push":
            stack.append(operand)
        elif operation == "load":
            stack.append(names[operand])
        elif operation == "store":
            names[operand] = stack.pop()
        elif operation == "jump":
            pc = operand
        elif operation == "jump unless":
            if not stack.pop():
                pc = operand
        elif operation == "call":
            frames.append((code, pc, names))
            parameters, code = functions[operand]
            names = {}
            for parameter in reversed(parameters):
                names[parameter] = stack.pop()
            pc = 0
        elif operation == "return":
            code, pc, names = frames.pop()
        elif operation == "print":
            print(stack.pop())
        else:
            right = stack.pop()
            left = stack.pop()
            if operation == "+":
                stack.append(left + right)
            elif operation == "-":
                stack.append(left - right)
            elif operation == "*":
                stack.append(left * right)
            elif operation == "/":
                stack.append(left // right)
            elif operation == "%":
                stack.append(left % right)
            elif operation == "<":
                stack.append(left < right)
            elif operation == ">":
                stack.append(left > right)
            else:
                stack.append(left == right)
    return executed


compiler = Compiler()
code = compiler.block(Parser(scan(PROGRAM)).program(), [])
print(len(code), execute(code, compiler.functions))
