//! The transforms, one a file, and the catalogue of blocking callables.
//!
//! # How to add one
//!
//! 1. Write `snapshots/<name>/example.py`, and at least one case that must not change.
//! 2. Write `transforms/<name>.rs` with its `TRANSFORM`.
//! 3. Add the two lines below.
//! 4. `ASYNCFIX_UPDATE=1 cargo test --test snapshots`, then read the diff of the snapshots: that is the review.
//! 5. `cargo test`.
//!
//! A new callable of a kind that exists needs none of this, only a row in `catalog/`.

pub mod catalog;
pub mod native;

mod blocking_console;
mod blocking_cpu;
mod blocking_credentials;
mod blocking_database;
mod blocking_file;
mod blocking_http;
mod blocking_import;
mod blocking_init;
mod blocking_metadata;
mod blocking_network;
mod blocking_sdk;
mod blocking_sleep;
mod blocking_subprocess;
mod blocking_wait;
mod cancel_before_close;
mod generator_cleanup;
mod held_lock;
mod old_spelling;
mod slow_cleanup;
mod swallowed_cancellation;
mod timeout_scope;
mod unclosed_iteration;
mod unguarded_lazy_init;

use crate::transform::Transform;

/// All transforms, in the order in which they run: of several findings at one call, the first is reported.
pub static ALL: &[&Transform] = &[
    &blocking_sleep::TRANSFORM,
    &blocking_credentials::TRANSFORM,
    &blocking_http::TRANSFORM,
    &blocking_subprocess::TRANSFORM,
    &blocking_network::TRANSFORM,
    &blocking_database::TRANSFORM,
    &blocking_sdk::TRANSFORM,
    &blocking_wait::TRANSFORM,
    &blocking_console::TRANSFORM,
    &blocking_file::TRANSFORM,
    &blocking_import::TRANSFORM,
    &blocking_cpu::TRANSFORM,
    &blocking_metadata::TRANSFORM,
    &swallowed_cancellation::TRANSFORM,
    &held_lock::TRANSFORM,
    &old_spelling::TRANSFORM,
    &slow_cleanup::TRANSFORM,
    &timeout_scope::TRANSFORM,
    &cancel_before_close::TRANSFORM,
    &generator_cleanup::TRANSFORM,
    &unclosed_iteration::TRANSFORM,
    &unguarded_lazy_init::TRANSFORM,
    &blocking_init::TRANSFORM,
];
