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

mod blocking_credentials;
mod blocking_http;
mod blocking_sleep;

use crate::transform::Transform;

/// All transforms, in the order in which they run.
pub static ALL: &[&Transform] = &[
    &blocking_sleep::TRANSFORM,
    &blocking_credentials::TRANSFORM,
    &blocking_http::TRANSFORM,
];
