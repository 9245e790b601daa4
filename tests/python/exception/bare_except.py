try:
    undefined
except:
    print('anything')
