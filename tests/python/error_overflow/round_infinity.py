round(-1e309)
