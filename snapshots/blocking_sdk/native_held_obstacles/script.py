from clients import plain

print(plain.get("a"))
