if undefined_flag:
    pass
