//! Any bytes at all, with the checks of `tests/properties.rs`.
//!
//! `cargo fuzz run pipeline corpus snapshots/blocking_sleep -- -dict=fuzz/python.dict` starts from the cases of one
//! transform. Half of the new inputs come from changes to whole lines, so that many are Python.
#![no_main]

use std::path::Path;
use std::sync::OnceLock;

use asyncfix::encoding;
use libfuzzer_sys::{fuzz_crossover, fuzz_mutator, fuzz_target, fuzzer_mutate};
use rayon::{ThreadPool, ThreadPoolBuilder};
use ruff_python_ast::PythonVersion;

#[path = "../../tests/properties/check.rs"]
mod check;
mod lines;

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

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    if seed.is_multiple_of(2) {
        return fuzzer_mutate(data, size, max_size);
    }
    fill(data, max_size, &lines::stir(&data[..size], seed))
});

fuzz_crossover!(|first: &[u8], second: &[u8], out: &mut [u8], seed: u32| {
    let room = out.len();
    fill(out, room, &lines::cross(first, second, seed))
});

/// Copies as much of the text as there is room for; how much that is.
fn fill(out: &mut [u8], room: usize, text: &[u8]) -> usize {
    let size = text.len().min(room);
    out[..size].copy_from_slice(&text[..size]);
    size
}
