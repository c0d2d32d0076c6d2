# A line that holds only white space is blank.


async def page(path, send):
    name = path + ".html"
    
    with open(name) as f:
        content = f.read()
    await send(content)
