print(ExceptionGroup[ValueError], BaseExceptionGroup[KeyError])
print(type(ExceptionGroup[int]).__name__, ExceptionGroup[int].__origin__)
