x = 5
print(f'''first {x}
second {
    x + 1
}''')
