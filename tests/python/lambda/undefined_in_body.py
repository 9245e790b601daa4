f = lambda: missing_name
f()
