int('-')
