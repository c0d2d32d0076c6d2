//! Paths as objects.

use crate::catalog::{Argument, Kind, Row, attribute, blocks, class, pure, receiver};

/// Files that are no files: the kernel answers from its memory.
const IN_THE_KERNEL: &[Argument] = &[receiver("\"/proc/*\""), receiver("\"/sys/*\"")];

pub static ROWS: &[Row] = &[
    class("pathlib.PurePath"),
    class("pathlib.PurePosixPath").bases(&["pathlib.PurePath"]),
    class("pathlib.PureWindowsPath").bases(&["pathlib.PurePath"]),
    class("pathlib.Path").bases(&["pathlib.PurePath"]),
    class("pathlib.PosixPath").bases(&["pathlib.Path"]),
    class("pathlib.WindowsPath").bases(&["pathlib.Path"]),
    // One directory entry.
    blocks("pathlib.Path.chmod", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.exists", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.group", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.hardlink_to", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.is_block_device", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.is_char_device", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.is_dir", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.is_fifo", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.is_file", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.is_junction", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.is_mount", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.is_socket", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.is_symlink", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.lchmod", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.link_to", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.lstat", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.mkdir", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.owner", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.readlink", Kind::Metadata)
        .returns("pathlib.Path")
        .codes(&["ASYNC240"]),
    blocks("pathlib.Path.rename", Kind::Metadata)
        .returns("pathlib.Path")
        .codes(&["ASYNC240"]),
    blocks("pathlib.Path.replace", Kind::Metadata)
        .returns("pathlib.Path")
        .codes(&["ASYNC240"]),
    blocks("pathlib.Path.resolve", Kind::Metadata)
        .returns("pathlib.Path")
        .codes(&["ASYNC240"]),
    blocks("pathlib.Path.rmdir", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.samefile", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.stat", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.symlink_to", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.touch", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("pathlib.Path.unlink", Kind::Metadata).codes(&["ASYNC240"]),
    // Contents and trees.
    blocks("pathlib.Path.read_bytes", Kind::File)
        .unless(IN_THE_KERNEL)
        .codes(&["ASYNC240"]),
    blocks("pathlib.Path.read_text", Kind::File)
        .unless(IN_THE_KERNEL)
        .codes(&["ASYNC240"]),
    blocks("pathlib.Path.write_bytes", Kind::File).codes(&["ASYNC240"]),
    blocks("pathlib.Path.write_text", Kind::File).codes(&["ASYNC240"]),
    blocks("pathlib.Path.open", Kind::File)
        .unless(IN_THE_KERNEL)
        .live()
        .returns("io.TextIOWrapper")
        .codes(&["ASYNC230"]),
    // Lazy up to Python 3.12; since then `iterdir` reads the directory when it is called.
    blocks("pathlib.Path.glob", Kind::File)
        .lazy()
        .returns("iter[pathlib.Path]")
        .codes(&["ASYNC240"]),
    blocks("pathlib.Path.iterdir", Kind::Metadata)
        .lazy()
        .returns("iter[pathlib.Path]")
        .codes(&["ASYNC240"]),
    blocks("pathlib.Path.rglob", Kind::File)
        .lazy()
        .returns("iter[pathlib.Path]")
        .codes(&["ASYNC240"]),
    blocks("pathlib.Path.walk", Kind::File)
        .lazy()
        .returns("iter[tuple[pathlib.Path, list[str], list[str]]]")
        .codes(&["ASYNC240"]),
    // Text, the environment, and the working directory.
    pure("pathlib.Path.absolute").returns("pathlib.Path"),
    pure("pathlib.Path.cwd").returns("pathlib.Path"),
    pure("pathlib.Path.expanduser").returns("pathlib.Path"),
    pure("pathlib.Path.from_uri").returns("pathlib.Path"),
    pure("pathlib.Path.home").returns("pathlib.Path"),
    pure("pathlib.Path.__rtruediv__").returns("pathlib.Path"),
    pure("pathlib.Path.__truediv__").returns("pathlib.Path"),
    pure("pathlib.Path.joinpath").returns("pathlib.Path"),
    pure("pathlib.Path.relative_to").returns("pathlib.Path"),
    pure("pathlib.Path.with_name").returns("pathlib.Path"),
    pure("pathlib.Path.with_segments").returns("pathlib.Path"),
    pure("pathlib.Path.with_stem").returns("pathlib.Path"),
    pure("pathlib.Path.with_suffix").returns("pathlib.Path"),
    attribute("pathlib.Path.parent", "pathlib.Path"),
    attribute("pathlib.Path.parents", "list[pathlib.Path]"),
    pure("pathlib.PurePath.__rtruediv__").returns("pathlib.PurePath"),
    pure("pathlib.PurePath.__truediv__").returns("pathlib.PurePath"),
    pure("pathlib.PurePath.joinpath").returns("pathlib.PurePath"),
    pure("pathlib.PurePath.relative_to").returns("pathlib.PurePath"),
    pure("pathlib.PurePath.with_name").returns("pathlib.PurePath"),
    pure("pathlib.PurePath.with_segments").returns("pathlib.PurePath"),
    pure("pathlib.PurePath.with_stem").returns("pathlib.PurePath"),
    pure("pathlib.PurePath.with_suffix").returns("pathlib.PurePath"),
    attribute("pathlib.PurePath.parent", "pathlib.PurePath"),
    attribute("pathlib.PurePath.parents", "list[pathlib.PurePath]"),
];
