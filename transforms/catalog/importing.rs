//! Importing code, and reading what was installed with it (`importlib`, `pkgutil`, `runpy`, `ctypes`, `inspect`).

use crate::catalog::{Kind, Row, Weight, alias, argument, attribute, blocks, class, pure};

const BODY: &str = "the body of the module runs in the worker thread";
const MAIN_MODULE: &str = "it replaces `sys.argv` and `sys.modules` entries of the whole process";

pub static ROWS: &[Row] = &[
    blocks("builtins.__import__", Kind::Import)
        .first_call()
        .warning(BODY),
    blocks("importlib.__import__", Kind::Import)
        .first_call()
        .warning(BODY),
    blocks("importlib.import_module", Kind::Import)
        .first_call()
        .warning(BODY),
    blocks("importlib.reload", Kind::Import).warning(BODY),
    blocks("importlib.util.find_spec", Kind::Import)
        .weight(Weight::Light)
        .returns("importlib.machinery.ModuleSpec"),
    pure("importlib.util.spec_from_file_location").returns("importlib.machinery.ModuleSpec"),
    class("importlib.machinery.ModuleSpec"),
    attribute(
        "importlib.machinery.ModuleSpec.loader",
        "importlib.machinery.SourceFileLoader",
    ),
    class("importlib.machinery.SourceFileLoader"),
    blocks(
        "importlib.machinery.SourceFileLoader.exec_module",
        Kind::Import,
    )
    .warning(BODY),
    blocks(
        "importlib.machinery.SourceFileLoader.load_module",
        Kind::Import,
    )
    .warning(BODY),
    blocks("imp.load_module", Kind::Import).warning(BODY),
    blocks("imp.load_source", Kind::Import).warning(BODY),
    blocks("imp.reload", Kind::Import).warning(BODY),
    blocks("runpy.run_module", Kind::Import).pinned(MAIN_MODULE),
    blocks("runpy.run_path", Kind::Import).pinned(MAIN_MODULE),
    // Metadata of installed distributions: every directory of `sys.path` is searched.
    blocks("importlib.metadata.distribution", Kind::File)
        .weight(Weight::Light)
        .returns("importlib.metadata.Distribution"),
    blocks("importlib.metadata.distributions", Kind::File)
        .lazy()
        .returns("iter[importlib.metadata.Distribution]"),
    blocks("importlib.metadata.entry_points", Kind::File)
        .returns("list[importlib.metadata.EntryPoint]"),
    blocks("importlib.metadata.files", Kind::File).weight(Weight::Light),
    blocks("importlib.metadata.metadata", Kind::File).weight(Weight::Light),
    blocks("importlib.metadata.packages_distributions", Kind::File),
    blocks("importlib.metadata.requires", Kind::File).weight(Weight::Light),
    blocks("importlib.metadata.version", Kind::File).weight(Weight::Light),
    class("importlib.metadata.Distribution"),
    blocks("importlib.metadata.Distribution.read_text", Kind::File),
    class("importlib.metadata.EntryPoint"),
    blocks("importlib.metadata.EntryPoint.load", Kind::Import)
        .first_call()
        .warning(BODY),
    // Files inside packages.
    blocks("importlib.resources.contents", Kind::Metadata),
    blocks("importlib.resources.is_resource", Kind::Metadata),
    blocks("importlib.resources.open_binary", Kind::File)
        .live()
        .returns("io.BufferedReader"),
    blocks("importlib.resources.open_text", Kind::File)
        .live()
        .returns("io.TextIOWrapper"),
    blocks("importlib.resources.read_binary", Kind::File),
    blocks("importlib.resources.read_text", Kind::File),
    pure("importlib.resources.files").returns("importlib.resources.abc.Traversable"),
    class("importlib.resources.abc.Traversable"),
    alias(
        "importlib.abc.Traversable",
        "importlib.resources.abc.Traversable",
    ),
    blocks("importlib.resources.abc.Traversable.is_dir", Kind::Metadata),
    blocks(
        "importlib.resources.abc.Traversable.is_file",
        Kind::Metadata,
    ),
    blocks(
        "importlib.resources.abc.Traversable.iterdir",
        Kind::Metadata,
    )
    .lazy()
    .returns("iter[importlib.resources.abc.Traversable]"),
    blocks("importlib.resources.abc.Traversable.open", Kind::File)
        .live()
        .returns("io.TextIOWrapper"),
    blocks("importlib.resources.abc.Traversable.read_bytes", Kind::File),
    blocks("importlib.resources.abc.Traversable.read_text", Kind::File),
    pure("importlib.resources.abc.Traversable.__truediv__")
        .returns("importlib.resources.abc.Traversable"),
    pure("importlib.resources.abc.Traversable.joinpath")
        .returns("importlib.resources.abc.Traversable"),
    blocks("pkgutil.get_data", Kind::File),
    blocks("pkgutil.iter_modules", Kind::Import)
        .lazy()
        .returns("iter[pkgutil.ModuleInfo]"),
    class("pkgutil.ModuleInfo"),
    blocks("pkgutil.resolve_name", Kind::Import)
        .first_call()
        .warning(BODY),
    blocks("pkgutil.walk_packages", Kind::Import)
        .lazy()
        .warning(BODY)
        .returns("iter[pkgutil.ModuleInfo]"),
    // Shared libraries.
    blocks("ctypes.CDLL", Kind::Import)
        .first_call()
        .returns("ctypes.CDLL"),
    blocks("ctypes.PyDLL", Kind::Import)
        .first_call()
        .returns("ctypes.PyDLL"),
    class("ctypes.LibraryLoader"),
    blocks("ctypes.LibraryLoader.LoadLibrary", Kind::Import).first_call(),
    attribute("ctypes.cdll", "ctypes.LibraryLoader"),
    attribute("ctypes.pydll", "ctypes.LibraryLoader"),
    blocks("ctypes.util.find_library", Kind::Subprocess),
    // Source text.
    blocks("inspect.findsource", Kind::File)
        .weight(Weight::Light)
        .first_call(),
    blocks("inspect.getsource", Kind::File)
        .weight(Weight::Light)
        .first_call(),
    blocks("inspect.getsourcefile", Kind::Metadata),
    blocks("inspect.getsourcelines", Kind::File)
        .weight(Weight::Light)
        .first_call(),
    blocks("inspect.stack", Kind::File)
        .weight(Weight::Light)
        .unless(&[argument("context", 0, "0")])
        .pinned("it describes the stack of the thread that calls it"),
];
