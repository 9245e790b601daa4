# What the comparison scripts ask of CPython: run inside Pyodide by scripts/oracle.mjs. Everything crosses the bridge as JSON.
import _symtable
import ast
import hashlib
import io
import json
import re
import symtable
import sys
import time
import tokenize
import warnings
import zipfile

warnings.simplefilter('ignore')
archive = zipfile.ZipFile(next(path for path in sys.path if path.endswith('.zip')))


def stdlib_files():
    """The names of the Python files in Pyodide's standard library, in a fixed order."""
    return json.dumps(sorted(name for name in archive.namelist() if name.endswith('.py')))


def source_of(name):
    """A file's text, decoded as its encoding declaration says; line ends as they are."""
    data = archive.read(name)
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    return data.decode(encoding)


def described(error):
    """The part of a rejection that another implementation can be compared with."""
    if isinstance(error, SyntaxError):
        return [type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset]
    if isinstance(error, tokenize.TokenError):
        message, (line, column) = error.args
        return ['TokenError', message, line, column, None, None]
    return [type(error).__name__, str(error), None, None, None, None]


def tree_of(source, mode='exec'):
    return ast.dump(ast.parse(source, mode=mode), include_attributes=True)


def tokens_of(source, mode='exec'):
    """All tokens; after them, if there is one, the error that ends them."""
    rows = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            names = [tokenize.tok_name[token.type], tokenize.tok_name[token.exact_type]]
            rows.append([*names, token.string, *token.start, *token.end, token.line])
    except (SyntaxError, tokenize.TokenError) as error:
        rows.append(described(error))
    return json.dumps(rows)


def table_of(table):
    symbols = sorted([name, flags] for name, flags in table.symbols.items())
    children = [table_of(child) for child in table.children]
    return [table.type, table.name, table.lineno, int(table.nested), table.varnames, symbols, children]


def symbols_of(source, mode='exec'):
    return json.dumps(table_of(_symtable.symtable(source, '<string>', mode)))


QUESTIONS = """is_referenced is_parameter is_type_parameter is_global is_nonlocal is_declared_global is_local is_annotated is_free
is_free_class is_imported is_assigned is_comp_iter is_comp_cell is_namespace""".split()


def answers(table):
    """What the module symtable answers about a table and its names, in the order of test/symtable.test.ts."""
    kind = []
    if isinstance(table, symtable.Function):
        kinds = ('parameters', 'locals', 'globals', 'nonlocals', 'frees')
        kind = [sorted(getattr(table, f'get_{name}')()) for name in kinds]
    if isinstance(table, symtable.Class):
        kind = [list(table.get_methods())]
    about = []
    for symbol in sorted(table.get_symbols(), key=lambda s: s.get_name()):
        lines = [namespace.get_lineno() for namespace in symbol.get_namespaces()]
        about.append([symbol.get_name(), *(getattr(symbol, question)() for question in QUESTIONS), lines])
    return [
        [table.get_type(), table.get_name(), table.get_lineno(), table.is_optimized(), table.is_nested(), table.has_children()],
        kind,
        about,
        [answers(child) for child in table.get_children()],
    ]


def answers_about(source, mode='exec'):
    return json.dumps(answers(symtable.symtable(source, '<string>', 'exec')))


def variables_of(source, mode='exec'):
    """Name, parameters, cells and free variables of every function, lambda and generator, sorted."""
    rows = []

    def collect(code):
        count = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4) + bool(code.co_flags & 8)
        parameters = list(code.co_varnames[:count])
        lazy = code.co_name == '__annotate__' or '.format' in parameters or code.co_name.startswith('<generic')
        if code.co_flags & 2 and not lazy:
            rows.append([code.co_name, parameters, list(code.co_cellvars), list(code.co_freevars)])
        for constant in code.co_consts:
            if isinstance(constant, type(code)):
                collect(constant)

    collect(compile(source, '<string>', 'exec', dont_inherit=True))
    return json.dumps(sorted(rows))


