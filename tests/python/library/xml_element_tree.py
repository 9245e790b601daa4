# Trees of elements: what is no XML, paths, writing, indentation, events, targets.
import xml.etree.ElementTree as ET
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print('ok', ET.tostring(r) if isinstance(r, ET.Element) else r)
    except BaseException as e: print(type(e).__name__, e, getattr(e, 'code', ''), getattr(e, 'position', ''))
for s in ['', 'abc', '<a/>', '<a></b>', '<a><b></a>', '<a>', '<a', '<a b=c/>', '<a b/>', '<a b="1"c="2"/>', '<a b="1" b="2"/>', '<a <b/>', '< a/>', '<1/>', '<a b="<"/>', '<a/>x', '<a/><b/>', '<a>&foo;</a>', '<a>&foo</a>', '<a>& b</a>', '<a>&#65;&#x42;&amp;&lt;</a>', '<a>&#0;</a>', '<a><!-- x</a>', '<a><!-- x --></a>', '<a><![CDATA[<x>&]]></a>', '<a><![CDATA[x</a>', ' <?xml version="1.0"?><a/>', '<?xml version="1.0" encoding="UTF-8"?>\n<a>é</a>', '<!DOCTYPE a [<!ENTITY x "yy">]><a>&x;</a>', '<a:b/>', '<a:b xmlns:a="u" a:c="1" d="2"/>', '<a xmlns="u"><b/></a>', '<a>]]></a>', '<a>\x01</a>', '<?pi x?><a/>', '<a\n b="x\ny"/>', '<a>x<b>y</b>z<c/>w</a>', '<a b=\'it"s\'/>', '<a/></b>', '</a>', '<a>\r\n</a>', '<a  b = "1" />', '<a b="1/>', '<a>\n  <b>\n</a>', '<a></a', '<a>text', '<a><!-- a -- b --></a>', '<a b="&lt;&#10;"/>', '<A><a/></A>', '<a.b-c_d/>', '<?xml version="1.0"?>', '<a>é<b></a>', 'x<a/>', '<!DOCTYPE html><a/>', '<a><?x y?></a>']:
    print(repr(s), end=' '); t(ET.fromstring, s)
t(ET.fromstring, b'<?xml version="1.0" encoding="latin-1"?><a>\xe9</a>'); t(ET.fromstring, '<a>é</a>'.encode('utf-16')); t(ET.fromstring, b'<a>\xff</a>'); t(ET.fromstring, 5); t(ET.fromstring, None)
root = ET.fromstring('''<data>
  <country name="L" x="1"><rank updated="yes">2</rank><year>2008</year><neighbor name="A" dir="E"/><neighbor name="S"/></country>
  <country name="P"><rank>68</rank><year>2011</year><neighbor name="C"/></country>
</data>''')
for p in ['country', 'country/rank', './/neighbor', './/neighbor[@name="A"]', 'country[@name]', "country[rank='68']", 'country[1]', 'country[last()]', 'country[last()-1]', './/year/..', '*', './*/*', '.', "country[@name!='P']", './/rank[.="2"]', 'country[rank]/year', '//', '/country', 'country[0]', 'country[foo()]', 'country//rank', './/*[@dir]', '{*}country', "country[@name='L'][@x='1']", 'nope', './/country/neighbor[2]', "country[year!='2008']", '..', 'country/', "country[@x]/neighbor[@name='S']"]:
    print(p, end=' -> ')
    try: print([(e.tag, e.attrib) for e in root.findall(p)])
    except BaseException as e: print(type(e).__name__, e)
