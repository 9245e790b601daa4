"""What little tests ask, for as long as Taipan has no module of this name."""


def system():
    return 'Emscripten'


def machine():
    return 'wasm32'


def python_implementation():
    return 'CPython'
