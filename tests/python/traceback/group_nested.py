def fail(e): raise e
errors = []
for e in [ValueError('v'), KeyError('k')]:
    try:
        fail(e)
    except Exception as caught:
        errors.append(caught)
raise ExceptionGroup('all', errors)