print(root.find('country').attrib, root.findtext('country/rank'), root.findtext('nope', 'dd'), root[0][1].text, len(root), [e.tag for e in root.iter()], list(root.itertext())[:4], root.find('nope'), [c.get('name') for c in root.iter('neighbor')], repr(root)[:16])
a = ET.Element('a', {'k': 'v'}, z='1'); b = ET.SubElement(a, 'b', x='<&"\'>\n\t'); b.text = 'te<x>t & "q"'; b.tail = 'tail'; a.append(ET.Comment(' c ')); a.append(ET.PI('t', 'p')); ET.SubElement(a, 'e')
print(ET.tostring(a), ET.tostring(a, 'unicode'), ET.tostring(a, encoding='utf-8'), ET.tostring(a, encoding='utf-8', xml_declaration=True), ET.tostring(a, encoding='latin-1'), ET.tostring(a, short_empty_elements=False), ET.tostring(a, method='text'), ET.tostring(a, method='html'))
ET.indent(root); print(ET.tostring(root, 'unicode')); ET.indent(a, space='\t'); ET.dump(a)
x = ET.Element('{http://x.y}a', {'{http://z}q': '1'}); ET.SubElement(x, '{http://x.y}b').text = 'é€'; ET.register_namespace('foo', 'http://x.y'); print(ET.tostring(x, 'unicode')); t(ET.register_namespace, 'ns1', 'u'); t(ET.tostring, a, default_namespace='q')
e = ET.Element('n'); e.text = 5; t(ET.tostring, e); e.text = None; e.set('a', 1); t(ET.tostring, e); t(ET.tostring, ET.Element(5)); t(a.append, 'x'); t(a.remove, ET.Element('q')); t(lambda: a[99]); t(lambda: a['x']); t(a.insert, 0, 5); t(a.extend, [1]); t(a.extend, 5); t(ET.SubElement, 5, 'a'); t(ET.Element, 'a', 5); t(lambda: a.__setitem__(0, 5)); t(lambda: a.foo); t(ET.ElementTree, 5) 
a.remove(b); print([c.tag if isinstance(c.tag, str) else c.tag.__name__ for c in a], a.keys(), a.items(), a[0:2] != []); del a[0]; a.clear(); print(ET.tostring(a))
import io, copy
tr = ET.parse(io.StringIO('<r><a/></r>')); print(tr.getroot().tag, tr.find('a'). tag, ET.ElementTree(root).findall('country')[0].tag); o = io.BytesIO(); tr.write(o, encoding='utf-8', xml_declaration=True); print(o.getvalue()); o = io.StringIO(); tr.write(o, encoding='unicode'); print(o.getvalue()); c = copy.deepcopy(root); print(c is root, ET.tostring(c) == ET.tostring(root), ET.iselement(c), ET.iselement(5))
for ev, el in ET.iterparse(io.StringIO('<r><a>1</a><b x="2"/></r>'), events=('start', 'end')): print(ev, el.tag, el.text)
p = ET.XMLPullParser(['start', 'end', 'start-ns']); p.feed('<a xmlns:x="u"><b'); print([(x, getattr(y, 'tag', y)) for x, y in p.read_events()]); p.feed('>t</b></a>'); print([(x, getattr(y, 'tag', y)) for x, y in p.read_events()]); p.close()
class Tg:
    def start(s, t, a): print('S', t, a)
    def end(s, t): print('E', t)
    def data(s, d): print('D', repr(d))
    def comment(s, d): print('C', d)
    def close(s): return 'closed'
pr = ET.XMLParser(target=Tg()); pr.feed('<a b="1">x<!--c--><c/>y</a>'); print(pr.close())
q = ET.QName('u', 'a'); print(q, repr(q), q == '{u}a'); print(ET.tostring(ET.Element(q)), ET.XMLID('<a><b id="x"/></a>')[1].keys(), ET.fromstringlist(['<a>', '</a>']).tag); pc = ET.XMLParser(target=ET.TreeBuilder(insert_comments=True)); pc.feed('<a><!--hi--></a>'); print(ET.tostring(pc.close()))
from xml.sax.saxutils import escape, unescape, quoteattr
print(escape('<a & b>'), unescape('&lt;a&amp;'), quoteattr('a"b'), quoteattr("a'b"), quoteattr('a"\'b'), escape('"x"', {'"': '&quot;'}))
