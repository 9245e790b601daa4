print(type(object()).__name__, object() == object(), repr(type), repr(object), repr(None), repr(...), repr(NotImplemented), Ellipsis is ...)
