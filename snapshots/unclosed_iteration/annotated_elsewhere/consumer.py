def count(line: bytes) -> int:
    return len(line.split())
