z = -0.0
print(z, z == 0, z + 0, z + 0.0, z * 1, z - 0, 0 - z, -z, +z, abs(z), z * -1, 0.0 * -3)
print(bool(z), not z, 1 if z else 2)
