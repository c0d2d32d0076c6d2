# In a function of its own `locals()` is something else.
# asyncfix: refuses frame-dependent


async def render(path, template, name, size):
    with open(path, "w") as f:
        f.write(template.format(**locals()))
