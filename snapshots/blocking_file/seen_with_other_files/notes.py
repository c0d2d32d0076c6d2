from pathlib import Path

NOTES = Path("notes.json")
TITLE = Path("title.txt")


def title():
    return TITLE.read_text()


def load():
    return NOTES.read_text()


def save(text):
    NOTES.write_text(text)
