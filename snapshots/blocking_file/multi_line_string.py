# The lines of a string literal keep their columns.


async def create(path, name):
    with open(path, "w") as f:
        f.write(f"""\
[project]
name = {name}
""")
        f.write("# end\n")