def unparsed(source, mode='exec'):
    return ast.unparse(ast.parse(source, mode=mode))


VIEWS = {
    'tokens': tokens_of,
    'trees': tree_of,
    'symbols': symbols_of,
    'unparse': unparsed,
    'questions': answers_about,
    'variables': variables_of,
}


def view(kind, source, mode='exec'):
    """One view of a source, or the error that refuses it, as text."""
    try:
        return VIEWS[kind](source, mode)
    except Exception as error:
        return json.dumps(described(error))


def file_view(kind, name):
    return view(kind, source_of(name))


def file_digests(name, kinds):
    """The source of a file and the SHA-256 of each view."""
    source = source_of(name)
    digests = {kind: hashlib.sha256(view(kind, source).encode('utf-8', 'surrogatepass')).hexdigest() for kind in kinds.split(',')}
    return json.dumps([source, digests])


def views(kind, sources):
    """One view of each of many sources (a JSON list)."""
    return json.dumps([view(kind, source) for source in json.loads(sources)])


def dumps(options, sources):
    """`ast.dump` of each source (a JSON list) with these options (a JSON object)."""
    options = json.loads(options)
    return json.dumps([ast.dump(ast.parse(source), **options) for source in json.loads(sources)])


def outcome(source, flags, mode='exec'):
    try:
        compile(source, '<string>', mode, flags, dont_inherit=True)
    except Exception as error:
        return described(error)
    return None


def outcomes(sources):
    """For each source (a JSON list): how parsing it ends, and how compiling it ends; null where it is accepted."""
    return json.dumps([[outcome(source, ast.PyCF_ONLY_AST), outcome(source, 0)] for source in json.loads(sources)])


def whole_view(source, mode):
    """Everything about one source: the tokens, the error of parsing or null, the tree, the symbol table or its error, the source
    unparsed, the error of compiling or null."""
    tokens = view('tokens', source)
    try:
        tree = ast.parse(source, mode=mode)
    except Exception as error:
        return json.dumps([tokens, described(error), '', '', '', None])
    return json.dumps([tokens, None, ast.dump(tree, include_attributes=True), view('symbols', source, mode), ast.unparse(tree), outcome(source, 0, mode)])


def pieces(name, longest):
    """The statements of a file that have at most `longest` lines, each with its tokens' spans: those at the top, and those of
    classes that are longer, moved to the left."""
    source = source_of(name).replace('\r\n', '\n')
    lines = re.findall(r'[^\n]*\n|[^\n]+', source)
    result = []

    def collect(nodes):
        for node in nodes:
            first = min([node.lineno, *(d.lineno for d in getattr(node, 'decorator_list', ()))])
            if node.end_lineno - first < longest:
                indent = re.compile(' {0,%d}' % node.col_offset)
                text = ''.join(indent.sub('', line, count=1) for line in lines[first - 1 : node.end_lineno])
                spans = token_spans(text)
                if spans:
                    result.append([text, spans])
            elif isinstance(node, ast.ClassDef):
                collect(node.body)

    collect(ast.parse(source).body)
    return json.dumps(result)


def token_spans(text):
    """[start, end] offsets (in code points) of the tokens that carry meaning."""
    starts = [0]
    for line in re.findall(r'[^\n]*\n|[^\n]+', text):
        starts.append(starts[-1] + len(line))
    spans = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type in (tokenize.COMMENT, tokenize.NL, tokenize.DEDENT, tokenize.ENDMARKER) or not token.string:
                continue
            start = starts[token.start[0] - 1] + token.start[1]
            end = starts[token.end[0] - 1] + token.end[1]
            spans.append([start, end])
    except (tokenize.TokenError, SyntaxError):
        return []
    return spans


def parse_all_seconds(names):
    """Seconds that `ast.parse` takes for these files, without reading them; the trees are dropped one by one."""
    sources = [source_of(name) for name in json.loads(names)]
    start = time.perf_counter()
    for source in sources:
        ast.parse(source)
    return time.perf_counter() - start
