//! The table of receivers.

/// One way to name a receiver.
pub struct Form {
    pub name: &'static str,
    /// The qualified name that the call has to get.
    pub callee: &'static str,
    /// `app.py`; a line `## name` starts another file.
    pub source: &'static str,
}

/// Forms that are not resolved yet. The list only shrinks: a form that is resolved fails the test until it is taken off.
pub const KNOWN_GAPS: &[&str] = &[
    "alias with TypeAlias",
    "NewType",
    "TypeVar with a bound",
    "type parameter with a bound",
    "annotation of a local without a value",
    "enter_context of an ExitStack",
    "key of a TypedDict",
    "import_module with a literal",
    "own iterator",
    "match of a class narrows the subject",
    "own generic class",
];

pub const FORMS: &[Form] = &[
    Form {
        name: "constructor",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url):
    session = requests.Session()
    return session.get(url)
"#,
    },
    Form {
        name: "constructor called in place",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(name):
    return Path(name).read_text()
"#,
    },
    Form {
        name: "constructor of a subclass",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client(requests.Session):
    pass
async def f(url):
    client = Client()
    return client.get(url)
"#,
    },
    Form {
        name: "plain annotation of a parameter",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(path: Path):
    return path.read_text()
"#,
    },
    Form {
        name: "string annotation",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(path: "Path"):
    return path.read_text()
"#,
    },
    Form {
        name: "postponed annotation",
        callee: "pathlib.Path.read_text",
        source: r#"
from __future__ import annotations
import pathlib
async def f(path: pathlib.Path):
    return path.read_text()
"#,
    },
    Form {
        name: "Optional",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
from typing import Optional
async def f(path: Optional[Path]):
    return path.read_text()
"#,
    },
    Form {
        name: "union with None",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(path: Path | None = None):
    return path.read_text()
"#,
    },
    Form {
        name: "Union with None in it",
        callee: "pathlib.Path.read_text",
        source: r#"
import typing as t
from pathlib import Path
async def f(path: t.Union[Path, None]):
    return path.read_text()
"#,
    },
    Form {
        name: "Final",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
from typing import Final
CONFIG: Final[Path] = find()
async def f():
    return CONFIG.read_text()
"#,
    },
    Form {
        name: "bare Final",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
from typing import Final
CONFIG: Final = Path("config")
async def f():
    return CONFIG.read_text()
"#,
    },
    Form {
        name: "ClassVar",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
from typing import ClassVar
class Store:
    root: ClassVar[Path]
    async def f(self):
        return self.root.read_text()
"#,
    },
    Form {
        name: "Annotated",
        callee: "requests.Session.get",
        source: r#"
import requests
from typing import Annotated
async def f(session: Annotated[requests.Session, Depends(make)], url):
    return session.get(url)
"#,
    },
    Form {
        name: "alias of a type by assignment",
        callee: "requests.Session.get",
        source: r#"
import requests
Http = requests.Session
async def f(http: Http, url):
    return http.get(url)
"#,
    },
    Form {
        name: "alias with TypeAlias",
        callee: "requests.Session.get",
        source: r#"
import requests
from typing import TypeAlias
Http: TypeAlias = "requests.Session"
async def f(http: Http, url):
    return http.get(url)
"#,
    },
    Form {
        name: "alias with a type statement",
        callee: "requests.Session.get",
        source: r#"
import requests
type Http = requests.Session
async def f(http: Http, url):
    return http.get(url)
"#,
    },
    Form {
        name: "NewType",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
from typing import NewType
Root = NewType("Root", Path)
async def f(root: Root):
    return root.read_text()
"#,
    },
    Form {
        name: "TypeVar with a bound",
        callee: "requests.Session.get",
        source: r#"
import requests
from typing import TypeVar
T = TypeVar("T", bound=requests.Session)
async def f(session: T, url):
    return session.get(url)
"#,
    },
    Form {
        name: "type parameter with a bound",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f[T: requests.Session](session: T, url):
    return session.get(url)
"#,
    },
    Form {
        name: "annotation of a local without a value",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(load):
    path: Path
    path = load()
    return path.read_text()
"#,
    },
    Form {
        name: "variable of a loop over list[Path]",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(paths: list[Path]):
    for path in paths:
        path.read_text()
"#,
    },
    Form {
        name: "variable of a loop over Iterable",
        callee: "pathlib.Path.read_text",
        source: r#"
from collections.abc import Iterable
from pathlib import Path
async def f(paths: Iterable[Path]):
    for path in paths:
        path.read_text()
"#,
    },
    Form {
        name: "variable of a loop over a list display",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f():
    for path in [Path("a"), Path("b")]:
        path.read_text()
"#,
    },
    Form {
        name: "rest arguments",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(*paths: Path):
    for path in paths:
        path.read_text()
"#,
    },
    Form {
        name: "rest keyword arguments",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(**paths: Path):
    return paths["a"].read_text()
"#,
    },
    Form {
        name: "item of a list",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(paths: list[Path]):
    return paths[0].read_text()
"#,
    },
    Form {
        name: "slice of a list",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(paths: list[Path]):
    for path in paths[1:]:
        path.read_text()
"#,
    },
    Form {
        name: "item of a dict",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(paths: dict[str, Path], name):
    return paths[name].read_text()
"#,
    },
    Form {
        name: "get of a dict",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(paths: dict[str, Path], name):
    path = paths.get(name)
    if path is not None:
        return path.read_text()
"#,
    },
    Form {
        name: "values of a dict",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(paths: dict[str, Path]):
    for path in paths.values():
        path.read_text()
"#,
    },
    Form {
        name: "items of a dict",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(paths: dict[str, Path]):
    for name, path in paths.items():
        path.read_text()
"#,
    },
    Form {
        name: "pop of a list",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(paths: list[Path]):
    return paths.pop().read_text()
"#,
    },
    Form {
        name: "tuple unpacking",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url):
    session, retries = requests.Session(), 3
    return session.get(url)
