"""A module docstring is an expression that prints nothing."""
print('body')
