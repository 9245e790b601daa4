class Wrong:
    def __index__(self):
        return [1]
class Iterable(Wrong):
    def __iter__(self):
        return iter((1, 2))
class Failing:
    def __index__(self):
        return 1 // 0
for cls in bytes, bytearray:
    for value in Wrong(), Iterable(), Failing():
        try:
            print(cls(value))
        except (TypeError, ZeroDivisionError) as error:
            print(error)