"#,
    },
    Form {
        name: "unpacking of an annotated tuple",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(pair: tuple[int, Path]):
    count, path = pair
    return path.read_text()
"#,
    },
    Form {
        name: "unpacking of a result",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
def pair() -> tuple[int, Path]: ...
async def f():
    count, path = pair()
    return path.read_text()
"#,
    },
    Form {
        name: "unpacking with a star",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(paths: list[Path]):
    first, *rest = paths
    for path in rest:
        path.read_text()
"#,
    },
    Form {
        name: "with target",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url):
    with requests.Session() as session:
        return session.get(url)
"#,
    },
    Form {
        name: "with target of an own class",
        callee: "requests.Session.get",
        source: r#"
import requests
class Pool:
    def __enter__(self) -> requests.Session: ...
    def __exit__(self, *error): ...
async def f(url):
    with Pool() as session:
        return session.get(url)
"#,
    },
    Form {
        name: "target of a contextmanager",
        callee: "requests.Session.get",
        source: r#"
import contextlib
import requests
@contextlib.contextmanager
def session():
    session = requests.Session()
    yield session
async def f(url):
    with session() as client:
        return client.get(url)
"#,
    },
    Form {
        name: "target of an annotated contextmanager",
        callee: "requests.Session.get",
        source: r#"
import contextlib
import requests
from collections.abc import Iterator
@contextlib.contextmanager
def session() -> Iterator[requests.Session]:
    yield make()
async def f(url):
    with session() as client:
        return client.get(url)
"#,
    },
    Form {
        name: "target of an asynccontextmanager",
        callee: "requests.Session.get",
        source: r#"
import contextlib
import requests
@contextlib.asynccontextmanager
async def session():
    yield requests.Session()
async def f(url):
    async with session() as client:
        return client.get(url)
"#,
    },
    Form {
        name: "closing",
        callee: "requests.Session.get",
        source: r#"
import contextlib
import requests
async def f(url):
    with contextlib.closing(requests.Session()) as session:
        return session.get(url)
"#,
    },
    Form {
        name: "enter_context of an ExitStack",
        callee: "requests.Session.get",
        source: r#"
import contextlib
import requests
async def f(url):
    with contextlib.ExitStack() as stack:
        session = stack.enter_context(requests.Session())
        return session.get(url)
"#,
    },
    Form {
        name: "walrus",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url):
    if (session := requests.Session()):
        return session.get(url)
