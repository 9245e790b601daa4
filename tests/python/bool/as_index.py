print(['no', 'yes'][True], ('no', 'yes')[False], 'ab'[True])
print([1, 2, 3][-True])
