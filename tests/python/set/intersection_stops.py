# An intersection with an iterable ends as soon as all members of the set are found.
def members():
    for member in 1, 2, 3, 1:
        print('next', member)
        yield member
print({1, 2}.intersection(members()))
print({1}.issubset(members()))
print(set().intersection(members()))
print({3, 4}.intersection(members()))