"#,
    },
    Form {
        name: "chained assignment",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url):
    first = second = requests.Session()
    return second.get(url)
"#,
    },
    Form {
        name: "attribute set in __init__",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    def __init__(self):
        self.session = requests.Session()
    async def f(self, url):
        return self.session.get(url)
"#,
    },
    Form {
        name: "attribute set from a parameter",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    def __init__(self, session: requests.Session):
        self._session = session
    async def f(self, url):
        return self._session.get(url)
"#,
    },
    Form {
        name: "attribute with a default for None",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    def __init__(self, session: requests.Session | None = None):
        self._session = session or requests.Session()
    async def f(self, url):
        return self._session.get(url)
"#,
    },
    Form {
        name: "attribute set in another method",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    def __init__(self):
        self.session = None
    def open(self):
        self.session = requests.Session()
    async def f(self, url):
        return self.session.get(url)
"#,
    },
    Form {
        name: "attribute set by a base class",
        callee: "requests.Session.get",
        source: r#"
import requests
class Base:
    def __init__(self):
        self.session = requests.Session()
class Client(Base):
    async def f(self, url):
        return self.session.get(url)
"#,
    },
    Form {
        name: "attribute set by a base class in another file",
        callee: "requests.Session.get",
        source: r#"
from base import Base
class Client(Base):
    async def f(self, url):
        return self.session.get(url)
## base.py
import requests
class Base:
    def __init__(self):
        self.session = requests.Session()
"#,
    },
    Form {
        name: "attribute annotated in the class",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    session: requests.Session
    async def f(self, url):
        return self.session.get(url)
"#,
    },
    Form {
        name: "attribute annotated at self",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    def __init__(self, make):
        self.session: requests.Session = make()
    async def f(self, url):
        return self.session.get(url)
"#,
    },
    Form {
        name: "attribute of another object",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    def __init__(self):
        self.session = requests.Session()
class Service:
    def __init__(self, client: Client):
        self.client = client
    async def f(self, url):
        return self.client.session.get(url)
"#,
    },
    Form {
        name: "self in a local variable",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    def __init__(self):
        self.session = requests.Session()
    async def f(self, url):
        session = self.session
        return session.get(url)
"#,
    },
    Form {
        name: "field of a dataclass",
        callee: "requests.Session.get",
        source: r#"
import dataclasses
import requests
@dataclasses.dataclass
class Client:
    session: requests.Session = dataclasses.field(default_factory=requests.Session)
    async def f(self, url):
        return self.session.get(url)
"#,
    },
    Form {
        name: "field of a dataclass from outside",
        callee: "pathlib.Path.read_text",
        source: r#"
from dataclasses import dataclass
from pathlib import Path
@dataclass(frozen=True)
class Config:
    root: Path
async def f(config: Config):
    return config.root.read_text()
"#,
    },
    Form {
        name: "field of a NamedTuple",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
from typing import NamedTuple
class Entry(NamedTuple):
    path: Path
    size: int
async def f(entry: Entry):
    return entry.path.read_text()
"#,
    },
    Form {
        name: "key of a TypedDict",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
from typing import TypedDict
class Entry(TypedDict):
    path: Path
async def f(entry: Entry):
    return entry["path"].read_text()
"#,
    },
    Form {
        name: "model with annotated fields",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
from pydantic import BaseModel
class Entry(BaseModel):
    path: Path
async def f(entry: Entry):
    return entry.path.read_text()
"#,
    },
    Form {
        name: "result of an annotated property",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
class Store:
    @property
    def root(self) -> Path:
        return self._find()
    async def f(self):
        return self.root.read_text()
"#,
    },
    Form {
        name: "result of a property",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
class Store:
    @property
    def root(self):
        return Path("root")
    async def f(self):
        return self.root.read_text()
"#,
    },
    Form {
        name: "result of a cached_property",
        callee: "requests.Session.get",
        source: r#"
import functools
import requests
class Client:
    @functools.cached_property
    def session(self):
        return requests.Session()
    async def f(self, url):
        return self.session.get(url)
"#,
    },
    Form {
        name: "annotated result of a function",
        callee: "requests.Session.get",
        source: r#"
import requests
def make() -> requests.Session: ...
async def f(url):
    return make().get(url)
"#,
    },
    Form {
        name: "returned expression of a function",
        callee: "requests.Session.get",
        source: r#"
import requests
def make():
    session = requests.Session()
    session.headers["a"] = "b"
    return session
async def f(url):
    return make().get(url)
"#,
    },
    Form {
        name: "returned expression through two functions",
        callee: "requests.Session.get",
        source: r#"
import requests
def make():
    return requests.Session()
def shared():
    return make()
async def f(url):
    session = shared()
    return session.get(url)
"#,
    },
    Form {
        name: "result of a cached function",
        callee: "requests.Session.get",
        source: r#"
import functools
import requests
@functools.lru_cache(maxsize=None)
def make():
    return requests.Session()
async def f(url):
    return make().get(url)
"#,
    },
    Form {
        name: "result of a method",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    def _session(self):
        return requests.Session()
    async def f(self, url):
        return self._session().get(url)
"#,
    },
    Form {
        name: "result of an awaited coroutine",
        callee: "requests.Session.get",
        source: r#"
import requests
async def make() -> requests.Session: ...
async def f(url):
    session = await make()
    return session.get(url)
"#,
    },
    Form {
        name: "result of a function of the catalogue",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url):
    session = requests.session()
    return session.get(url)
