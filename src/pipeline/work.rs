//! One file with something to report: its revisions, and what has been done to them.

use std::collections::BTreeSet;
use std::sync::Arc;

use ruff_text_size::{Ranged, TextRange, TextSize};

use super::report::{Revision, report};
use super::{FileOutcome, FileResult, Input, Options, Outcome, ROUND_LIMIT};
use crate::diagnostic::{Diagnostic, Fix};
use crate::edit::EditSet;
use crate::formatting;
use crate::imports;
use crate::open_file::Files;
use crate::project::reach::{self, FileFindings, Reader};
use crate::project::{FileId, Project};
use crate::scoping;
use crate::semantic::{self, FileFacts, Value, ValueId};
use crate::source_file::{SourceFile, stamp};
use crate::transform::Settings;

pub(super) struct Work<'r> {
    pub id: FileId,
    input: &'r Input,
    settings: Settings,
    /// The latest revision.
    text: Arc<str>,
    /// What led to it, from the text as it was read.
    history: Vec<EditSet>,
    /// What is reported of the latest revision.
    pending: Vec<Diagnostic>,
    /// Fixes that apply by what was last seen of all files, by where they begin in the text as it was read.
    approved: Vec<(TextSize, &'static str, String)>,
    /// How often it has been changed alone.
    rounds: usize,
    /// Modules and names in them that applied fixes have left, whose imports may be needed by nothing any more.
    left: BTreeSet<String>,
    /// An applied fix changed what plain functions do since all files were last analysed.
    shifted: bool,
    result: FileResult,
}

