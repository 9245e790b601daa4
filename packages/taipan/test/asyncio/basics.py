import asyncio
order = []
async def work(name, delay):
    order.append(f'{name} starts')
    await asyncio.sleep(delay)
    order.append(f'{name} ends')
    return name
async def main():
    print(await asyncio.gather(work('a', 0.02), work('b', 0.01), work('c', 0)))
    print(order)
    t = asyncio.create_task(work('d', 0.01), name='tee')
    print(t.get_name(), t.done()); print(await t, t.done(), t.result())
    try: await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except TimeoutError as e: print('timeout', repr(e))
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(1)
    except TimeoutError: print('timeout 2')
    q = asyncio.Queue(2)
    async def producer():
        for i in range(5): await q.put(i)
        await q.put(None)
    async def consumer():
        got = []
        while (x := await q.get()) is not None: got.append(x); q.task_done()
        return got
    _, got = await asyncio.gather(producer(), consumer()); print(got)
    lock = asyncio.Lock(); log = []
    async def locked(n):
        async with lock:
            log.append(f'{n} in'); await asyncio.sleep(0); log.append(f'{n} out')
    await asyncio.gather(*(locked(i) for i in range(3))); print(log)
    ev = asyncio.Event()
    async def waiter(): await ev.wait(); return 'woke'
    t = asyncio.create_task(waiter()); await asyncio.sleep(0); ev.set(); print(await t)
    async def fail(): raise ValueError('bad')
    try: await asyncio.gather(fail(), asyncio.sleep(0))
    except ValueError as e: print('gather', e)
    print(await asyncio.gather(fail(), asyncio.sleep(0, 'x'), return_exceptions=True))
    t = asyncio.create_task(asyncio.sleep(10)); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled', t.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(work('e', 0.01)); b = tg.create_task(fail())
    except* ValueError as eg: print(eg.exceptions, a.cancelled())
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(work(str(i), 0.001 * i)) for i in range(3)]
    print([t.result() for t in ts])
    for c in asyncio.as_completed([work('slow', 0.02), work('fast', 0.001)]): print(await c)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d)) for d in (0, 1)], timeout=0.02)
    print(len(done), len(pending))
    sem = asyncio.Semaphore(2)
    async def s(n):
        async with sem: log.append(n); await asyncio.sleep(0.001)
    log.clear(); await asyncio.gather(*(s(i) for i in range(4))); print(log)
    loop = asyncio.get_running_loop(); f = loop.create_future(); loop.call_later(0.001, f.set_result, 7); print(await f)
    async def agen():
        for i in range(3):
            yield i
            await asyncio.sleep(0)
    print([x async for x in agen()])
    print(await asyncio.shield(work('sh', 0)), asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    cond = asyncio.Condition()
    async def cw():
        async with cond:
            await cond.wait(); return 'notified'
    t = asyncio.create_task(cw()); await asyncio.sleep(0)
    async with cond: cond.notify_all()
    print(await t, await asyncio.to_thread(len, 'abc'))
    return 'end'
print(asyncio.run(main()))
async def boom(): raise KeyError('k')
try: asyncio.run(boom())
except KeyError as e: print(repr(e))
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
import contextvars
v = contextvars.ContextVar('v', default=0)
async def cv(n): v.set(n); await asyncio.sleep(0); return v.get()
async def m2(): return await asyncio.gather(cv(1), cv(2)), v.get()
print(asyncio.run(m2())); tok = v.set(5); print(v.get()); v.reset(tok); print(v.get())