"#,
    },
    Form {
        name: "result of a factory in another file",
        callee: "requests.Session.get",
        source: r#"
import clients
async def f(url):
    return clients.make().get(url)
## clients.py
import requests
def make():
    return requests.Session()
"#,
    },
    Form {
        name: "isinstance narrowing",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(source):
    if isinstance(source, Path):
        return source.read_text()
"#,
    },
    Form {
        name: "isinstance narrowing of the rest",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(source: str | Path):
    if isinstance(source, str):
        return source
    return source.read_text()
"#,
    },
    Form {
        name: "isinstance in an assertion",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(source):
    assert isinstance(source, Path)
    return source.read_text()
"#,
    },
    Form {
        name: "isinstance in a conjunction",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(source):
    return isinstance(source, Path) and source.read_text()
"#,
    },
    Form {
        name: "None narrowing",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url, session: requests.Session | None = None):
    if session is None:
        return None
    return session.get(url)
"#,
    },
    Form {
        name: "None replaced",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url, session=None):
    if session is None:
        session = requests.Session()
        return session.get(url)
"#,
    },
    Form {
        name: "truth narrowing of an attribute",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    session: requests.Session | None = None
    async def f(self, url):
        if not self.session:
            raise RuntimeError
        return self.session.get(url)
"#,
    },
    Form {
        name: "Path / str",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(root: Path):
    return (root / "x").read_text()
"#,
    },
    Form {
        name: "str / Path",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(root: Path):
    path = "/etc" / root
    return path.read_text()
"#,
    },
    Form {
        name: "Path.parent",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(path: Path):
    return (path.parent.parent / "a").with_suffix(".b").read_text()
"#,
    },
    Form {
        name: "Path(__file__)",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
HERE = Path(__file__).resolve().parent
async def f():
    return (HERE / "a").read_text()
"#,
    },
    Form {
        name: "class method of Path",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
HOME = Path.cwd()
async def f():
    return HOME.joinpath("a").read_text()
"#,
    },
    Form {
        name: "AugAssign /=",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(path: Path):
    path /= "a"
    return path.read_text()
"#,
    },
    Form {
        name: "Path of another package",
        callee: "pathlib.Path.read_text",
        source: r#"
import pathlib as pl
async def f(name):
    return pl.Path(name).read_text()
"#,
    },
    Form {
        name: "alias of a function",
        callee: "requests.get",
        source: r#"
import requests
fetch = requests.get
async def f(url):
    return fetch(url)
"#,
    },
    Form {
        name: "alias of a function in the coroutine",
        callee: "time.sleep",
        source: r#"
import time
async def f():
    pause = time.sleep
    pause(1)
"#,
    },
    Form {
        name: "bound method in a variable",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url):
    get = requests.Session().get
    return get(url)
