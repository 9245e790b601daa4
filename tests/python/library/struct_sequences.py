# Tuples with named members, some of which are none of the tuple: made, copied and replaced.
import time, sys
t = time.gmtime(0)
print(type(t).n_fields, type(t).n_sequence_fields, type(t).n_unnamed_fields, type(t).__match_args__, len(t))
print(t.tm_zone, t.tm_gmtoff)
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: time.struct_time((1,2,3)))
attempt(lambda: time.struct_time(range(9)))
attempt(lambda: time.struct_time(range(11)))
attempt(lambda: time.struct_time(range(12)))
attempt(lambda: time.struct_time(123))
attempt(lambda: time.struct_time(range(9), {'tm_zone': 'x'}))
attempt(lambda: time.struct_time(range(9), dict={'tm_zone': 'x'}).tm_zone)
attempt(lambda: time.struct_time(range(9), {'tm_zonex': 'x'}))
attempt(lambda: time.struct_time(range(9), {'tm_year': 'x'}))
attempt(lambda: time.struct_time(range(9), 5))
attempt(lambda: time.struct_time(sequence=range(9)))
attempt(lambda: t.__reduce__())
attempt(lambda: t.__replace__(tm_year=5))
attempt(lambda: t.__replace__(tm_yearx=5))
attempt(lambda: t.__replace__(5))
import copy, pickle
attempt(lambda: copy.copy(t))
attempt(lambda: copy.replace(t, tm_mon=7))
attempt(lambda: pickle.loads(pickle.dumps(t)))
attempt(lambda: pickle.loads(pickle.dumps(t)).tm_zone)
match t:
    case time.struct_time(y, m): print(y, m)
attempt(lambda: t + (1,))
attempt(lambda: t[:2])
attempt(lambda: type(sys.version_info)())
attempt(lambda: type(sys.version_info)([1]*5))
attempt(lambda: sys.version_info.n_fields)
attempt(lambda: sys.version_info.__reduce__()[0])
attempt(lambda: type('X', (time.struct_time,), {}))
