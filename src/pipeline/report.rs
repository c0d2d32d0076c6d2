//! One look at one revision of a file: every transform's diagnostics, less what comments silence and what other fixes move.

use std::panic::{AssertUnwindSafe, catch_unwind};

use ruff_text_size::TextRange;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Options, panic_text};
use crate::diagnostic::{Diagnostic, Fix, Reason, Unfixable};
use crate::open_file::Files;
use crate::project::reach::{FileFindings, Finding};
use crate::project::{FileId, Inference, Project};
use crate::semantic::{FileFacts, SiteKind};
use crate::source_file::SourceFile;
use crate::suppress::Suppressions;
use crate::transform::{Memory, Pass, Settings};

/// What is said of one revision.
#[derive(Default)]
pub(super) struct Report {
    pub diagnostics: Vec<Diagnostic>,
    /// Call sites that a comment silences.
    pub suppressed: usize,
    /// The transform that broke, and how.
    pub problem: Option<(&'static str, String)>,
}

/// One revision of one file, with all that is known of it.
pub(super) struct Revision<'a> {
    pub project: &'a Project,
    pub id: FileId,
    pub source: &'a SourceFile,
    pub facts: &'a FileFacts,
    pub settings: &'a Settings,
    pub findings: &'a FileFindings,
    pub files: &'a Files<'a>,
}

/// Runs every transform over one revision.
pub(super) fn report(revision: &Revision<'_>, options: &Options<'_>) -> Report {
    let source = revision.source;
    let suppressions = Suppressions::of(source);
    let mut report = Report::default();
    let mut silent: Vec<TextRange> = Vec::new();
    let memory = Memory::default();
    let inference = Inference::new(revision.project);
    for &transform in options.transforms {
        let mut pass = Pass {
            source,
            facts: revision.facts,
            project: revision.project,
            file: revision.id,
            settings: revision.settings,
            findings: &revision.findings.blocking,
            constructions: &revision.findings.constructions,
            helpers: &revision.findings.helpers,
            awaits: &revision.findings.awaits,
            tied: &revision.findings.tied,
            guarded: None,
            below: None,
            transform,
            diagnostics: Vec::new(),
            memory: &memory,
            inference: &inference,
            files: revision.files,
        };
        let outcome = catch_unwind(AssertUnwindSafe(|| (transform.run)(&mut pass)));
        if let Err(panic) = outcome {
            report.problem = Some((transform.name, panic_text(&*panic)));
            return report;
        }
        for mut diagnostic in std::mem::take(&mut pass.diagnostics) {
            let codes: Vec<&str> = diagnostic.codes.to_vec();
            if !(options.selects)(transform.name, &codes) {
                continue;
            }
            let first = source.line(diagnostic.range.start());
            let last = source.line(diagnostic.range.end());
            if suppressions
                .suppresses(transform.name, &codes, first, last)
                .is_some()
            {
                report.suppressed += 1;
                silent.push(diagnostic.range);
                continue;
            }
            if let Ok(fix) = &diagnostic.outcome
                && !fix.elsewhere.is_empty()
                && let Some(unfixable) = pass.silenced(fix, &codes)
            {
                diagnostic.outcome = Err(unfixable);
            }
            report.diagnostics.push(diagnostic);
        }
    }
    // Both ends of a `with` stand or fall together.
    report
        .diagnostics
        .retain(|diagnostic| !silent.contains(&diagnostic.range));
    for diagnostic in &mut report.diagnostics {
        if let Ok(fix) = &diagnostic.outcome
            && let Some(covers) = fix.covers
            && let Some(moved) = silent.iter().find(|range| covers.contains_range(**range))
        {
            diagnostic.outcome = Err(Unfixable::new(
                Reason::Suppressed,
                format!(
                    "the fix would move line {} along, which a comment silences",
                    source.line(moved.start())
                ),
            ));
        }
    }
    report.diagnostics = covered(source, report.diagnostics, &revision.findings.blocking);
    report
}

/// Leaves out what another fix moves along in the same line: of a chain that blocks at several points the whole is reported.
/// What is moved along from other lines shares the fix.
fn covered(
    source: &SourceFile,
    diagnostics: Vec<Diagnostic>,
    findings: &[Finding],
) -> Vec<Diagnostic> {
    let moved: Vec<(TextRange, TextRange, Fix)> = diagnostics
        .iter()
        .filter_map(|diagnostic| {
            let fix = diagnostic.outcome.as_ref().ok()?;
            Some((fix.covers?, diagnostic.range, fix.clone()))
        })
        .collect();
    // Using the result of a call is reported only when the call itself is not.
    let calls: FxHashSet<TextRange> = findings
        .iter()
        .filter(|finding| finding.site.kind == SiteKind::Call)
        .map(Finding::range)
        .collect();
    let mut sites: FxHashMap<TextRange, SiteKind> = FxHashMap::default();
    for finding in findings {
        sites.entry(finding.range()).or_insert(finding.site.kind);
    }
    let used = |diagnostic: &Diagnostic| {
        sites
            .get(&diagnostic.range)
            .is_some_and(|kind| *kind != SiteKind::Call)
            && calls.contains(&diagnostic.range)
    };
    let mut seen: FxHashSet<(TextRange, &'static str)> = FxHashSet::default();
    let mut refused: FxHashSet<(TextRange, Reason)> = FxHashSet::default();
    let mut kept = Vec::new();
    for mut diagnostic in diagnostics {
        let around = moved.iter().find(|(covers, _, _)| {
            let own = diagnostic
                .outcome
                .as_ref()
                .is_ok_and(|fix| fix.covers == Some(*covers));
            !own && *covers != diagnostic.range && covers.contains_range(diagnostic.range)
        });
        let inside = around.is_some_and(|(_, by, _)| {
            by.contains_range(diagnostic.range)
                || source.line(by.start()) == source.line(diagnostic.range.start())
                || source.line(by.end()) == source.line(diagnostic.range.end())
        });
        if let Some((_, _, fix)) = around {
            diagnostic.outcome = Ok(fix.clone());
        }
        let key = (diagnostic.range, diagnostic.transform);
        // Two transforms that see the same call refuse it for the same reason.
        let refusal = diagnostic
            .outcome
            .as_ref()
            .err()
            .map(|unfixable| (diagnostic.range, unfixable.reason));
        let said = refusal.is_some_and(|refusal| refused.contains(&refusal));
        if inside || used(&diagnostic) || said || !seen.insert(key) {
            continue;
        }
        refused.extend(refusal);
        kept.push(diagnostic);
    }
    kept
}