"#,
    },
    Form {
        name: "bound method in an attribute",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    def __init__(self):
        self._get = requests.Session().get
    async def f(self, url):
        return self._get(url)
"#,
    },
    Form {
        name: "partial",
        callee: "requests.get",
        source: r#"
import functools
import requests
fetch = functools.partial(requests.get, timeout=3)
async def f(url):
    return fetch(url)
"#,
    },
    Form {
        name: "partial in the coroutine",
        callee: "time.sleep",
        source: r#"
from functools import partial
import time
async def f():
    pause = partial(time.sleep, 1)
    pause()
"#,
    },
    Form {
        name: "unbound method",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url, session):
    return requests.Session.get(session, url)
"#,
    },
    Form {
        name: "getattr with a literal",
        callee: "requests.get",
        source: r#"
import requests
async def f(url):
    return getattr(requests, "get")(url)
"#,
    },
    Form {
        name: "re-export",
        callee: "requests.Session.get",
        source: r#"
from clients import Http
async def f(url):
    return Http().get(url)
## clients/__init__.py
from .base import Http
## clients/base.py
from requests import Session as Http
"#,
    },
    Form {
        name: "re-export by star",
        callee: "requests.Session.get",
        source: r#"
from clients import Session
async def f(url):
    return Session().get(url)
## clients/__init__.py
from .base import *
## clients/base.py
from requests import Session
"#,
    },
    Form {
        name: "alias of a module",
        callee: "requests.Session.get",
        source: r#"
import requests as http
async def f(url):
    return http.Session().get(url)
"#,
    },
    Form {
        name: "module in a variable",
        callee: "requests.get",
        source: r#"
import requests
http = requests
async def f(url):
    return http.get(url)
"#,
    },
    Form {
        name: "imported submodule",
        callee: "requests.Session.get",
        source: r#"
from requests import sessions
async def f(url):
    return sessions.Session().get(url)
"#,
    },
    Form {
        name: "dotted import of a submodule",
        callee: "requests.Session.get",
        source: r#"
import requests.sessions
async def f(url):
    return requests.sessions.Session().get(url)
"#,
    },
    Form {
        name: "star import",
        callee: "time.sleep",
        source: r#"
from time import *
async def f():
    sleep(1)
"#,
    },
    Form {
        name: "import in the function",
        callee: "time.sleep",
        source: r#"
async def f():
    from time import sleep
    sleep(1)
"#,
    },
    Form {
        name: "import by another function",
        callee: "time.sleep",
        source: r#"
def load():
    global time
    import time
async def f():
    time.sleep(1)
"#,
    },
    Form {
        name: "TYPE_CHECKING import",
        callee: "requests.Session.get",
        source: r#"
from __future__ import annotations
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    import requests
async def f(session: requests.Session, url):
    return session.get(url)
"#,
    },
    Form {
        name: "TYPE_CHECKING import and a string",
        callee: "requests.Session.get",
        source: r#"
import typing
if typing.TYPE_CHECKING:
    from requests import Session
async def f(session: "Session", url):
    return session.get(url)
"#,
    },
    Form {
        name: "import with a fallback",
        callee: "requests.get",
        source: r#"
try:
    import requests
except ImportError:
    requests = None
async def f(url):
    return requests.get(url)
"#,
    },
    Form {
        name: "import_module with a literal",
        callee: "requests.get",
        source: r#"
import importlib
requests = importlib.import_module("requests")
async def f(url):
    return requests.get(url)
"#,
    },
    Form {
        name: "class attribute",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    session = requests.Session()
    async def f(self, url):
        return self.session.get(url)
"#,
    },
    Form {
        name: "class attribute by the name of the class",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    session = requests.Session()
async def f(url):
    return Client.session.get(url)
"#,
    },
    Form {
        name: "cls in a class method",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    session = requests.Session()
    @classmethod
    async def f(cls, url):
        return cls.session.get(url)
"#,
    },
    Form {
        name: "type(self)",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client:
    session = requests.Session()
    async def f(self, url):
        return type(self).session.get(url)
"#,
    },
    Form {
        name: "factory that is a class method",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client(requests.Session):
    @classmethod
    def make(cls):
        return cls()
async def f(url):
    return Client.make().get(url)
"#,
    },
    Form {
        name: "Self",
        callee: "requests.Session.get",
        source: r#"
import requests
from typing import Self
class Client(requests.Session):
    def with_token(self, token) -> Self: ...
async def f(url):
    return Client().with_token("a").get(url)
"#,
    },
    Form {
        name: "builder that returns self",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client(requests.Session):
    def with_token(self, token):
        self.headers["token"] = token
        return self
async def f(url):
    return Client().with_token("a").get(url)
"#,
    },
    Form {
        name: "iter and next",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(paths: list[Path]):
    path = next(iter(paths), None)
    if path:
        return path.read_text()
"#,
    },
    Form {
        name: "own iterator",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
class Files:
    def __iter__(self):
        return self
    def __next__(self) -> Path: ...
async def f(files: Files):
    for path in files:
        path.read_text()
"#,
    },
    Form {
        name: "generator",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
def paths():
    yield Path("a")
async def f():
    for path in paths():
        path.read_text()
"#,
    },
    Form {
        name: "asynchronous generator",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def paths():
    yield Path("a")
async def f():
    async for path in paths():
        path.read_text()
"#,
    },
    Form {
        name: "enumerate",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(paths: list[Path]):
    for number, path in enumerate(paths):
        path.read_text()
"#,
    },
    Form {
        name: "zip",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(names: list[str], paths: list[Path]):
    for name, path in zip(names, paths):
        path.read_text()
"#,
    },
    Form {
        name: "sorted and reversed",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(paths: set[Path]):
    for path in reversed(sorted(paths)):
        path.read_text()
"#,
    },
    Form {
        name: "map",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(names):
    for path in map(Path, names):
        path.read_text()
"#,
    },
    Form {
        name: "filter",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(paths: list[Path], wanted):
    for path in filter(wanted, paths):
        path.read_text()
"#,
    },
    Form {
        name: "itertools.chain",
        callee: "pathlib.Path.read_text",
        source: r#"
import itertools
from pathlib import Path
async def f(first: list[Path], second: list[Path]):
    for path in itertools.chain(first, second):
        path.read_text()
"#,
    },
    Form {
        name: "conditional expression",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url, retry):
    session = requests.Session() if retry else requests.session()
    return session.get(url)
