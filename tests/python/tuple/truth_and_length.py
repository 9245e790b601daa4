print(len(()), len((0,)), not (), not (0,), bool(((),)))
