import urllib.request

HEADER = "data:image/png;base64,"


def decoded(data):
    response = urllib.request.urlopen("data:image/png;base64," + data)
    return response.read()