"#,
    },
    Form {
        name: "or",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url, session: requests.Session | None):
    return (session or requests.Session()).get(url)
"#,
    },
    Form {
        name: "global singleton",
        callee: "requests.Session.get",
        source: r#"
import requests
_session = requests.Session()
async def f(url):
    return _session.get(url)
"#,
    },
    Form {
        name: "global singleton made on demand",
        callee: "requests.Session.get",
        source: r#"
import requests
_session = None
def shared():
    global _session
    if _session is None:
        _session = requests.Session()
    return _session
async def f(url):
    return shared().get(url)
"#,
    },
    Form {
        name: "global singleton of another file",
        callee: "requests.Session.get",
        source: r#"
from db import session
async def f(url):
    return session.get(url)
## db.py
import requests
session = requests.Session()
"#,
    },
    Form {
        name: "attribute of an imported module",
        callee: "requests.Session.get",
        source: r#"
import db
async def f(url):
    return db.session.get(url)
## db.py
import requests
session = requests.Session()
"#,
    },
    Form {
        name: "closure of a nested function",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url):
    session = requests.Session()
    async def fetch():
        return session.get(url)
    return await fetch()
"#,
    },
    Form {
        name: "closure of a nested helper",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url):
    session = make()
    session = requests.Session()
    async def fetch():
        nonlocal session
        return session.get(url)
    return await fetch()
