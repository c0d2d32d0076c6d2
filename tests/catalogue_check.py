"""Check by hand that names of the catalogue exist in the libraries installed here.

Reads JSON lines {"name": ..., "entry": ...} from standard input and prints the names that do not resolve, for those
libraries that can be imported. Names below a class whose attributes are made at run time (``__getattr__``, or a
wildcard row) cannot be judged and are left out.

    rows-as-json | python tests/catalogue_check.py [--verbose]
"""

import importlib
import importlib.util
import inspect
import json
import sys
import warnings

MISSING = object()

# Classes that the library subclasses at run time, for each service anew.
RUN_TIME = {"boto3.resources.base.ServiceResource", "boto3.resources.collection.CollectionManager"}


def find_module(name):
    """The longest prefix of `name` that imports, and the parts that are left."""
    parts = name.split(".")
    for end in range(len(parts), 0, -1):
        try:
            spec = importlib.util.find_spec(".".join(parts[:end]))
        except (ImportError, AttributeError, ValueError, TypeError):
            continue
        except Exception:
            continue
        if spec is None:
            continue
        try:
            return importlib.import_module(".".join(parts[:end])), parts[end:]
        except BaseException:
            continue
    return None, parts


def is_dynamic(owner):
    """Whether attributes of `owner`, or of its instances, can be made at run time."""
    if inspect.ismodule(owner):
        namespace_package = getattr(owner, "__file__", None) is None and hasattr(owner, "__path__")
        return namespace_package or hasattr(owner, "__getattr__")
    if not inspect.isclass(owner):
        return True
    if f"{owner.__module__}.{owner.__qualname__}" in RUN_TIME:
        return True
    if any("__getattr__" in vars(base) for base in owner.__mro__):
        return True
    return any("__getattr__" in vars(base) for base in type(owner).__mro__)


def in_annotations_or_init(owner, name):
    """Whether instances of the class get the attribute from an annotation or in ``__init__``."""
    for base in getattr(owner, "__mro__", ()):
        if name in vars(base).get("__annotations__", {}) or name in vars(base).get("__slots__", ()):
            return True
        init = vars(base).get("__init__")
        code = getattr(inspect.unwrap(init), "__code__", None) if init else None
        if code and name in code.co_names:
            return True
    return False


def resolve(name):
    """`True` when found, `None` when it cannot be judged, and otherwise what is missing."""
    owner, rest = find_module(name)
    if owner is None:
        return None
    for index, part in enumerate(rest):
        if part == "*":
            return True
        try:
            value = getattr(owner, part)
        except AttributeError:
            value = MISSING
        except BaseException:
            return None
        if value is MISSING:
            if is_dynamic(owner) or (inspect.isclass(owner) and in_annotations_or_init(owner, part)):
                return None
            return f"{getattr(owner, '__name__', owner)!r} has no {part!r}"
        if index + 1 < len(rest) and (isinstance(value, property) or inspect.isdatadescriptor(value)):
            return None
        owner = value
    return True


def main():
    warnings.simplefilter("ignore")
    counts = {"found": 0, "not judged": 0, "not installed": 0, "missing": 0}
    dynamic_rows = []
    for line in sys.stdin:
        line = line.strip()
        if not line:
            continue
        row = json.loads(line)
        name = row["name"]
        try:
            installed = importlib.util.find_spec(name.split(".")[0]) is not None
        except (ImportError, ValueError):
            installed = False
        if not installed:
            counts["not installed"] += 1
            continue
        answer = resolve(name)
        if answer is True:
            counts["found"] += 1
        elif answer is None:
            counts["not judged"] += 1
            dynamic_rows.append(name)
        else:
            counts["missing"] += 1
            print(f"{name} ({row['entry']}): {answer}")
    if "--verbose" in sys.argv[1:]:
        for name in dynamic_rows:
            print(f"not judged: {name}")
    print(", ".join(f"{count} {what}" for what, count in counts.items()), file=sys.stderr)


if __name__ == "__main__":
    main()
