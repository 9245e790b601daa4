class Emitter:
    def __init__(self): self.handlers = {}
    def on(self, name):
        def register(f):
            self.handlers.setdefault(name, []).append(f)
            return f
        return register
    def emit(self, name, *args, **kw):
        return [h(*args, **kw) for h in self.handlers.get(name, ())]
e = Emitter()
@e.on('add')
def add(a, b): return a + b
@e.on('add')
def mul(a, b): return a * b
print(e.emit('add', 3, b=4), e.emit('none'))
