//! Locks on files.

use crate::catalog::{Argument, Kind, Row, argument, blocks};

const FLOCK: &[Argument] = &[
    argument("operation", 1, "fcntl.LOCK_UN"),
    argument("operation", 1, "fcntl.LOCK_EX | fcntl.LOCK_NB"),
    argument("operation", 1, "fcntl.LOCK_NB | fcntl.LOCK_EX"),
    argument("operation", 1, "fcntl.LOCK_NB | fcntl.LOCK_SH"),
    argument("operation", 1, "fcntl.LOCK_SH | fcntl.LOCK_NB"),
];
const HELD: &str = "when the task is cancelled, the worker thread still takes the lock";

const PROCESSES: &str = "it keeps other processes out, not other threads of this one";

pub static ROWS: &[Row] = &[
    blocks("fcntl.flock", Kind::Wait)
        .unless(FLOCK)
        .warning(HELD),
    blocks("fcntl.lockf", Kind::Wait)
        .unless(FLOCK)
        .warning(PROCESSES),
];
