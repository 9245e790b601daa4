count = 0
for a in range(2):
    for b in range(2):
        for c in range(2):
            for d in range(2):
                for e in range(2):
                    for f in range(2):
                        if a ^ b ^ c ^ d ^ e ^ f:
                            continue
                        count += 1
print(count)
