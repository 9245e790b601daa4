int(1e309)
