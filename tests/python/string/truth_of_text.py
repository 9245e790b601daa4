for s in ['', '0', 'False', ' ']:
    print('yes' if s else 'no')
