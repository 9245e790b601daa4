# Underscores stand between digits; elsewhere they are an error of its own.
class Text(str):
    def __repr__(self):
        return 'shown'


for text in '1_0', '1__0', '_1', '1_', '1_j', '1_0x', 'a_b', '<__main__>', '1_0+2_0j', '1_0+_2j', '1_.0', ' 1_ ', 'x', '', '1e_5', '1_e5':
    for kind in str, Text:
        try:
            print(complex(kind(text)))
        except ValueError as error:
            print(error)
