"""Wrapping and indenting of text (library reference, textwrap)."""

import re

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_WHITESPACE = '\t\n\x0b\x0c\r '
_SPACES = re.compile(r'([\t\n\x0b\x0c\r ]+)')
_SENTENCE_END = re.compile(r'[a-z][.!?]["\']?\Z')


def _is_letter(text, at):
    return 0 <= at < len(text) and (text[at] == '_' or text[at].isalnum() and not text[at].isdigit())


def _is_word(text, at):
    return 0 <= at < len(text) and (text[at] == '_' or text[at].isalnum())


def _break_word(word):
    """The parts of a word that a line may be broken between: behind hyphens, and around dashes of two or more."""
    parts = []
    begin = at = 0
    while at < len(word):
        if word[at] != '-':
            at += 1
            continue
        end = at
        while end < len(word) and word[end] == '-':
            end += 1
        if end - at > 1:
            if at and (_is_word(word, at - 1) or word[at - 1] in '!"\'&.,?') and _is_word(word, end):
                if at > begin:
                    parts.append(word[begin:at])
                parts.append(word[at:end])
                begin = end
        else:
            before = _is_letter(word, at - 1) and (
                _is_letter(word, at - 2) or at > 2 and word[at - 2] == '-' and _is_letter(word, at - 3))
            after = _is_letter(word, end) and (
                _is_letter(word, end + 1) or word[end + 1:end + 2] == '-' and _is_letter(word, end + 2))
            if before and after:
                parts.append(word[begin:end])
                begin = end
        at = end
    if begin < len(word):
        parts.append(word[begin:])
    return parts


class TextWrapper:
    """Wraps paragraphs; the options are attributes."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): ' ' for c in _WHITESPACE})
        return text

    def _split(self, text):
        chunks = []
        for part in _SPACES.split(text):
            if not part:
                continue
            if self.break_on_hyphens and '-' in part:
                chunks.extend(_break_word(part))
            else:
                chunks.append(part)
        return chunks

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _fix_sentence_endings(self, chunks):
        for i in range(len(chunks) - 1):
            if chunks[i + 1] == ' ' and _SENTENCE_END.search(chunks[i]):
                chunks[i + 1] = '  '

    def _handle_long_word(self, chunks, line, length, width):
        room = 1 if width < 1 else width - length
        if not self.break_long_words or room <= 0:
            if not line:
                line.append(chunks.pop())
            return
        end = room
        chunk = chunks[-1]
        if self.break_on_hyphens and len(chunk) > room:
            hyphen = chunk.rfind('-', 0, room)
            if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                end = hyphen + 1
        line.append(chunk[:end])
        chunks[-1] = chunk[end:]

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks.reverse()
        while chunks:
            line = []
            length = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            is_last = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or is_last and length <= width:
                lines.append(indent + ''.join(line))
                continue
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    line.append(self.placeholder)
                    lines.append(indent + ''.join(line))
                    break
                length -= len(line.pop())
            else:
                if lines:
                    before = lines[-1].rstrip()
                    if len(before) + len(self.placeholder) <= self.width:
                        lines[-1] = before + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def wrap(self, text):
        """The lines of a paragraph."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """A paragraph with its lines broken."""
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A paragraph with its lines broken."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """A text of one line, cut off where it is too long."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """A text without the indentation that all its lines share."""
    try:
        lines = text.split('\n')
    except (AttributeError, TypeError):
        raise TypeError(f'expected str object, not {type(text).__qualname__!r}') from None
    full = [line for line in lines if line and not line.isspace()]
    low, high = min(full, default=''), max(full, default='')
    margin = 0
    while margin < len(low) and low[margin] == high[margin] and low[margin] in ' \t':
        margin += 1
    return '\n'.join(line[margin:] if line and not line.isspace() else '' for line in lines)


def indent(text, prefix, predicate=None):
    """A text with a prefix in front of its lines, but those of whitespace only."""
    if predicate is None:
        predicate = str.strip
    return ''.join(prefix + line if predicate(line) else line for line in text.splitlines(True))