impl<'r> Work<'r> {
    pub fn new(input: &'r Input, id: FileId, text: Arc<str>, options: &Options<'_>) -> Work<'r> {
        let mut result = FileResult::nothing_done(FileOutcome::Unchanged);
        result.before = Some(Arc::clone(&text));
        Work {
            id,
            input,
            settings: (options.settings)(&input.path),
            text,
            history: Vec::new(),
            pending: Vec::new(),
            approved: Vec::new(),
            rounds: 0,
            left: BTreeSet::new(),
            shifted: false,
            result,
        }
    }

    pub fn text(&self) -> Arc<str> {
        Arc::clone(&self.text)
    }

    /// Nothing happens any more to a file that met a defect.
    pub fn is_reverted(&self) -> bool {
        matches!(self.result.outcome, FileOutcome::Reverted { .. })
    }

    pub fn revert(&mut self, problem: String) {
        let transform = self
            .result
            .diagnostics
            .iter()
            .rev()
            .find(|outcome| outcome.applied)
            .map(|outcome| outcome.diagnostic.transform);
        self.pending.clear();
        self.result.revert(transform, problem);
    }

    /// Reports on the latest revision.
    pub fn look(&mut self, project: &Project, files: &Files<'_>, options: &Options<'_>) {
        let (Some(source), Some(facts)) = (self.parse(), project.facts(self.id)) else {
            return;
        };
        let findings = files
            .findings
            .get(&self.id)
            .unwrap_or(FileFindings::NOTHING);
        self.report(project, &source, facts, findings, files, options);
        if self.is_reverted() {
            return;
        }
        let applying = self.pending.iter().filter(|diagnostic| {
            let fix = diagnostic.outcome.as_ref();
            fix.is_ok_and(|fix| options.applies(fix.applicability))
        });
        self.approved = applying
            .map(|diagnostic| self.mark_of(diagnostic))
            .collect();
        if self.history.is_empty() {
            self.result.diagnostics = self
                .pending
                .iter()
                .map(|diagnostic| Outcome {
                    diagnostic: diagnostic.clone(),
                    applied: false,
                })
                .collect();
        } else {
            self.forget();
        }
    }

    /// Applies fixes that change this file alone, until there are none; whether others may be there now: one that changes
    /// several files, one in a file that calls what has changed, or one that has come to light with these, of which what
    /// other files do is not known yet.
    pub fn change(&mut self, project: &Project, files: &Files<'_>, options: &Options<'_>) -> bool {
        let mut overlay: Option<Project> = None;
        let mut new = false;
        while !self.is_reverted() {
            let mut edits = self.select(options);
            if edits.is_empty() {
                edits = self.unneeded_imports(project);
            }
            if edits.is_empty() {
                break;
            }
            if self.rounds == ROUND_LIMIT {
                self.revert("its fixes do not come to an end".to_owned());
                break;
            }
            self.rounds += 1;
            self.apply(edits);
            let Some(source) = self.parse() else {
                break;
            };
            let overlay = overlay.get_or_insert_with(|| project.overlay());
            let facts = Arc::new(self.build(overlay, &source));
            overlay.set_facts(self.id, Some(Arc::clone(&facts)));
            // Everything that matters has been read for the first revision.
            let mut all = reach::findings(overlay, &|file| file == self.id, &Reader::of_nothing());
            let findings = all.remove(&self.id).unwrap_or_default();
            self.report(overlay, &source, &facts, &findings, files, options);
            new = self.pending.iter().any(|diagnostic| {
                let fix = diagnostic.outcome.as_ref();
                fix.is_ok_and(|fix| options.applies(fix.applicability))
                    && !self.is_approved(diagnostic)
            });
        }
        std::mem::take(&mut self.shifted)
            || new
            || overlay.is_some() && self.joint(options).next().is_some()
    }

    /// What tells a fix from others in every revision.
    fn mark_of(&self, diagnostic: &Diagnostic) -> (TextSize, &'static str, String) {
        let start = self.origin(diagnostic.range).start();
        (start, diagnostic.transform, diagnostic.callee.clone())
    }

    fn is_approved(&self, diagnostic: &Diagnostic) -> bool {
        self.approved.contains(&self.mark_of(diagnostic))
    }

    /// The facts of the latest revision, when the project has those of an earlier one.
    pub fn facts(&mut self, project: &Project) -> Option<Arc<FileFacts>> {
        let known = project.facts(self.id)?;
        if self.is_reverted() || known.stamp == stamp(&self.text) {
            return None;
        }
        let source = self.parse()?;
        Some(Arc::new(self.build(project, &source)))
    }

    /// Fixes to apply that change several files, by their positions among what is reported.
    pub fn joint<'w>(&'w self, options: &'w Options<'_>) -> impl Iterator<Item = (usize, &'w Fix)> {
        self.pending
            .iter()
            .enumerate()
            .filter_map(|(position, diagnostic)| {
                let fix = diagnostic.outcome.as_ref().ok()?;
                let applies = !fix.elsewhere.is_empty() && options.applies(fix.applicability);
                applies.then_some((position, fix))
            })
    }

    /// Notes that the fix of a diagnostic of the latest revision is applied.
    pub fn mark(&mut self, position: usize) {
        if let Ok(fix) = &self.pending[position].outcome {
            let (leaves, shifts) = (fix.leaves.clone(), fix.shifts);
            self.leave(leaves);
            self.shifted |= shifts;
        }
        if self.history.is_empty() {
            self.result.diagnostics[position].applied = true;
            return;
        }
        let mut diagnostic = self.pending[position].clone();
        let range = self.origin(diagnostic.range);
        let known = self
            .result
            .diagnostics
            .iter_mut()
            .find(|outcome| is_same(&outcome.diagnostic, range, &diagnostic));
        match known {
            Some(outcome) => outcome.applied = true,
            None => {
                // Only now visible; its edits belong to a revision that the user never sees.
                diagnostic.range = range;
                if let Ok(fix) = &mut diagnostic.outcome {
                    fix.edits.clear();
                    fix.elsewhere.clear();
                }
                self.result.diagnostics.push(Outcome {
                    diagnostic,
                    applied: true,
                });
            }
        }
    }

    /// Notes that a fix has left a module, which changes this file as well.
    pub fn leave(&mut self, module: Option<String>) {
        self.left.extend(module);
    }

    /// Applies edits, and lays out what they have touched as it was laid out before.
    pub fn apply(&mut self, edits: EditSet) {
        let before = self.parse();
        self.change_text(edits);
        let after = self.parse();
        if let (Some(before), Some(after), Some(edits)) = (before, after, self.history.last()) {
            let format = self.settings.format(&before);
            let layout = formatting::layout(&before, edits, &after, format);
            if !layout.is_empty() {
                self.change_text(layout);
            }
        }
    }

    fn change_text(&mut self, edits: EditSet) {
        let edits = edits.refined(&self.text);
        self.text = Arc::from(edits.apply(&self.text));
        self.history.push(edits);
    }

    pub fn finish(mut self) -> FileResult {
        self.result.diagnostics.sort_by_key(|outcome| {
            (
                outcome.diagnostic.range.start(),
                outcome.diagnostic.range.end(),
            )
        });
        if self.history.is_empty() && self.result.diagnostics.is_empty() {
            self.result.before = None;
        }
        if self.is_reverted() || self.history.is_empty() {
            return self.result;
        }
        let target = self.settings.target;
        let unsupported = |text: &Arc<str>| {
            SourceFile::parse(&self.input.path, &self.input.display, Arc::clone(text))
                .map(|source| source.unsupported_syntax(target) + scoping::misplaced(source.body()))
        };
        let before = self.result.before.as_ref().map(unsupported);
        match (before, unsupported(&self.text)) {
            (Some(Ok(before)), Ok(after)) if after <= before => {
                self.result.outcome = FileOutcome::Changed(self.text.to_string());
            }
            _ => self.revert(format!(
                "the result is not valid for Python {}.{}",
                target.major, target.minor
            )),
        }
        self.result
    }

    /// Collects the fixes to apply that change this file alone.
    fn select(&mut self, options: &Options<'_>) -> EditSet {
        let mut edits = EditSet::default();
        for position in 0..self.pending.len() {
            let applied = self.pending[position].outcome.as_ref().is_ok_and(|fix| {
                fix.elsewhere.is_empty()
                    && options.applies(fix.applicability)
                    && self.is_approved(&self.pending[position])
                    && edits.add(&fix.edits)
            });
            if applied {
                self.mark(position);
            }
        }
        edits
    }

    /// Takes away imports of what fixes have left and that nothing needs any more.
    fn unneeded_imports(&mut self, project: &Project) -> EditSet {
        let mut edits = EditSet::default();
        let left = std::mem::take(&mut self.left);
        if !left.is_empty()
            && let Some(source) = self.parse()
        {
            let mut before = self.result.before.as_ref().and_then(|text| {
                SourceFile::parse(&self.input.path, &self.input.display, Arc::clone(text)).ok()
            });
            for name in left {
                if is_asked_for(project, self.id, &name) {
                    continue;
                }
                let replaced = before
                    .as_ref()
                    .and_then(|before| imports::replaced(before, &source, &name));
                if replaced.is_some_and(|replaced| edits.add(&replaced)) {
                    // One place is enough.
                    before = None;
                } else {
                    edits.add(&imports::unneeded(&source, &name));
                }
            }
        }
        edits
    }

    /// Leaves out what was reported of an earlier revision and is gone with what another fix changed elsewhere.
    fn forget(&mut self) {
        let seen: Vec<(TextRange, &Diagnostic)> = self
            .pending
            .iter()
            .map(|diagnostic| (self.origin(diagnostic.range), diagnostic))
            .collect();
        let mut touched: Vec<TextRange> = Vec::new();
        for (position, edits) in self.history.iter().enumerate() {
            touched.extend(
                edits
                    .edits()
                    .iter()
                    .map(|edit| origin(&self.history[..position], edit.range())),
            );
        }
        self.result.diagnostics.retain(|outcome| {
            let own = &outcome.diagnostic;
            outcome.applied
                || seen
                    .iter()
                    .any(|(range, other)| is_same(own, *range, other))
                || touched
                    .iter()
                    .any(|range| range.intersect(own.range).is_some())
        });
    }

    fn origin(&self, range: TextRange) -> TextRange {
        origin(&self.history, range)
    }

    fn build(&self, project: &Project, source: &SourceFile) -> FileFacts {
        semantic::build(source, &project.file(self.id).package)
    }

    fn parse(&mut self) -> Option<SourceFile> {
        if self.is_reverted() {
            return None;
        }
        let text = Arc::clone(&self.text);
        match SourceFile::parse(&self.input.path, &self.input.display, text) {
            Ok(source) => Some(source),
            Err(problem) => {
                self.revert(problem.message);
                None
            }
        }
    }

    fn report(
        &mut self,
        project: &Project,
        source: &SourceFile,
        facts: &FileFacts,
        findings: &FileFindings,
        files: &Files<'_>,
        options: &Options<'_>,
    ) {
        let revision = Revision {
            project,
            id: self.id,
            source,
            facts,
            settings: &self.settings,
            findings,
            files,
        };
        let report = report(&revision, options);
        if self.history.is_empty() {
            self.result.suppressed = report.suppressed;
        }
        self.pending = report.diagnostics;
        if let Some((transform, problem)) = report.problem {
            self.pending.clear();
            self.result.revert(Some(transform), problem);
        }
    }
}

