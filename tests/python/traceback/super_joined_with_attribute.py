class A:
    def method(self):
        return super().method(1,
                              2)
for wrong in 5, A():
    try:
        A.method(wrong)
    except (TypeError, AttributeError) as error:
        print(error)
def two():
    super(int, 's'
    ).name
try:
    A.method(5)
except TypeError as error:
    two()
