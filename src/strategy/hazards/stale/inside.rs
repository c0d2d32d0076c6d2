//! Calls inside of a block that moves whole: in the thread as well, other tasks run between two of its steps.

use super::*;

/// What a finding of such a block has to be told.
pub(in super::super) fn check_block<'p>(
    pass: &Pass<'p>,
    finding: &Finding,
    place: &Place<'p>,
    held: Held<'_, 'p>,
    cautions: &mut Vec<String>,
) {
    if place.function().is_some_and(|function| function.is_async) {
        let call = Moved::of(finding, false);
        cautions.extend(stale(pass, finding.function, place, held, call));
    }
}

impl<'a> Moved<'a> {
    pub(super) fn of(finding: &'a Finding, updates: bool) -> Self {
        Moved {
            updates,
            library: finding.leaf.name.split('.').next(),
            writes: writes(&finding.callee) || writes(&finding.leaf.name),
        }
    }
}
