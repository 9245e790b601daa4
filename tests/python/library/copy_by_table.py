# copy asks the functions that copyreg knows of; unions can be copied and pickled.
import copy
import copyreg
import pickle


class Point:
    def __init__(self, x):
        self.x = x


copyreg.pickle(Point, lambda point: (Point, (point.x + 1,)))
print(copy.copy(Point(1)).x, copy.deepcopy(Point([1][0])).x)
print(copy.copy(int | str), copy.deepcopy(int | list[int]))
print(pickle.loads(pickle.dumps(int | None)))
