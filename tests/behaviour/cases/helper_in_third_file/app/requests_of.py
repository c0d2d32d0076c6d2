from app import vault


def headers(name, *, trace):
    if not name:
        raise ValueError("no name")
    return {"x-trace": trace, "authorization": vault.token(name)}
