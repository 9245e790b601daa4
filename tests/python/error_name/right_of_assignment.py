a = b = undefined_name + 1
