import unittest, io, re
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('class up')
    @classmethod
    def tearDownClass(cls): print('class down')
    def setUp(self): self.addCleanup(print, 'cleanup')
    def test_ok(self): self.assertEqual(1, 1)
    def test_doc(self):
        "a documented test"
        self.assertTrue(True)
    def test_fail(self): self.assertEqual([1, 2, 3], [1, 2, 4], 'lists')
    def test_error(self): 1 / 0
    def test_dict(self): self.assertEqual({'a': 1}, {'a': 2})
    def test_str(self): self.assertEqual('hello\nworld\n', 'hello\nthere\n')
    def test_set(self): self.assertEqual({1, 2}, {2, 3})
    @unittest.skip('not now')
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_xfail(self): self.fail('x')
    @unittest.expectedFailure
    def test_usucc(self): pass
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
    def test_raises(self):
        with self.assertRaises(ValueError) as c: int('x')
        self.assertIn('invalid', str(c.exception))
        self.assertRaisesRegex(TypeError, 'int', lambda: 1 + 'a')
        self.assertRaises(KeyError, {}.__getitem__, 1)
    def test_notraises(self):
        with self.assertRaises(ValueError): pass
    def test_almost(self): self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertAlmostEqual(1.0, 1.1)
    def test_count(self): self.assertCountEqual([1, 2, 2], [2, 1, 1])
    def test_more(self):
        self.assertIsNone(None); self.assertIs(1, 1); self.assertIsInstance(1, int); self.assertGreater(2, 1); self.assertRegex('abc', 'b'); self.assertLessEqual(3, 2)
class S(unittest.TestCase):
    def runTest(self): pass
@unittest.skipIf(True, 'whole')
class K(unittest.TestCase):
    def test_a(self): pass
for verbosity in (1, 2):
    out = io.StringIO()
    suite = unittest.TestSuite()
    for c in (T, S, K): suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(c))
    r = unittest.TextTestRunner(stream=out, verbosity=verbosity).run(suite)
    print(re.sub(r'in [\d.]+s', 'in TIME', out.getvalue()))
    print(r, r.wasSuccessful(), r.testsRun, suite.countTestCases())
print(T('test_ok'), T('test_ok').id(), repr(T('test_ok')))
for f in (lambda t: t.assertEqual(1, 2), lambda t: t.assertTrue(0), lambda t: t.assertIn(1, []), lambda t: t.assertIsNone(1), lambda t: t.assertEqual((1,), (1, 2)), lambda t: t.assertEqual('a', 'b'), lambda t: t.assertIsInstance(1, str), lambda t: t.assertEqual('x' * 100, 'x' * 99 + 'y'), lambda t: t.assertDictEqual({}, {1: 2}, 'msg')):
    try: f(T())
    except AssertionError as e: print(e)
import difflib
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach']), difflib.SequenceMatcher(None, 'abcd', 'bcde').ratio())
print(''.join(difflib.unified_diff('a\nb\nc\n'.splitlines(True), 'a\nx\nc\nd\n'.splitlines(True), 'f', 't')), ''.join(difflib.ndiff('one\ntwo\nthree\n'.splitlines(True), 'ore\ntree\nemu\n'.splitlines(True))), difflib.SequenceMatcher(None, 'qabxcd', 'abycdf').get_opcodes())
print(''.join(difflib.context_diff('a\nb\nc\n'.splitlines(True), 'a\nx\nc\nd\n'.splitlines(True), 'f', 't')))
