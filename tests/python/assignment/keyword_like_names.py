match = 1
case = 2
type_ = 3
_ = 4
print(match, case, type_, _)
match += case
print(match)
