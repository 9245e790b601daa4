"""Differences of sequences."""

import re
from collections import namedtuple
from types import GenericAlias

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK',
           'context_diff', 'unified_diff', 'diff_bytes', 'Match']

Match = namedtuple('Match', 'a b size')


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences: what they have in common, the longest first."""

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    __class_getitem__ = classmethod(GenericAlias)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        places = {}
        for i, element in enumerate(b):
            places.setdefault(element, []).append(i)
        self.bjunk = {element for element in places if self.isjunk is not None and self.isjunk(element)}
        self.bpopular = set()
        for element in self.bjunk:
            del places[element]
        if self.autojunk and len(b) >= 200:
            self.bpopular = {element for element, at in places.items() if len(at) > len(b) // 100 + 1}
            for element in self.bpopular:
                del places[element]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        besti, bestj, size = alo, blo, 0
        lengths = {}
        for i in range(alo, ahi):
            new = {}
            for j in self.b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = new[j] = lengths.get(j - 1, 0) + 1
                if k > size:
                    besti, bestj, size = i - k + 1, j - k + 1, k
            lengths = new
        for allowed in (lambda x: x not in junk, lambda x: x in junk):
            while besti > alo and bestj > blo and allowed(b[bestj - 1]) and a[besti - 1] == b[bestj - 1]:
                besti, bestj, size = besti - 1, bestj - 1, size + 1
            while besti + size < ahi and bestj + size < bhi and allowed(b[bestj + size]) \
                    and a[besti + size] == b[bestj + size]:
                size += 1
        return Match(besti, bestj, size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        open_, found = [(0, len(self.a), 0, len(self.b))], []
        while open_:
            alo, ahi, blo, bhi = open_.pop()
            i, j, k = match = self.find_longest_match(alo, ahi, blo, bhi)
            if k:
                found.append(match)
                if alo < i and blo < j:
                    open_.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    open_.append((i + k, ahi, j + k, bhi))
        found.sort()
        joined = []
        for i, j, k in found:
            if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                joined[-1] = Match(joined[-1][0], joined[-1][1], joined[-1][2] + k)
            else:
                joined.append(Match(i, j, k))
        joined.append(Match(len(self.a), len(self.b), 0))
        self.matching_blocks = joined
        return joined

    def get_opcodes(self):
        if self.opcodes is None:
            i = j = 0
            self.opcodes = codes = []
            for ai, bj, size in self.get_matching_blocks():
                tag = 'replace' if i < ai and j < bj else 'delete' if i < ai else 'insert' if j < bj else ''
                if tag:
                    codes.append((tag, i, ai, j, bj))
                i, j = ai + size, bj + size
                if size:
                    codes.append(('equal', ai, i, bj, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        codes = list(self.get_opcodes()) or [('equal', 0, 1, 0, 1)]
        if codes[0][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        return _ratio(sum(block[-1] for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        counts = {}
        for element in self.b:
            counts[element] = counts.get(element, 0) + 1
        matches = 0
        for element in self.a:
            if counts.get(element, 0) > 0:
                matches += 1
            counts[element] = counts.get(element, 0) - 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The best of those that are near enough."""
    import heapq
    if not n > 0:
        raise ValueError(f'n must be > 0: {n!r}')
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f'cutoff must be in [0.0, 1.0]: {cutoff!r}')
    result = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for possibility in possibilities:
        matcher.set_seq1(possibility)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff:
            ratio = matcher.ratio()
            if ratio >= cutoff:
                result.append((ratio, possibility))
    return [x for _, x in heapq.nlargest(n, result)]


