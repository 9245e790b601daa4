assert 0, None
