round(None)
