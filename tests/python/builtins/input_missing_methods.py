print([m for m in ['append', 'nope'] if hasattr([], m)], hasattr('', 'join'), getattr([1, 2], '__len__')())
