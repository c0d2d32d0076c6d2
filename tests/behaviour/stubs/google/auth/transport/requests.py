"""The request object that a refresh takes."""


class Request:
    pass
