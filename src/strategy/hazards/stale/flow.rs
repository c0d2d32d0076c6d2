//! How control leaves statements.

/// How the statements of a block end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Flow {
    /// With the next statement.
    On,
    /// The task has suspended of its own accord.
    Suspended,
    /// Elsewhere: `return`, `raise`, `break`, `continue`.
    Left,
}

impl Flow {
    /// What holds where branches meet.
    pub(super) fn meet(flows: impl IntoIterator<Item = Flow>) -> Flow {
        let mut result = Flow::Left;
        for flow in flows {
            match flow {
                Flow::On => return Flow::On,
                Flow::Suspended => result = Flow::Suspended,
                Flow::Left => {}
            }
        }
        result
    }
}
