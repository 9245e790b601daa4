from decimal import *
import decimal, math
D = Decimal
setcontext(DefaultContext)
print(D('0.1') + D('0.2'), D('1.10') * 3, D(1) / 3, D('10') / 4, D(7) // 2, D(-7) // 2, D(-7) % 3, divmod(D(7), D('2.5')))
print(D('1E+5'), D('123.4500').normalize(), D('0.000001'), D('0.0000001'), D('-0'), D('NaN'), D('-Infinity'), repr(D('1.50')))
print(D('2.675').quantize(D('0.01')), D('2.675').quantize(D('0.01'), rounding=ROUND_HALF_UP), D('7.325').quantize(D('.01'), ROUND_DOWN), round(D('2.5')), round(D('2.567'), 2))
print(D(2).sqrt(), D(9).sqrt(), D('0.25').sqrt(), D(2) ** 10, D(2) ** -2, D(2) ** D('0.5'), D('1.5') ** 3, D(4) ** D('0.5'))
print(D(1).exp(), D(10).ln(), D(2).ln(), D(1000).log10(), D(3).log10(), D('0.5').exp(), D('-3.7').exp(), D('1.0001').ln())
print(D(3.14), D.from_float(0.1), D((1, (1, 2, 3), -2)), D('  12.3  '), D('1_000.5'))
print(D('1.0') == 1, D('0.5') == 0.5, D('0.1') == 0.1, D('1') < 2.5, hash(D('1.0')) == hash(1), hash(D('0.5')) == hash(0.5), D(3) in {3}, max(D(1), D(2)), sorted([D('2'), D('1.5'), D('-3')]))
print(f'{D("1234567.891"):,.2f} {D("0.5"):.0%} {D("1.5"):>8} {D("1.5"):08.3f} {D("12345.678"):e} {D("1.2E10"):f} {D("3.14159"):.3} {D("-1.5"):+} {D("1e-10")} {D("1234.5"):g} {D(1000000):,}')
print(int(D('3.9')), float(D('1.25')), str(D('1e3')), D('1e3').to_eng_string(), D('123').as_tuple(), D('1.25').as_integer_ratio(), D('123.45').adjusted())
for e in ['D(1) / 0', 'D(0) / 0', 'D("abc")', 'D(1) + 1.5', 'D("sNaN") + 1', 'D(-1).sqrt()', 'int(D("NaN"))', 'D("Infinity") - D("Infinity")', 'D(1) < D("NaN")', 'D(1).quantize(D("1e-30"))', 'D([1])', 'D(None)', '0 ** D(0)', 'D(-8) ** D("0.5")', 'D("1e999999") * 10', 'D(1) // 0', 'D(1) % 0']:
    try: print(e, eval(e))
    except Exception as x: print(e, type(x).__name__, x)
with localcontext() as ctx:
    ctx.prec = 50
    print(D(1) / 7, D(2).sqrt(), D(1).exp(), D(2).ln(), D(2) ** D('0.1'))
print(D(1) / 7)
getcontext().prec = 6
print(D(1) / 7, D('1234567.89') + 0, D(10) ** 20, getcontext())
getcontext().prec = 28
c = Context(prec=5, rounding=ROUND_UP); print(c.divide(D(1), D(3)), c.create_decimal('1.234567'), c.sqrt(D(2)), c)
print([str(D(x).to_integral_value()) for x in ('2.5', '3.5', '-2.5', '1e5', '2.4')], D('2.5').to_integral_value(ROUND_CEILING))
for r in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(r, [str(D(x).quantize(D(1), rounding=r)) for x in ('1.5', '2.5', '-1.5', '0.1', '-0.1', '5.1', '1.9')])
print(sum([D('0.1')] * 10), sum([D('0.1')] * 10) == 1, abs(D('-3.5')), -D('3.5'), +D('1.0'), D('3').compare(D('4')), D('3').max(4), D('1.2').copy_sign(D('-1')), D('5').is_zero(), D('12.34').number_class())
print(math.floor(D('2.7')), math.ceil(D('2.1')), math.trunc(D('-2.7')), bool(D('0.0')), D('1.1').fma(2, 3), D(17).remainder_near(5), D(1).next_plus(), D('1.23E+3'), pow(D(3), 4, 5), D('1e-7') * 1, D(5) - D('5.00'), D('1.20') - D('1.2'))
import copy, fractions
print(copy.deepcopy(D('1.5')), fractions.Fraction(D('0.125')), D(1) == fractions.Fraction(1), isinstance(D(1), __import__('numbers').Number))
setcontext(ExtendedContext); print(D(1) / 0, D(0) / 0, getcontext().flags[DivisionByZero])