class Differ:
    """Lines with marks: of which text they are, and where they differ."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == 'delete':
                yield from self._dump('-', a, alo, ahi)
            elif tag == 'insert':
                yield from self._dump('+', b, blo, bhi)
            else:
                yield from self._dump(' ', a, alo, ahi)

    @staticmethod
    def _dump(tag, x, lo, hi):
        return [f'{tag} {line}' for line in x[lo:hi]]

    def _plain(self, a, alo, ahi, b, blo, bhi):
        first, second = self._dump('-', a, alo, ahi), self._dump('+', b, blo, bhi)
        return second + first if bhi - blo < ahi - alo else first + second

    def _replace(self, a, alo, ahi, b, blo, bhi):
        """Lines that stand for others: the most similar ones are paired."""
        matcher = SequenceMatcher(self.charjunk)
        best = {}
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    continue
                matcher.set_seq1(a[i])
                least = best.get('ratio', 0.74999)
                if matcher.real_quick_ratio() > least and matcher.quick_ratio() > least:
                    ratio = matcher.ratio()
                    if ratio > least:
                        best = {'ratio': ratio, 'i': i, 'j': j}
        if not best:
            yield from self._plain(a, alo, ahi, b, blo, bhi)
            return
        i, j = best['i'], best['j']
        yield from self._between(a, alo, i, b, blo, j)
        matcher.set_seqs(a[i], b[j])
        marks_a, marks_b = [], []
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            mark = {'replace': ('^', '^'), 'delete': ('-', ''), 'insert': ('', '+'), 'equal': (' ', ' ')}[tag]
            marks_a.append(mark[0] * (i2 - i1))
            marks_b.append(mark[1] * (j2 - j1))
        yield from self._marked(a[i], b[j], ''.join(marks_a), ''.join(marks_b))
        yield from self._between(a, i + 1, ahi, b, j + 1, bhi)

    def _between(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            return self._replace(a, alo, ahi, b, blo, bhi)
        return self._dump('-', a, alo, ahi) if alo < ahi else self._dump('+', b, blo, bhi)

    @staticmethod
    def _marked(line_a, line_b, marks_a, marks_b):
        keep = lambda line, marks: ''.join(c if m == ' ' and c.isspace() else m for c, m in zip(line, marks)).rstrip()
        yield f'- {line_a}'
        marks = keep(line_a, marks_a)
        if marks:
            yield f'? {marks}\n'
        yield f'+ {line_b}'
        marks = keep(line_b, marks_b)
        if marks:
            yield f'? {marks}\n'


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    marks = {1: ('- ', '  '), 2: ('+ ', '  ')}
    if which not in marks:
        raise ValueError(f'unknown delta choice (must be 1 or 2): {which!r}')
    for line in delta:
        if line[:2] in marks[which]:
            yield line[2:]


def _range(start, stop, is_context=False):
    begin, length = start + 1, stop - start
    if is_context:
        if not length:
            begin -= 1
        return str(begin) if length <= 1 else f'{begin},{begin + length - 1}'
    if length == 1:
        return str(begin)
    return f'{begin if length else begin - 1},{length}'


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for mark, name, date in (('---', fromfile, fromfiledate), ('+++', tofile, tofiledate)):
                yield f'{mark} {name}' + (f'\t{date}' if date else '') + lineterm
        first, last = group[0], group[-1]
        yield f'@@ -{_range(first[1], last[2])} +{_range(first[3], last[4])} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                yield from (' ' + line for line in a[i1:i2])
            else:
                if tag in ('replace', 'delete'):
                    yield from ('-' + line for line in a[i1:i2])
                if tag in ('replace', 'insert'):
                    yield from ('+' + line for line in b[j1:j2])


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    marks = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for mark, name, date in (('***', fromfile, fromfiledate), ('---', tofile, tofiledate)):
                yield f'{mark} {name}' + (f'\t{date}' if date else '') + lineterm
        first, last = group[0], group[-1]
        yield '***************' + lineterm
        yield f'*** {_range(first[1], last[2], True)} ****{lineterm}'
        if any(tag in ('replace', 'delete') for tag, *_ in group):
            for tag, i1, i2, _, _ in group:
                if tag != 'insert':
                    yield from (marks[tag] + line for line in a[i1:i2])
        yield f'--- {_range(first[3], last[4], True)} ----{lineterm}'
        if any(tag in ('replace', 'insert') for tag, *_ in group):
            for tag, _, _, j1, j2 in group:
                if tag != 'delete':
                    yield from (marks[tag] + line for line in b[j1:j2])


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\n'):
    decode = lambda s: s.decode('ascii', 'surrogateescape')
    lines = dfunc(list(map(decode, a)), list(map(decode, b)), decode(fromfile), decode(tofile), decode(fromfiledate),
                  decode(tofiledate), n, decode(lineterm))
    for line in lines:
        yield line.encode('ascii', 'surrogateescape')


class HtmlDiff:
    """Differences as tables of HTML: not there."""

    def __init__(self, *args, **kwargs):
        raise NotImplementedError('Taipan does not support difflib.HtmlDiff yet')
