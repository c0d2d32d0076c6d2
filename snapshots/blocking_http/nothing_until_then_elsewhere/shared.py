"""What is kept."""

settings = {}
titles = {}
pages = {}


def first_row():
    return settings["rows"][0]


def first_title():
    return titles["rows"][0]


def first_page():
    return pages["rows"][0]


def asked():
    return settings["asked"] and settings["asked"][0]
