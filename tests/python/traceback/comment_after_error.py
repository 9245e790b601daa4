x = 1 / 0  # this divides by zero
