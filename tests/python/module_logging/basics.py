import logging, io, sys, html, shlex, zlib, timeit, gc
out = io.StringIO()
logging.basicConfig(force=True, stream=out, level=logging.INFO, format='%(levelname)s:%(name)s:%(message)s')
logging.debug('no'); logging.info('yes %d', 3); logging.warning('w %s %s', 'a', 'b')
log = logging.getLogger('app.core'); log.handlers.clear(); log.filters.clear(); log.propagate = True; log.setLevel('DEBUG'); log.debug('deep'); log.error('err %(x)s', {'x': 5})
try: 1 / 0
except ZeroDivisionError: log.exception('boom')
print(out.getvalue())
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('{levelname:>8}|{message}|{funcName}|{lineno}', style='{')); log.addHandler(h); log.propagate = False
def f(): log.warning('from f')
f(); log.critical('crit'); h.setLevel(logging.ERROR); log.warning('hidden'); log.log(25, 'hidden')
print(log, logging.getLogger(), logging.getLogger('app'), log.parent, log.getEffectiveLevel(), log.isEnabledFor(10), logging.getLevelName(30), logging.getLevelName('INFO'))
log.addFilter(lambda r: 'secret' not in r.getMessage()); log.error('a secret'); log.error('open')
class H(logging.Handler):
    def emit(self, record): print('H', self.format(record), record.levelno, record.name, record.args)
log.handlers.clear(); log.addHandler(H()); log.info('x=%s', 1, extra={'user': 'u'}); a = logging.LoggerAdapter(log, {'ip': '1'}); a.info('adapted')
logging.disable(logging.CRITICAL); log.critical('off'); logging.disable(logging.NOTSET)
try: log.setLevel('NOPE')
except ValueError as e: print(e)
print(html.escape('<a href="x">\'&'), html.unescape('&lt;p&gt; &amp;&#39;&#x41; &copy; &eacute; &unknown &quot'), shlex.split('a "b c" d\\ e \'f g\''), shlex.quote("it's"), shlex.join(['a b', 'c']), zlib.crc32(b'hello'), zlib.adler32(b'hello'), timeit.timeit('x = 1', number=10) >= 0, timeit.timeit(lambda: None, number=3) >= 0, gc.isenabled())
try: shlex.split('"abc')
except ValueError as e: print(e)
