# asyncfix: refuses loop-affine
# Parts of an interface are built and changed by the thread of the loop that draws it.
import requests
from nicegui import ui


def build_table():
    rows = requests.get("https://shop.example/rows").json()
    ui.table(rows=rows)


@ui.page("/")
async def page():
    with ui.row():
        build_table()
