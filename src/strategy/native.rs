//! The asynchronous way that a library has itself, or another one that is preferred.

use super::{migrate, process, subprocess, swap, unblock_alone};
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
    match swap::swap(pass, finding) {
        Some((row, Ok(fix))) => {
            let is_safe = |fix: &Fix| fix.applicability == Applicability::Safe;
            let preferred = pass.settings.prefer.iter().any(|name| name == row.library);
            if preferred || is_safe(&fix) {
                return Ok(fix);
            }
            // One object is swapped whole, or all its calls go to threads.
            let threads = swap::siblings(pass, finding)
                .into_iter()
                .all(|sibling| unblock_alone(pass, sibling).is_ok_and(|thread| is_safe(&thread)));
            match thread {
                Ok(thread) if is_safe(&thread) && (threads || !pass.settings.unsafe_fixes) => {
                    Ok(thread)
                }
                _ => Ok(fix),
            }
        }
        _ => thread,
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
    match swap::swap(pass, finding)? {
        (row, Err(why)) if pass.settings.prefer.iter().any(|name| name == row.library) => {
            Some(format!("not swapped for `{}`, because {why}", row.twin))
        }
        _ => None,
    }
}
