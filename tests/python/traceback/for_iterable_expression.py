a = 5
for i in (a + 1):
    pass
