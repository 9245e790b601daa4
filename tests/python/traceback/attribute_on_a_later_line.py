import traceback
class C:
    __slots__ = ()
    x = 1
    def method(self):
        pass
c = C()
def store():
    (c
     .x) = 1
def delete():
    del (c
         .x)
def augment():
    (c
     .x) += 1
def loop():
    for (c
         .y) in (1,):
        pass
def call():
    (c
     .method(a=1,
             b=2))
for step in store, delete, augment, loop, call:
    try:
        step()
    except Exception:
        print(traceback.format_exc())
