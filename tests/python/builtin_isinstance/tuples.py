print(isinstance(1, (str, int)), isinstance(1, (str, float)), isinstance('a', (int, (float, (str,)))), isinstance(1, ()), isinstance(True, (float, bool)))
