True / False
