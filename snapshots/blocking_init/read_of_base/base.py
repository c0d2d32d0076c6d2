# asyncfix: refuses uncertain-type
# Other files read it of the base class: objects of all its subclasses come there.


class Metric:
    def __init__(self):
        self.model = None


def describe(metric: Metric) -> str:
    return f"with {metric.model}"
