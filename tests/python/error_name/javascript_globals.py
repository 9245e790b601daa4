print(globalThis)