"#,
    },
    Form {
        name: "lambda that is called",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(path: Path):
    return (lambda: path)().read_text()
"#,
    },
    Form {
        name: "result of a lambda",
        callee: "requests.Session.get",
        source: r#"
import requests
make = lambda: requests.Session()
async def f(url):
    return make().get(url)
"#,
    },
    Form {
        name: "variable of a comprehension",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(paths: list[Path]):
    return [path.read_text() for path in paths]
"#,
    },
    Form {
        name: "result of a comprehension",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(names):
    for path in [Path(name) for name in names]:
        path.read_text()
"#,
    },
    Form {
        name: "dict comprehension",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(names):
    paths = {name: Path(name) for name in names}
    return paths["a"].read_text()
"#,
    },
    Form {
        name: "match of a class",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(source):
    match source:
        case Path() as path:
            return path.read_text()
"#,
    },
    Form {
        name: "match of a class narrows the subject",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(source):
    match source:
        case str():
            return source
        case Path():
            return source.read_text()
"#,
    },
    Form {
        name: "match of an attribute",
        callee: "pathlib.Path.read_text",
        source: r#"
from dataclasses import dataclass
from pathlib import Path
@dataclass
class Entry:
    path: Path
async def f(entry):
    match entry:
        case Entry(path=path):
            return path.read_text()
"#,
    },
    Form {
        name: "del and another binding",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url, session):
    del session
    session = requests.Session()
    return session.get(url)
"#,
    },
    Form {
        name: "another binding hides the parameter",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url, session: dict):
    session = requests.Session()
    return session.get(url)
"#,
    },
    Form {
        name: "another binding in a loop",
        callee: "pathlib.Path.read_text",
        source: r#"
from pathlib import Path
async def f(path: Path):
    while path != path.parent:
        path.read_text()
        path = path.parent
"#,
    },
    Form {
        name: "binding of an except branch",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url, load):
    try:
        session = requests.Session()
    except ValueError:
        session = requests.session()
    return session.get(url)
"#,
    },
    Form {
        name: "binding of both branches",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url, retry):
    if retry:
        session = requests.Session()
    else:
        session = requests.session()
    return session.get(url)
"#,
    },
    Form {
        name: "super",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client(requests.Session):
    async def get(self, url):
        return super().get(url)
"#,
    },
    Form {
        name: "super with arguments",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client(requests.Session):
    async def get(self, url):
        return super(Client, self).get(url)
"#,
    },
    Form {
        name: "self of a subclass",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client(requests.Session):
    async def f(self, url):
        return self.get(url)
"#,
    },
    Form {
        name: "name of the class as base",
        callee: "requests.Session.get",
        source: r#"
import requests
class Client(requests.Session):
    async def get(self, url):
        return requests.Session.get(self, url)
"#,
    },
    Form {
        name: "typing.cast",
        callee: "requests.Session.get",
        source: r#"
import requests
from typing import cast
async def f(url, session):
    return cast(requests.Session, session).get(url)
"#,
    },
    Form {
        name: "result of a callable parameter",
        callee: "requests.Session.get",
        source: r#"
import requests
from collections.abc import Callable
async def f(url, make: Callable[[], requests.Session]):
    return make().get(url)
"#,
    },
    Form {
        name: "class as parameter",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url, make: type[requests.Session]):
    return make().get(url)
"#,
    },
    Form {
        name: "context variable",
        callee: "requests.Session.get",
        source: r#"
import contextvars
import requests
current: contextvars.ContextVar[requests.Session] = contextvars.ContextVar("current")
async def f(url):
    return current.get().get(url)
"#,
    },
    Form {
        name: "result of to_thread",
        callee: "requests.Session.get",
        source: r#"
import asyncio
import requests
async def f(url):
    session = await asyncio.to_thread(requests.Session)
    return session.get(url)
"#,
    },
    Form {
        name: "item of a list of constructors",
        callee: "requests.Session.get",
        source: r#"
import requests
async def f(url):
    sessions = [requests.Session() for _ in range(3)]
    return sessions[0].get(url)
"#,
    },
    Form {
        name: "value of a defaultdict",
        callee: "requests.Session.get",
        source: r#"
import collections
import requests
sessions: dict[str, requests.Session] = collections.defaultdict(requests.Session)
async def f(url):
    return sessions["a"].get(url)
"#,
    },
    Form {
        name: "own generic class",
        callee: "requests.Session.get",
        source: r#"
import requests
from typing import Generic, TypeVar
T = TypeVar("T")
class Box(Generic[T]):
    value: T
async def f(url, box: Box[requests.Session]):
    return box.value.get(url)
"#,
    },
    Form {
        name: "text stream by its type",
        callee: "io.IOBase.read",
        source: r#"
async def f(file: "typing.TextIO"):
    return file.read()
import typing
"#,
    },
    Form {
        name: "cursor of a connection",
        callee: "sqlite3.Cursor.fetchall",
        source: r#"
import sqlite3
async def f(connection: sqlite3.Connection):
    cursor = connection.cursor()
    return cursor.fetchall()
"#,
    },
    Form {
        name: "client of a factory",
        callee: "botocore.client.BaseClient.put_object",
        source: r#"
import boto3
s3 = boto3.client("s3")
async def f(key):
    s3.put_object(Key=key)
"#,
    },
];

