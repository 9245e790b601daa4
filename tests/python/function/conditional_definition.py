for flag in [True, False]:
    if flag:
        def f():
            return 'yes'
    else:
        def f():
            return 'no'
    print(f())
