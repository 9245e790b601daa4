# What readers make of odd rows, which dialects are refused, and what a sniffer finds.
import copy
import csv
import io
import pickle

ROWS = (
    ['a,b\n', '\n', '1,2'], ['"a\n', 'b",c'], ['a\rb'], ['a,"b""c",d'], ["a,'b'"], [''], ['""'], ['a,'], [',,\r\n'], ['"a"b,c'],
    ['1,"2",, x'], ['a\\,b,c\\', 'd'], ['a\\\nb,c'], ['"a\\"b",c'], ['a\0b'], ['"open'],
)
OPTIONS = (
    {}, {'quoting': csv.QUOTE_NONNUMERIC}, {'quoting': csv.QUOTE_NONE}, {'quoting': csv.QUOTE_STRINGS}, {'quoting': csv.QUOTE_NOTNULL},
    {'escapechar': '\\'}, {'strict': True}, {'skipinitialspace': True}, {'doublequote': False}, {'quotechar': "'"}, {'delimiter': ' '},
)
for options in OPTIONS:
    for rows in ROWS:
        try:
            reader = csv.reader(rows, **options)
            print(list(reader), reader.line_num)
        except Exception as error:
            print(type(error).__name__, error)


class Half(csv.Dialect):
    delimiter = '\t'


for options in (
    {'delimiter': ''}, {'delimiter': None}, {'delimiter': 'ab'}, {'delimiter': 1}, {'quotechar': ''}, {'quotechar': None}, {'escapechar': 1}, {'quoting': 7},
    {'quoting': 'x'}, {'quoting': None}, {'lineterminator': None}, {'lineterminator': 3}, {'quotechar': ',', 'delimiter': ','}, {'delimiter': '\n'},
    {'escapechar': '"'}, {'escapechar': ','}, {'quotechar': ' ', 'skipinitialspace': True}, {'delimiter': ';', 'lineterminator': ';'}, {'dialect': Half},
    {'dialect': 'none'}, {'other': 1}, {'dialect': 'excel', 'quotechar': None}, {'delimiter': ' ', 'skipinitialspace': True},
):
    for make in (csv.reader, csv.writer):
        try:
            made = make(io.StringIO(), **options)
            print([getattr(made.dialect, name) for name in ('delimiter', 'quotechar', 'escapechar', 'quoting', 'lineterminator')])
        except Exception as error:
            print(type(error).__name__, error)
for do in (Half, lambda: csv.field_size_limit(None), lambda: copy.copy(csv.get_dialect('excel')), lambda: pickle.dumps(csv.get_dialect('excel'))):
    try:
        do()
    except Exception as error:
        print(type(error).__name__)
reader = csv.reader([])
for name in ('line_num', 'dialect'):
    try:
        setattr(reader, name, 1)
    except AttributeError:
        print('not set')

SAMPLES = (
    'a,b,c\n1,2,3\n4,5,6\n', 'a;b;c\n1;2;3\n', "'a';'b'\n'c d';'e'\n", '"a"|"b"\n"c"|"d"\n', 'name: x\nage: y\n', 'a\tb\n1\t2\n', 'no delimiter', '"x, y", z\n"a, b", c\n',
    'a  b  c\n1  2  3\n', '"a""b",c\n"d",e\n', 'h1,h2\nabc,12\nabd,13\nabe,14\n', "Harry's, Arlington, VA\nBob's, Reston, VA\n",
)
for sample in SAMPLES:
    for delimiters in (None, ',;'):
        try:
            d = csv.Sniffer().sniff(sample, delimiters)
            print(repr(d.delimiter), repr(d.quotechar), d.doublequote, d.skipinitialspace)
        except csv.Error as error:
            print(error)
    try:
        print(csv.Sniffer().has_header(sample))
    except csv.Error as error:
        print(error)
