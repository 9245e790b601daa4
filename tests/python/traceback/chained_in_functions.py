def load(k):
    try:
        return {}[k]
    except KeyError as e:
        raise LookupError(f'no {k}') from e
def main():
    load('x')
main()
