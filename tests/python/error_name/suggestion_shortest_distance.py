total_a = 1
total_b = 2
print(total_c)
