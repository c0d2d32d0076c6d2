//! The asynchronous way that a library has itself, or another one that is preferred.

use super::{family, migrate, process, subprocess, swap, unblock_alone};
use crate::diagnostic::{Fix, Unfixable};
use crate::edit::Applicability;
use crate::project::reach::{Finding, Root};
use crate::transform::Pass;

/// Moves what blocks off the loop.
///
/// An object whose library has an asynchronous twin is swapped where that is as safe as a thread, or asked for; another
/// library takes the place only when asked for.
pub(crate) fn unblock(pass: &Pass<'_>, finding: &Finding) -> Result<Fix, Unfixable> {
    let thread = unblock_alone(pass, finding);
    if finding.root == Root::Callback {
        return thread;
    }
    if let Some((_, Ok(fix))) = migrate::migrate(pass, finding) {
        return Ok(fix);
    }
    if let Some((_, Ok(fix))) = subprocess::run(pass, finding) {
        return Ok(fix);
    }
    if let Some((row, Ok(fix))) = family::exchange(pass, finding) {
        return choose(pass, row.library, fix, thread, || {
            family::siblings(pass, finding, row)
        });
    }
    match swap::swap(pass, finding) {
        Some((row, Ok(fix))) => choose(pass, row.library, fix, thread, || {
            swap::siblings(pass, finding)
        }),
        _ => thread,
    }
}

/// The twin where that is as safe as a thread, or asked for; `siblings` are the findings that it takes away.
fn choose<'a>(
    pass: &Pass<'a>,
    library: &str,
    twin: Fix,
    thread: Result<Fix, Unfixable>,
    siblings: impl FnOnce() -> Vec<&'a Finding>,
) -> Result<Fix, Unfixable> {
    let is_safe = |fix: &Fix| fix.applicability == Applicability::Safe;
    if pass.prefers(library) || is_safe(&twin) {
        return Ok(twin);
    }
    // One object is swapped whole, or all its calls go to threads.
    let threads = siblings()
        .into_iter()
        .all(|sibling| unblock_alone(pass, sibling).is_ok_and(|thread| is_safe(&thread)));
    match thread {
        Ok(thread) if is_safe(&thread) && (threads || !pass.settings.unsafe_fixes) => Ok(thread),
        _ => Ok(twin),
    }
}

/// Why the object of a finding is not swapped, when its library is preferred; or why its work is not sent to another
/// process, when that is wanted.
pub(crate) fn obstacle(pass: &Pass<'_>, finding: &Finding) -> Option<String> {
    if let Some(kept) = process::kept_here(pass, finding) {
        return Some(kept);
    }
    if pass.settings.prefer.is_empty() || finding.root == Root::Callback {
        return None;
    }
    if let Some((row, result)) = migrate::migrate(pass, finding) {
        let why = result.err()?;
        return Some(format!("not moved to `{}`, because {why}", row.client));
    }
    if let Some((runtime, result)) = subprocess::run(pass, finding) {
        let why = result.err()?;
        return Some(format!(
            "not run by `{}` itself, because {why}",
            runtime.module()
        ));
    }
    if let Some((row, Err(why))) = family::exchange(pass, finding)
        && pass.prefers(row.library)
    {
        return Some(format!("not moved to `{}`, because {why}", row.strategy()));
    }
    match swap::swap(pass, finding)? {
        (row, Err(why)) if pass.prefers(row.library) => {
            Some(format!("not swapped for `{}`, because {why}", row.twin))
        }
        _ => None,
    }
}
