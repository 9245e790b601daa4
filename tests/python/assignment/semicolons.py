a = 1; b = 2; print(a, b);
c = a; d = b; e = c + d; print(e)
