class K:
    def __getitem__(self, key):
        return key
k = K()
print(k[1], k[1, 2], k[1:2], k[1:2, ::3], k[...], k[1:2,], k[()])
