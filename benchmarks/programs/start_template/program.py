def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


page = {"title": "Orders & returns", "user": "Ada <ada>"}
orders = [("pencil", 3, 0.5), ("paper", 2, 4.25), ("ink", 1, 12.0)]

lines = [f"<h1>{escape(page['title'])}</h1>", f"<p>For {escape(page['user'])}</p>", "<ul>"]
total = 0.0
for name, count, price in orders:
    lines.append(f"  <li>{count} x {name:<8}{count * price:>8.2f}</li>")
    total += count * price
lines.append("</ul>")
lines.append(f"<b>{'expensive' if total > 20 else 'cheap'}: {total:.2f}</b>")
print("\n".join(lines))
