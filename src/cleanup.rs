//! What transforms about cleanup share: ways through a function, what a generator holds, and the text around `try`.
//!
//! - [`scan`] asks what statements do: mention, bind, yield, leave.
//! - [`held`] tells whether closing a generator matters.
//! - [`resources`] knows pairs of acquiring and releasing, and which types a context manager releases in the same way.
//! - [`remote`] finds remote cancels and the streams that they are about; [`order`] puts the close before them.
//! - [`pairs`] finds what a generator acquires before a `yield` and releases behind it.
//! - [`closing`] puts a loop into a block that closes its generator; [`annotation`] tells type checkers that it can be closed.
//! - [`layout`] writes statements anew, one level deeper.

pub(crate) mod aliases;
pub(crate) mod annotation;
pub(crate) mod closing;
pub(crate) mod held;
pub(crate) mod layout;
pub(crate) mod order;
pub(crate) mod pairs;
pub(crate) mod remote;
pub(crate) mod resources;
pub(crate) mod scan;
pub(crate) mod waiting;
