//! What cannot leave the loop because of what it is, wherever it stands.

use super::place::Place;
use super::{streamed, usually_fast};
use crate::catalog::Weight;
use crate::diagnostic::{Reason, Unfixable};
use crate::project::reach::Finding;
use crate::semantic::SiteKind;
use crate::transform::Pass;

/// Refusals that follow from what is called, wherever and however.
pub(super) fn refuse_by_callee(pass: &Pass<'_>, finding: &Finding) -> Result<(), Unfixable> {
    let callee = &finding.callee;
    let leaf = &finding.leaf;
    if finding.weight == Weight::Light && finding.helper.is_some() && !pass.settings.strict {
        return Err(usually_fast());
    }
    if finding.uncertain {
        return Err(Unfixable::new(
            Reason::UncertainType,
            format!(
                "what is called here may be `{callee}`, but not on every path as far as can be seen"
            ),
        ));
    }
    if let Some(affine) = &finding.loop_affine {
        return Err(Unfixable::new(
            Reason::LoopAffine,
            format!("`{callee}` calls `{affine}`, which only the loop's own thread may do"),
        ));
    }
    if let Some(class) = &finding.loop_argument
        && finding.helper.is_some()
    {
        return Err(Unfixable::new(
            Reason::LoopAffine,
            format!(
                "`{callee}` is handed an `{class}`, which only the loop's own thread may touch"
            ),
        ));
    }
    if let Some((tied, why)) = &finding.pinned {
        let reason = if callee.starts_with("signal.") || leaf.name.starts_with("signal.") {
            Reason::MainThreadOnly
        } else {
            Reason::ThreadAffine
        };
        return Err(Unfixable::new(reason, format!("`{tied}`: {why}")));
    }
    Ok(())
}

/// Refusals that follow from what is called and from what is done with its result.
pub(super) fn refuse_by_nature(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Result<(), Unfixable> {
    refuse_by_callee(pass, finding)?;
    let callee = &finding.callee;
    let leaf = &finding.leaf;
    match finding.site.kind {
        SiteKind::With => Err(Unfixable::new(
            Reason::LiveResult,
            format!(
                "`{callee}` blocks when the block is entered or left, so the block would have to move whole"
            ),
        )),
        SiteKind::Operator(special) if special.is_statement() => Err(Unfixable::new(
            Reason::LiveResult,
            format!("`{callee}` blocks in a statement that would have to move whole"),
        )),
        SiteKind::Iterate if !place.consumes() => Err(Unfixable::new(
            Reason::LazyResult,
            format!("each step of the iteration over `{callee}` blocks"),
        )),
        SiteKind::Iterate
            if place.call_name() == Some("next")
                && place
                    .call
                    .is_some_and(|call| call.arguments.args.len() == 1) =>
        {
            Err(Unfixable::new(
                Reason::StopIteration,
                "the end of the iterator raises `StopIteration`, which cannot cross a future",
            ))
        }
        SiteKind::Call if finding.context().awaited => Err(Unfixable::new(
            Reason::LazyResult,
            format!("`{callee}` returns an awaitable, so part of it must run on the loop"),
        )),
        SiteKind::Call if place.is_iterated_asynchronously() => Err(Unfixable::new(
            Reason::LazyResult,
            format!(
                "what `{callee}` returns is used asynchronously, so part of it must run on the loop"
            ),
        )),
        SiteKind::Call if finding.lazy => Err(Unfixable::new(
            Reason::LazyResult,
            format!("`{callee}` returns an iterator or awaitable that would still run on the loop"),
        )),
        SiteKind::Call if streamed::is_streamed(pass, finding) => Ok(()),
        SiteKind::Call if finding.live => Err(Unfixable::new(
            Reason::LiveResult,
            format!("what `{callee}` returns blocks again when it is used"),
        )),
        SiteKind::Call if leaf.live && finding.helper.is_none() => Err(Unfixable::new(
            Reason::LiveResult,
            format!("the result of `{callee}` blocks again when it is used"),
        )),
        SiteKind::Call => match live_maker(pass, finding) {
            Some(maker) => Err(Unfixable::new(
                Reason::LiveResult,
                format!(
                    "it works on the result of `{}` (line {}), which has to move with it",
                    maker.callee, maker.site.line
                ),
            )),
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

/// The call that made what a finding works on, when its result is live: moving one without the other leaves half of the
/// work on the loop. Of a chain the whole moves, see [`Place::needs_lambda`].
pub(crate) fn live_maker<'a>(pass: &Pass<'a>, finding: &Finding) -> Option<&'a Finding> {
    if finding.makers.is_empty() {
        return None;
    }
    pass.findings.iter().find(|other| {
        finding.makers.contains(&other.site.value)
            && (other.live || other.leaf.live && other.helper.is_none())
            && !finding.range().contains_range(other.range())
            && other.function == finding.function
    })
}
