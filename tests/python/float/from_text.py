for text in ['1', '1.5', ' 2.5 ', '-.5', '+5.', '1e3', '1E-3', '1_000.5', 'inf', '-Infinity', 'NaN', '+nan', 'iNf', '\t3\n', '1e400', '1e-400', '12']:
    print(float(text))
