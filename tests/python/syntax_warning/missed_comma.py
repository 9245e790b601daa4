import warnings
sources = ['[(1, 2)\n (3, 4)]', '[[1]\n [2]]', '["a"\n ("b")]', '[1 (2)]', '[{} ()]', '[f"{x}" ()]', '[(lambda: 1)\n [1]]', '[1 [2]]', '[None [0]]',
           '["a"\n ["b"]]', '[[1], [2]\n [3, 4]]', '[[1][1:2], [1][True], {}["a"], [1][x]]', '[(x for x in y)  # so far\n (1)]', 'x[1]["a"]']
for source in sources:
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        compile(source, 'some.py', 'eval')
    print(repr(source), [(str(w.message), w.lineno) for w in log])
