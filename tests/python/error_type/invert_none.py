print(~None)
