import json


def load(path, options):
    with open(path) as file:
        options["known"] = json.load(file)


def load_into(path, target):
    load(path, target)


def loaded(service, path):
    with open(path) as file:
        service.options = json.load(file)
