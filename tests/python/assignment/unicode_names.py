é = 1
naïve = 2
变量 = 3
print(é + naïve + 变量)
ﬁ = 4
print(fi)
