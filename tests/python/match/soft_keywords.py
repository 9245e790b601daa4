match = {'case': 1}
case = 'case'
print(match[case])
type = 5
print(type)
