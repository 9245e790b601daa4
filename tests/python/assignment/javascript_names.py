# Names that mean something to the host are ordinary names here.
constructor = 1
toString = 2
__proto__ = 3
hasOwnProperty = 4
undefined = 5
NaN = 6
prototype = 7
valueOf = 8
this = 9
new = 10
var = 11
print(constructor, toString, __proto__, hasOwnProperty, undefined, NaN, prototype, valueOf, this, new, var)