/// What only looks like a blocking call: a name, and a source as in [`Form`] in which nothing may be found.
pub const STRANGERS: &[(&str, &str)] = &[
    (
        "get of a dict",
        r#"
import requests
async def f(headers: dict[str, str], name):
    return headers.get(name)
"#,
    ),
    (
        "parameter without a type",
        r#"
import requests
async def f(session, url):
    return session.get(url)
"#,
    ),
    (
        "parameter hides the module",
        r#"
import requests
async def f(requests, url):
    return requests.get(url)
"#,
    ),
    (
        "own class of that name",
        r#"
class Session:
    def get(self, url):
        return url
async def f(url):
    return Session().get(url)
"#,
    ),
    (
        "own module of that name",
        r#"
import requests
async def f(url):
    return requests.get(url)
## requests.py
def get(url):
    return url
"#,
    ),
    (
        "another binding of another type",
        r#"
import requests
async def f(url):
    session = requests.Session()
    session = {}
    return session.get(url)
"#,
    ),
    (
        "overriding method that does not block",
        r#"
import requests
class Client(requests.Session):
    def get(self, url):
        return self.cache[url]
async def f(url):
    return Client().get(url)
"#,
    ),
    (
        "attribute of another class",
        r#"
import requests
class Client:
    def __init__(self):
        self.session = requests.Session()
class Other:
    def __init__(self):
        self.session = {}
    async def f(self, url):
        return self.session.get(url)
"#,
    ),
    (
        "name of a class body in a method",
        r#"
class Client:
    from time import sleep
    async def f(self):
        sleep(1)
"#,
    ),
    (
        "variable of a comprehension does not leak",
        r#"
from pathlib import Path
async def f(path, names):
    [path for path in map(Path, names)]
    return path.read_text()
"#,
    ),
    (
        "isinstance narrowed away",
        r#"
from pathlib import Path
async def f(source: str | Path):
    if isinstance(source, str):
        return source.read_text()
"#,
    ),
    (
        "key of a dict of paths",
        r#"
from pathlib import Path
async def f(paths: dict[Key, Path]):
    for key in paths:
        key.read_text()
"#,
    ),
    (
        "pure part of a path",
        r#"
from pathlib import Path
async def f(path: Path):
    return path.with_suffix(".x").name.read_text()
"#,
    ),
    (
        "PurePath",
        r#"
from pathlib import PurePath
async def f(path: PurePath):
    return path.joinpath("a").as_posix()
"#,
    ),
    (
        "asynchronous client",
        r#"
import httpx
async def f(client: httpx.AsyncClient, url):
    return await client.get(url)
"#,
    ),
    (
        "asynchronous path",
        r#"
import anyio
async def f(path: anyio.Path):
    return await path.read_text()
"#,
    ),
    (
        "function of the project under the library's name",
        r#"
async def f():
    sleep(1)
def sleep(seconds):
    return seconds
"#,
    ),
    (
        "name bound again below",
        r#"
from time import sleep
async def f():
    sleep(1)
def sleep(seconds):
    return seconds
"#,
    ),
    (
        "star import that brings another name",
        r#"
from time import *
from clock import *
async def f():
    sleep(1)
## clock.py
def sleep(seconds):
    return seconds
"#,
    ),
];
