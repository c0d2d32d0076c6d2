//! The operating system: directory entries, descriptors, processes, users (`os`, `os.path`).

use crate::catalog::{Argument, Kind, Row, Weight, alias, argument, blocks, class, pure};

const NO_WAIT: &[Argument] = &[
    argument("mode", 0, "os.P_NOWAIT"),
    argument("mode", 0, "os.P_NOWAITO"),
];
const SHARED_OFFSET: &str = "whoever else holds the descriptor moves the same file position";
const ANY_CHILD: &str = "when it waits for any child, it may reap one that asyncio is watching";
const FORK: &str = "the child would inherit a running event loop";
const DIRECTORY: &str = "the working directory belongs to the whole process";

pub static ROWS: &[Row] = &[
    // One directory entry.
    blocks("os.access", Kind::Metadata),
    blocks("os.chmod", Kind::Metadata),
    blocks("os.chown", Kind::Metadata),
    blocks("os.fchmod", Kind::Metadata),
    blocks("os.fchown", Kind::Metadata),
    blocks("os.fpathconf", Kind::Metadata),
    blocks("os.fstat", Kind::Metadata),
    blocks("os.fstatvfs", Kind::Metadata),
    blocks("os.ftruncate", Kind::Metadata),
    blocks("os.getxattr", Kind::Metadata),
    blocks("os.lchown", Kind::Metadata),
    blocks("os.link", Kind::Metadata),
    blocks("os.listdir", Kind::Metadata),
    blocks("os.listxattr", Kind::Metadata),
    blocks("os.lstat", Kind::Metadata),
    blocks("os.makedirs", Kind::Metadata),
    blocks("os.mkdir", Kind::Metadata),
    blocks("os.mkfifo", Kind::Metadata),
    blocks("os.mknod", Kind::Metadata),
    blocks("os.pathconf", Kind::Metadata),
    blocks("os.readlink", Kind::Metadata),
    blocks("os.remove", Kind::Metadata),
    blocks("os.removedirs", Kind::Metadata),
    blocks("os.removexattr", Kind::Metadata),
    blocks("os.rename", Kind::Metadata),
    blocks("os.renames", Kind::Metadata),
    blocks("os.replace", Kind::Metadata),
    blocks("os.rmdir", Kind::Metadata),
    blocks("os.setxattr", Kind::Metadata),
    blocks("os.stat", Kind::Metadata),
    blocks("os.statvfs", Kind::Metadata),
    blocks("os.symlink", Kind::Metadata),
    blocks("os.truncate", Kind::Metadata),
    blocks("os.unlink", Kind::Metadata),
    blocks("os.utime", Kind::Metadata),
    blocks("os.chdir", Kind::Metadata).pinned(DIRECTORY),
    blocks("os.chroot", Kind::Metadata).pinned("the root directory belongs to the whole process"),
    blocks("os.fchdir", Kind::Metadata).pinned(DIRECTORY),
    pure("os.fspath"),
    pure("os.getcwd"),
    pure("os.getcwdb"),
    // Directory trees.
    blocks("os.fwalk", Kind::File)
        .lazy()
        .returns("iter[tuple[str, list[str], list[str], int]]"),
    blocks("os.scandir", Kind::Metadata)
        .lazy()
        .returns("iter[os.DirEntry]"),
    blocks("os.walk", Kind::File)
        .lazy()
        .returns("iter[tuple[str, list[str], list[str]]]"),
    class("os.DirEntry"),
    blocks("os.DirEntry.is_dir", Kind::Metadata),
    blocks("os.DirEntry.is_file", Kind::Metadata),
    blocks("os.DirEntry.is_junction", Kind::Metadata),
    blocks("os.DirEntry.is_symlink", Kind::Metadata),
    blocks("os.DirEntry.stat", Kind::Metadata),
    pure("os.DirEntry.inode"),
    // Descriptors.
    blocks("os.close", Kind::File).weight(Weight::Light),
    blocks("os.closerange", Kind::File).weight(Weight::Light),
    blocks("os.copy_file_range", Kind::File),
    blocks("os.fdatasync", Kind::File).weight(Weight::Heavy),
    // Opens nothing: the descriptor is there.
    blocks("os.fdopen", Kind::File)
        .weight(Weight::Light)
        .live()
        .returns("io.TextIOWrapper")
        .codes(&["ASYNC231"]),
    blocks("os.fsync", Kind::File).weight(Weight::Heavy),
    blocks("os.lockf", Kind::Wait).unless(&[
        argument("command", 1, "os.F_TLOCK"),
        argument("command", 1, "os.F_ULOCK"),
    ]),
    blocks("os.lseek", Kind::File)
        .weight(Weight::Light)
        .caution(SHARED_OFFSET),
    blocks("os.open", Kind::File),
    blocks("os.posix_fadvise", Kind::File).weight(Weight::Light),
    blocks("os.posix_fallocate", Kind::File),
    blocks("os.pread", Kind::File),
    blocks("os.preadv", Kind::File),
    blocks("os.pwrite", Kind::File),
    blocks("os.pwritev", Kind::File),
    blocks("os.read", Kind::File).caution(SHARED_OFFSET),
    blocks("os.readv", Kind::File).caution(SHARED_OFFSET),
    blocks("os.sendfile", Kind::File).caution("a socket set to non-blocking answers at once"),
    blocks("os.splice", Kind::File).caution(SHARED_OFFSET),
    blocks("os.sync", Kind::File).weight(Weight::Heavy),
    blocks("os.write", Kind::File).caution(SHARED_OFFSET),
    blocks("os.writev", Kind::File).caution(SHARED_OFFSET),
    // Processes.
    blocks("os.fork", Kind::Subprocess)
        .weight(Weight::Light)
        .pinned(FORK),
    blocks("os.forkpty", Kind::Subprocess)
        .weight(Weight::Light)
        .pinned(FORK),
    blocks("os.popen", Kind::Subprocess)
        .live()
        .returns("os._wrap_close")
        .codes(&["ASYNC220"]),
    class("os._wrap_close").bases(&["io.TextIOWrapper"]),
    blocks("os._wrap_close.__exit__", Kind::Subprocess),
    blocks("os._wrap_close.close", Kind::Subprocess),
    blocks("os.posix_spawn", Kind::Subprocess)
        .weight(Weight::Light)
        .codes(&["ASYNC221"]),
    blocks("os.posix_spawnp", Kind::Subprocess)
        .weight(Weight::Light)
        .codes(&["ASYNC221"]),
    blocks("os.spawnl", Kind::Subprocess)
        .unless(NO_WAIT)
        .codes(&["ASYNC221"]),
    blocks("os.spawnle", Kind::Subprocess)
        .unless(NO_WAIT)
        .codes(&["ASYNC221"]),
    blocks("os.spawnlp", Kind::Subprocess)
        .unless(NO_WAIT)
        .codes(&["ASYNC221"]),
    blocks("os.spawnlpe", Kind::Subprocess)
        .unless(NO_WAIT)
        .codes(&["ASYNC221"]),
    blocks("os.spawnv", Kind::Subprocess)
        .unless(NO_WAIT)
        .codes(&["ASYNC221"]),
    blocks("os.spawnve", Kind::Subprocess)
        .unless(NO_WAIT)
        .codes(&["ASYNC221"]),
    blocks("os.spawnvp", Kind::Subprocess)
        .unless(NO_WAIT)
        .codes(&["ASYNC221"]),
    blocks("os.spawnvpe", Kind::Subprocess)
        .unless(NO_WAIT)
        .codes(&["ASYNC221"]),
    blocks("os.system", Kind::Subprocess).codes(&["ASYNC221"]),
    blocks("os.wait", Kind::Subprocess)
        .warning(ANY_CHILD)
        .codes(&["ASYNC222"]),
    blocks("os.wait3", Kind::Subprocess)
        .unless(&[argument("options", 0, "os.WNOHANG")])
        .warning(ANY_CHILD)
        .codes(&["ASYNC222"]),
    blocks("os.wait4", Kind::Subprocess)
        .unless(&[argument("options", 1, "os.WNOHANG")])
        .warning(ANY_CHILD)
        .codes(&["ASYNC222"]),
    blocks("os.waitid", Kind::Subprocess)
        .warning(ANY_CHILD)
        .codes(&["ASYNC222"]),
    blocks("os.waitpid", Kind::Subprocess)
        .unless(&[argument("options", 1, "os.WNOHANG")])
        .warning(ANY_CHILD)
        .codes(&["ASYNC222"]),
    // Users and groups, which a directory service may have to be asked for.
    blocks("os.getgrouplist", Kind::Metadata),
    blocks("os.getlogin", Kind::Metadata),
    // Paths that are looked up.
    alias("posixpath", "os.path"),
    alias("ntpath", "os.path"),
    blocks("os.path.exists", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("os.path.getatime", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("os.path.getctime", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("os.path.getmtime", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("os.path.getsize", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("os.path.isdevdrive", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("os.path.isdir", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("os.path.isfile", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("os.path.isjunction", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("os.path.islink", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("os.path.ismount", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("os.path.lexists", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("os.path.realpath", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("os.path.samefile", Kind::Metadata).codes(&["ASYNC240"]),
    blocks("os.path.sameopenfile", Kind::Metadata).codes(&["ASYNC240"]),
    // Paths that are only text.
    pure("os.path.abspath"),
    pure("os.path.basename"),
    pure("os.path.commonpath"),
    pure("os.path.commonprefix"),
    pure("os.path.dirname"),
    pure("os.path.expanduser"),
    pure("os.path.expandvars"),
    pure("os.path.isabs"),
    pure("os.path.join"),
    pure("os.path.normcase"),
    pure("os.path.normpath"),
    pure("os.path.relpath"),
    pure("os.path.samestat"),
    pure("os.path.split"),
    pure("os.path.splitdrive"),
    pure("os.path.splitext"),
    pure("os.path.splitroot"),
];
