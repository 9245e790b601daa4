value = 5
value += None
