# Event loop policies, which are deprecated.
import asyncio
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    asyncio.set_event_loop_policy(None)
    try:
        asyncio.set_event_loop_policy(1)
    except TypeError as error:
        print(error)
    print([name for name in dir(asyncio.AbstractEventLoopPolicy) if not name.startswith('_')])
    for warning in caught:
        print(warning.category.__name__, warning.message)
