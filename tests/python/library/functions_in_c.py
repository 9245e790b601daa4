# Functions that CPython has in C do not become methods, and tracebacks show nothing of what is within them.
import binascii
import cmath
import csv
import datetime
import decimal
import gc
import pickle
import struct
import traceback
import zlib


class Tools:
    root = cmath.sqrt
    pack = struct.pack
    checksum = zlib.crc32
    hexlify = binascii.b2a_hex
    dumps = pickle.dumps
    collect = gc.isenabled


tools = Tools()
print(tools.root(-4), tools.pack('<h', 2), tools.checksum(b'abc'), tools.hexlify(b'abc'), pickle.loads(tools.dumps([1])))
print(Tools.root, tools.pack, tools.collect())
print(type(csv.reader) is type(len), type(cmath.phase) is type(len), cmath.sqrt.__name__, binascii.b2a_hex.__name__)


def attempt(action):
    try:
        action()
    except Exception:
        print(traceback.format_exc())


attempt(lambda: cmath.sqrt('x'))
attempt(lambda: struct.unpack('i', b''))
attempt(lambda: datetime.date(2020, 13, 1))
attempt(lambda: decimal.Decimal(1) / 0)
attempt(lambda: binascii.unhexlify('x'))
attempt(lambda: list(csv.reader(['a,"b'], strict=True)))


class Fails:
    def __reduce__(self):
        raise ValueError('not today')


try:
    pickle.dumps(Fails())
except ValueError as error:
    print([entry.name for entry in traceback.extract_tb(error.__traceback__)])
