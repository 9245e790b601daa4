"""Text and bytes in memory, for as long as Taipan has no module of this name."""


class UnsupportedOperation(OSError, ValueError):
    pass


class StringIO:
    """What is written to it, as one text."""

    def __init__(self, initial_value='', newline='\n'):
        self.text = initial_value
        self.at = 0
        self.closed = False

    def write(self, text):
        self.text = self.text[: self.at] + text + self.text[self.at + len(text) :] if self.at < len(self.text) else self.text + text
        self.at += len(text)
        return len(text)

    def read(self, size=-1):
        end = len(self.text) if size is None or size < 0 else self.at + size
        part = self.text[self.at : end]
        self.at += len(part)
        return part

    def readline(self, size=-1):
        end = self.text.find('\n', self.at) + 1 or len(self.text)
        return self.read(end - self.at)

    def __iter__(self):
        return iter(self.readline, '')

    def getvalue(self):
        return self.text

    def seek(self, offset, whence=0):
        self.at = offset + (0, self.at, len(self.text))[whence]
        return self.at

    def tell(self):
        return self.at

    def truncate(self, size=None):
        self.text = self.text[: self.at if size is None else size]

    def flush(self):
        pass

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *info):
        self.close()
