# What has a method of this name with these arguments, or is joined by `/`, is a path, whatever it comes from.
async def save(request, name: str, content: bytes) -> None:
    root = request.app.state.root
    (root / name).write_bytes(content)


async def load(request) -> str:
    return request.app.state.page.read_text(encoding="utf-8")


async def told(clipboard, page, store, buffer) -> None:
    clipboard.write_text("x")
    clipboard.read_text()
    buffer.write_bytes(b"x")
    store.read_text("key", encoding="utf-8")
    store.write_bytes("key", b"x")
    store.mkdir("x")
    await page.read_text(encoding="utf-8")
