//! Any bytes at all, with the checks of `tests/properties.rs`.
//!
//! `cargo fuzz run pipeline corpus snapshots/blocking_sleep` starts from the cases of one transform.
#![no_main]

use std::path::Path;
use std::sync::OnceLock;

use asyncfix::encoding;
use libfuzzer_sys::fuzz_target;
use rayon::{ThreadPool, ThreadPoolBuilder};
use ruff_python_ast::PythonVersion;

#[path = "../../tests/properties/check.rs"]
mod check;

use check::{Files, ROOT, check};

/// As in the command: deep expressions recurse deeply.
const STACK_BYTES: usize = 64 * 1024 * 1024;

fuzz_target!(|bytes: &[u8]| {
    let Ok(decoded) = encoding::decode(bytes) else {
        return;
    };
    let files = Files::from([(Path::new(ROOT).join("app.py"), decoded.text)]);
    static POOL: OnceLock<ThreadPool> = OnceLock::new();
    let pool = POOL.get_or_init(|| {
        ThreadPoolBuilder::new()
            .num_threads(1)
            .stack_size(STACK_BYTES)
            .build()
            .expect("a thread can be started")
    });
    if let Err(problem) = pool.install(|| check(&files, PythonVersion::PY310)) {
        panic!("{problem}");
    }
});
