# Character references, by name and by number.
import html
from html import unescape
from html.entities import codepoint2name, entitydefs, html5, name2codepoint

for text in (
    '&amp &amp; &ampx &amp;amp; &notin; &notit; &not; &nosuch; &nosuch & &; &#; &#x; &#65 &#65; &#x41;B &#X41 &#0; &#128; &#x80; &#129; &#159; &#150; &#13; &#1; &#11; &#127; '
    '&#xD800; &#x110000; &#xFFFE; &#x1FFFF; &#xFDD0; &#9; &#99999999999;', '&CounterClockwiseContourIntegral;', '&eacute&Eacute;&EACUTE;', '&NotEqualTilde; &fjlig;', '&Gt; &gt &gT &GT',
    '&copy2020 &COPYx', '&hearts;&lang;', 'a&b', '&&amp;', '&frac12;&frac34x', '&#٣;', '&zwnj;',
):
    print(ascii(unescape(text)))
print(len(html5), len(name2codepoint), len(codepoint2name), len(entitydefs), name2codepoint['lang'], codepoint2name[233], entitydefs['euro'], html5['gg;'])
for code in range(300):
    print(ascii(unescape(f'&#{code};')), end=' ')
print(ascii([unescape('&' + name) for name in sorted(html5)][::7]))
