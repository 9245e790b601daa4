print(True + 1, True + True, True - True, type(True + True), type(True * 1), -True, +True, type(+True))
