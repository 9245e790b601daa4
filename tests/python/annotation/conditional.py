class H:
    for i in range(3):
        if i == 1:
            hh: int
        else:
            gg: str
    if 0:
        kk: int


print(H.__annotations__)
x: int = 3
if 0:
    y: str
for i in range(1):
    z: float
print(__annotate__(1), __conditional_annotations__)
