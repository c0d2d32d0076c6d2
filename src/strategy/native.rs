//! The asynchronous way that a library has itself, or another one that is preferred.

use super::{family, migrate, process, subprocess, swap, unblock_alone};
use crate::diagnostic::{Fix, PassedOver, Unfixable};
use crate::edit::Applicability;
use crate::project::reach::{Finding, Root};
use crate::transform::Pass;

/// Moves what blocks off the loop.
///
/// An object whose library has an asynchronous twin is swapped where that is as safe as a thread, or asked for; another
/// library takes the place only when asked for. What would not be applied because it is unsafe leaves the place to a safe
/// thread.
pub(crate) fn unblock(pass: &Pass<'_>, finding: &Finding) -> Result<Fix, Unfixable> {
    let thread = unblock_alone(pass, finding);
    if finding.root == Root::Callback {
        return thread;
    }
    if let Some((_, Ok(fix))) = migrate::migrate(pass, finding) {
        return asked_for(pass, fix, thread);
    }
    if let Some((_, Ok(fix))) = subprocess::run(pass, finding) {
        return asked_for(pass, fix, thread);
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
    if is_safe(&twin) {
        return Ok(twin);
    }
    if pass.prefers(library) {
        return asked_for(pass, twin, thread);
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

/// What was asked for, unless it would stay a proposal where a thread is safe.
fn asked_for(
    pass: &Pass<'_>,
    native: Fix,
    thread: Result<Fix, Unfixable>,
) -> Result<Fix, Unfixable> {
    if gives_way(pass, &native, &thread) {
        thread
    } else {
        Ok(native)
    }
}

/// Whether what was asked for would not be applied, and a thread would.
fn gives_way(pass: &Pass<'_>, native: &Fix, thread: &Result<Fix, Unfixable>) -> bool {
    !pass.settings.unsafe_fixes && !is_safe(native) && thread.as_ref().is_ok_and(is_safe)
}

fn is_safe(fix: &Fix) -> bool {
    fix.applicability == Applicability::Safe
}

/// Why the object of a finding is not swapped, when its library is preferred, or what it takes to swap it; or why its
/// work is not sent to another process, when that is wanted.
pub(crate) fn passed_over(pass: &Pass<'_>, finding: &Finding) -> Option<PassedOver> {
    if let Some(why) = process::kept_here(pass, finding) {
        return Some(PassedOver {
            way: "sent to another process".to_owned(),
            obstacle: Some(why),
        });
    }
    if pass.settings.prefer.is_empty() || finding.root == Root::Callback {
        return None;
    }
    let (way, name, result) = if let Some((row, result)) = migrate::migrate(pass, finding) {
        ("moved to", row.client, result)
    } else if let Some((runtime, result)) = subprocess::run(pass, finding) {
        ("run natively by", runtime.module(), result)
    } else if let Some((row, result)) = family::exchange(pass, finding)
        && pass.prefers(row.library)
    {
        ("moved to", row.strategy(), result)
    } else {
        let (row, result) = swap::swap(pass, finding)?;
        pass.prefers(row.library)
            .then_some(("swapped for", row.twin, result))?
    };
    let obstacle = match result {
        Err(why) => Some(why),
        Ok(native) if gives_way(pass, &native, &unblock_alone(pass, finding)) => None,
        Ok(_) => return None,
    };
    Some(PassedOver {
        way: format!("{way} `{name}`"),
        obstacle,
    })
}
