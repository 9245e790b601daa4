first_value = 10
second_value = 'text'
result = first_value * 2 + second_value * 3
