print(max([], default='none'), min((), default=0), max([5], default=0), min('', default=None))
