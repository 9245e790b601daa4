if True:
    pass
else:
    print('never')
print('done')
