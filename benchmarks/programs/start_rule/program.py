customer = {"name": "Ada", "years": 4, "country": "NL"}
amount = 250
items = 3

discount = 0
if customer["years"] >= 3 and amount > 100:
    discount = 10
elif amount > 500:
    discount = 5
if items >= 10 or customer["name"] in ("Grace", "Edsger"):
    discount += 5
shipping = 0 if amount * (100 - discount) // 100 >= 50 else 7
tax = 21 if customer["country"] == "NL" else 0
total = amount * (100 - discount) // 100 + shipping
print(customer["name"], total, total * tax // 100, discount > 0)
