None ^ 1
