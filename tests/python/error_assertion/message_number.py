assert [], 42
