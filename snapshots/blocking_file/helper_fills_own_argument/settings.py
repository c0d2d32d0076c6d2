import json


class Options(dict):
    pass


def load(path, options):
    with open(path) as file:
        options["known"] = json.load(file)
    return options


def loaded(path, options):
    options = dict(options)
    with open(path) as file:
        options["known"] = json.load(file)
    return options
