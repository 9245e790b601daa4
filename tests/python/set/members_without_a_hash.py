# Most operations say that something cannot be a member; an intersection with what is no set only asks for its hash.
def show(operation):
    try:
        print(operation())
    except TypeError as error:
        print(error)


items = {1: [], 2: {}}.items()
show(lambda: {1}.intersection([[]]))
show(lambda: {1}.issubset([(1, [])]))
show(lambda: {1, 2, 3} & items)
show(lambda: {1} & {1: 2}.items())
show(lambda: {1}.union([[]]))
show(lambda: {1}.issuperset([[]]))
show(lambda: {1}.isdisjoint([(1, {})]))
show(lambda: {1}.difference(items))
show(lambda: {1}.symmetric_difference([[]]))
show(lambda: [] in {1})
