print(1 in (1, 2), 'a' in ('b', 'a'), () in ((),), 3 not in (1, 2))
