//! Why a call is not safe to move by itself.

/// Why a call is not safe to move by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caution {
    pub why: &'static str,
    pub whose: Whose,
}

/// Whose object has to be at work for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// One that somebody else may have as well.
    Shared,
    /// One that an attribute or a module keeps.
    Kept,
    /// Any object, or none.
    Any,
}
