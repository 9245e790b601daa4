class T:
    blech = None
    def __getattr__(self, attr): raise AttributeError(attr)
T().bluch
