import sys


class Recorder:
    def __init__(self):
        self.texts = []

    def write(self, text):
        self.texts.append(text)

    def flush(self):
        self.texts.append('flush')


original = sys.stdout
recorder = sys.stdout = Recorder()
print('to the recorder', 1, sep='-', flush=True)
sys.stdout = None
print('to nowhere')
del sys.stdout
try:
    print('lost')
except RuntimeError as error:
    message = str(error)
sys.stdout = original
for text in recorder.texts:
    print(repr(text))
print(message)
