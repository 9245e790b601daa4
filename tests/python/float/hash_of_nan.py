# A float that is no number is hashed by its identity, one of a derived class as well.
class Own(float):
    pass


for value in float('nan'), Own('nan'):
    print(hash(value) == object.__hash__(value), {value: 1}[value], value in {value}, len({value, value}))
print(hash(Own(1.5)) == hash(1.5))
