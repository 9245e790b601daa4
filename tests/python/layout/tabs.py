def f(n):
	if n:
		return 'yes'
	return 'no'
print(f(1), f(0))
