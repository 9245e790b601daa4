ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
UNESCAPES = {'"': '"', "\\": "\\", "/": "/", "n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


def encode_string(text):
    result = '"'
    for c in text:
        if c in ESCAPES:
            result += ESCAPES[c]
        elif ord(c) < 32 or ord(c) > 126:
            result += f"\\u{ord(c):04x}"
        else:
            result += c
    return result + '"'


def encode(value, parts):
    if value is None:
        parts.append("null")
    elif value is True:
        parts.append("true")
    elif value is False:
        parts.append("false")
    elif isinstance(value, str):
        parts.append(encode_string(value))
    elif isinstance(value, (int, float)):
        parts.append(repr(value))
    elif isinstance(value, list):
        parts.append("[")
        for i, item in enumerate(value):
            if i:
                parts.append(",")
            encode(item, parts)
        parts.append("]")
    elif isinstance(value, dict):
        parts.append("{")
        separator = ""
        for key, item in value.items():
            parts.append(separator + encode_string(key) + ":")
            encode(item, parts)
            separator = ","
        parts.append("}")
    else:
        raise TypeError(f"cannot encode {type(value).__name__}")


def dumps(value):
    parts = []
    encode(value, parts)
    return "".join(parts)


class Decoder:
    def __init__(self, text):
        self.text = text
        self.position = 0

    def fail(self, what):
        raise ValueError(f"{what} at {self.position}")

    def skip_space(self):
        while self.position < len(self.text) and self.text[self.position] in " \n\t\r":
            self.position += 1

    def value(self):
        self.skip_space()
        if self.position == len(self.text):
            self.fail("no value")
        c = self.text[self.position]
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        for word, meaning in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return meaning
        return self.number()

    def object(self):
        result = {}
        self.position += 1
        self.skip_space()
        if self.text[self.position] == "}":
            self.position += 1
            return result
        while True:
            self.skip_space()
            key = self.string()
            self.skip_space()
            if self.text[self.position] != ":":
                self.fail("no colon")
            self.position += 1
            result[key] = self.value()
            self.skip_space()
            c = self.text[self.position]
            self.position += 1
            if c == "}":
                return result
            if c != ",":
                self.fail("no comma")

    def array(self):
        result = []
        self.position += 1
        self.skip_space()
        if self.text[self.position] == "]":
            self.position += 1
            return result
        while True:
            result.append(self.value())
            self.skip_space()
            c = self.text[self.position]
            self.position += 1
            if c == "]":
                return result
            if c != ",":
                self.fail("no comma")

    def string(self):
        text = self.text
        start = self.position = self.position + 1
        parts = []
        while True:
            c = text[self.position]
            if c == '"':
                parts.append(text[start:self.position])
                self.position += 1
                return "".join(parts)
            if c == "\\":
                parts.append(text[start:self.position])
                c = text[self.position + 1]
                if c == "u":
                    parts.append(chr(int(text[self.position + 2:self.position + 6], 16)))
                    self.position += 6
                else:
                    parts.append(UNESCAPES[c])
                    self.position += 2
                start = self.position
            else:
                self.position += 1

    def number(self):
        text = self.text
        start = self.position
        fraction = False
        while self.position < len(text) and text[self.position] in "+-0123456789.eE":
            if text[self.position] in ".eE":
                fraction = True
            self.position += 1
        if start == self.position:
            self.fail("no value")
        digits = text[start:self.position]
        return float(digits) if fraction else int(digits)


def loads(text):
    decoder = Decoder(text)
    value = decoder.value()
    decoder.skip_space()
    if decoder.position != len(text):
        decoder.fail("more text")
    return value


def document(size):
    return {
        "title": "A \"quoted\" title\twith é and ü\n",
        "count": size,
        "ratio": -2.5,
        "empty": [{}, [], "", None],
        "entries": [
            {
                "id": n,
                "name": f"entry {n}",
                "tags": ["a\\b", "line\n" * (n % 3)],
                "position": {"x": n / 4, "y": 1.5 - n, "exact": n % 2 == 0},
                "next": None if n % 5 == 0 else n + 1,
            }
            for n in range(size)
        ],
    }


def main():
    original = document(60)
    text = dumps(original)
    copy = loads(text)
    again = dumps(copy)
    print(len(text), copy == original, again == text)
    print(text[:100])
    print(text[-90:])
    spaced = loads(' [ 1 , -2.5e3 , "\\u0041\\/" , { "k" : [ true , false ] } ] ')
    print(spaced)
    errors = []
    for wrong in ("", "[1 2]", '{"a" 1}', "[1,]x", "truth"):
        try:
            errors.append(repr(loads(wrong)))
        except ValueError as error:
            errors.append(str(error))
    print(errors)


main()
