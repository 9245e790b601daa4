print(str(), str(5), str(2.5), str(None), str('text'), str([1]), str(()), str(True), repr(str(5)), str(object='x'))
