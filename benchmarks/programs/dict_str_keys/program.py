class Scopes:
    def __init__(self):
        self.stack = [{}]

    def push(self):
        self.stack.append({})

    def pop(self):
        return len(self.stack.pop())

    def define(self, name, value):
        self.stack[-1][name] = value

    def lookup(self, name):
        for names in reversed(self.stack):
            if name in names:
                return names[name]
        return None


def use_scopes(turns):
    scopes = Scopes()
    names = [f"name_{n}" for n in range(40)]
    for name in names[:10]:
        scopes.define(name, 1)
    total = missing = 0
    for turn in range(turns):
        scopes.push()
        scopes.define(names[turn % 40], turn)
        scopes.define(names[turn * 7 % 40], turn % 5)
        for name in names[::4]:
            value = scopes.lookup(name)
            if value is None:
                missing += 1
            else:
                total += value
        if turn % 3:
            total += scopes.pop()
        if len(scopes.stack) > 6:
            scopes.pop()
            scopes.pop()
    return total, missing


def records(count):
    rows = []
    for n in range(count):
        rows.append({"id": n, "name": f"user{n % 50}", "city": "ABCDE"[n % 5] * 3, "score": n * 37 % 101, "active": n % 3 == 0})
    return rows


def group(rows, field):
    groups = {}
    for row in rows:
        groups.setdefault(row[field], []).append(row["score"])
    return groups


def index(rows):
    found = {}
    for row in rows:
        for key in row:
            label = key + "=" + str(row[key])
            found[label] = found.get(label, 0) + 1
    return found


def main():
    print(*use_scopes(700))
    rows = records(1500)
    for row in rows:
        if row["active"]:
            row["score"] += 10
            row["bonus"] = row["score"] // 2
        else:
            del row["active"]
    print(sum(row.get("bonus", 1) for row in rows), sum(len(row) for row in rows))
    cities = group(rows, "city")
    print({city: sum(scores) for city, scores in cities.items()})
    labels = index(rows)
    print(len(labels), labels["name=user7"], labels["city=AAA"], max(labels.values()))
    merged = {}
    for n in range(60):
        merged = {**merged, f"k{n}": n, "last": n}
        merged.update({f"k{n // 2}": -n})
    print(len(merged), sum(merged.values()), merged["last"], list(merged)[:4])


main()
