print(type([1])('ab'), type(())('ab'), type([])(), type(())(range(2)))