/// Whether another file imports a part of a dotted name from a file, reads it of the module, or names it there in a string,
/// as a test that replaces it does.
fn is_asked_for(project: &Project, id: FileId, name: &str) -> bool {
    let own = &project.file(id).module;
    let is_part = |part: &str| name.split('.').any(|other| other == part);
    let last = own.rsplit('.').next().unwrap_or(own);
    let is_own = |facts: &FileFacts, base: ValueId| match facts.value(base) {
        Value::Name { name, .. } | Value::Attribute(_, name) => name == last,
        Value::Module(name) => own.ends_with(name.as_str()),
        Value::Member(member) => member.name == last,
        _ => false,
    };
    let is_asked = |facts: &FileFacts, value: &Value| match value {
        Value::Attribute(base, name) => is_part(name) && is_own(facts, *base),
        Value::Member(member) => is_part(&member.name) && own.ends_with(member.module.as_str()),
        Value::Str(Some(text)) => text
            .strip_prefix(own.as_str())
            .and_then(|rest| rest.strip_prefix('.'))
            .is_some_and(|rest| rest.split('.').next().is_some_and(is_part)),
        _ => false,
    };
    project
        .files()
        .filter(|(other, _)| *other != id)
        .filter_map(|(other, _)| project.facts(other))
        .any(|facts| facts.values.iter().any(|value| is_asked(facts, value)))
}

/// Whether a diagnostic of the first revision and one of a later one, which is about `range` there, are the same.
fn is_same(first: &Diagnostic, range: TextRange, later: &Diagnostic) -> bool {
    first.range.start() == range.start()
        && first.transform == later.transform
        && first.callee == later.callee
}

/// Where a range of the latest revision was in the first.
fn origin(history: &[EditSet], range: TextRange) -> TextRange {
    let back = |position: TextSize| {
        history
            .iter()
            .rev()
            .fold(position, |position, edits| edits.origin(position))
    };
    let start = back(range.start());
    TextRange::new(start, back(range.end()).max(start))
}
