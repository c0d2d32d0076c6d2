//! What the user sees: the diff, the report and its summary.
//!
//! Every function here is pure: it turns values into bytes on the writer that it is given. Which writer that is, and
//! whether it understands colours, is decided in `main`. The report and the diff are the product and go to standard
//! output; the summary goes to standard error.

use std::collections::BTreeMap;

use ruff_source_file::LineIndex;

use crate::diagnostic::Diagnostic;

pub mod diff;
mod excerpt;
pub mod json;
pub mod text;

/// A diagnostic together with where it stands in the file that the user has.
///
/// Lines and columns count from 1. A column counts Unicode scalar values, as ruff does: not bytes, not UTF-16 units, and
/// without the byte order mark. The end is exclusive.
#[derive(Clone, Debug)]
pub struct Finding<'a> {
    pub diagnostic: &'a Diagnostic,
    /// See [`finding_id`].
    pub id: String,
    /// Path as shown to the user, with `/` between its parts.
    pub file: &'a str,
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
    pub standing: Standing,
    /// The whole text of the first revision, to which `diagnostic.range` and the ranges of its edits refer.
    pub source: &'a str,
}

/// What a run did about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing.
    Open,
    /// Its fix is in the diff, and the file is as it was.
    Shown,
    /// Its fix is in the file.
    Written,
}

/// What a run was asked to do; decides the tense of the summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Check,
    Diff,
    Write,
    DiffWrite,
}

impl Mode {
    /// Whether files are written.
    pub const fn writes(self) -> bool {
        matches!(self, Mode::Write | Mode::DiffWrite)
    }
}

/// The counts that every run ends with.
///
/// Each finding is counted once, in `fixed`, `fixable_safe`, `fixable_unsafe` or `refused`. Suppressed ones are extra.
#[derive(Clone, Debug)]
pub struct Summary {
    /// Files read, the failed ones included.
    pub scanned: usize,
    /// Files that this run changed, or that its fixes would change.
    pub changed: usize,
    /// Files that could not be processed.
    pub failed: usize,
    /// Findings whose fix was written or is in the diff. Zero in [`Mode::Check`].
    pub fixed: usize,
    /// Findings with a safe fix that is neither written nor in the diff.
    pub fixable_safe: usize,
    /// Findings with an unsafe fix that is neither written nor in the diff.
    pub fixable_unsafe: usize,
    /// Findings that stay, by the name of the reason.
    pub refused: BTreeMap<&'static str, usize>,
    /// Findings for which the settings prefer something else than what becomes of them, by what that is.
    pub passed_over: BTreeMap<String, usize>,
    /// Call sites that a comment in the code silences.
    pub suppressed: usize,
    /// The Python version that fixes are written for and where it comes from: `Python 3.9, from requires-python in
    /// pyproject.toml`.
    pub target: String,
    pub mode: Mode,
    /// Packages that the fixes import and the project does not declare.
    pub new_dependencies: Vec<String>,
    /// Those among them that were added to a file, with its name; or why they were not.
    pub added_dependencies: Vec<String>,
}

/// A name for a finding that stays the same while the code around it changes: 16 hexadecimal digits.
///
/// It depends on the transform, the path of the file, the dotted function, the text of the call as [`normalised`] gives
/// it, and `nth`, which counts equal calls in that function from 0. It depends neither on line numbers nor on the
/// machine, the version of the compiler or the order of files, so that baselines and review tools can hold on to it.
/// `file` must not depend on the directory that the run is started from either.
///
/// The hash is FNV-1a with 64 bits over the five parts, each followed by the byte `FF`, which UTF-8 never contains.
/// It is part of the stable interface: the standard library's hashers may change from release to release.
pub fn finding_id(
    transform: &str,
    file: &str,
    function: &str,
    normalised_source: &str,
    nth: usize,
) -> String {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;

    let nth = nth.to_string();
    let hash = [transform, file, function, normalised_source, &nth]
        .iter()
        .flat_map(|part| part.bytes().chain([0xff]))
        .fold(OFFSET_BASIS, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(PRIME)
        });
    format!("{hash:016x}")
}

/// The text of an expression without what a formatter changes: white space, and a comma before a closing bracket.
///
/// Meant for [`finding_id`] only: white space inside string literals goes as well, so the result is not Python.
pub fn normalised(source: &str) -> String {
    let mut text = String::with_capacity(source.len());
    for c in source.chars().filter(|c| !c.is_whitespace()) {
        if matches!(c, ')' | ']' | '}') && text.ends_with(',') {
            text.pop();
        }
        text.push(c);
    }
    text
}

/// The line index of the file at hand. Findings come file by file, so one is enough.
#[derive(Default)]
struct Lines<'a> {
    current: Option<(&'a str, LineIndex)>,
}

impl<'a> Lines<'a> {
    fn of(&mut self, source: &'a str) -> &LineIndex {
        let known = matches!(&self.current, Some((text, _)) if std::ptr::eq(*text, source));
        if !known {
            self.current = None;
        }
        let (_, index) = self
            .current
            .get_or_insert_with(|| (source, LineIndex::from_source_text(source)));
        index
    }
}

#[cfg(test)]
mod fixture {
    //! Findings for the tests of the formats, under transform names that do not exist.

    use ruff_diagnostics::{Applicability, Edit};
    use ruff_text_size::{TextRange, TextSize};

    use super::{Finding, Standing};
    use crate::catalog::Kind;
    use crate::diagnostic::{ChainStep, Concern, Confidence, Diagnostic, Fix, Reason, Unfixable};

    /// Where `needle` stands in `source`.
    pub(super) fn range_of(source: &str, needle: &str) -> TextRange {
        let start = source.find(needle).expect("the needle is in the source");
        TextRange::at(size(start), size(needle.len()))
    }

    fn size(value: usize) -> TextSize {
        TextSize::try_from(value).expect("test sources are small")
    }

    pub(super) fn diagnostic(
        source: &str,
        needle: &str,
        outcome: Result<Fix, Unfixable>,
    ) -> Diagnostic {
        Diagnostic {
            transform: "slow-call",
            codes: &["ASYNC210"],
            concern: Concern::Blocking(Kind::Http),
            range: range_of(source, needle),
            function: "Client.fetch".to_owned(),
            callee: "requests.get".to_owned(),
            chain: Vec::new(),
            message: "`requests.get` blocks the event loop in `Client.fetch`".to_owned(),
            confidence: Confidence::High,
            outcome,
            passed_over: None,
        }
    }

    pub(super) fn finding<'a>(source: &'a str, diagnostic: &'a Diagnostic) -> Finding<'a> {
        let index = ruff_source_file::LineIndex::from_source_text(source);
        let start = index.line_column(diagnostic.range.start(), source);
        let end = index.line_column(diagnostic.range.end(), source);
        Finding {
            diagnostic,
            id: "0123456789abcdef".to_owned(),
            file: "app/client.py",
            line: start.line.get(),
            column: start.column.get(),
            end_line: end.line.get(),
            end_column: end.column.get(),
            standing: Standing::Open,
            source,
        }
    }

    pub(super) fn fix(applicability: Applicability, edits: Vec<Edit>) -> Fix {
        let reason = (!applicability.is_safe()).then(|| "the session is shared".to_owned());
        Fix {
            covers: None,
            leaves: None,
            shifts: false,
            strategy: "asyncio.to_thread".to_owned(),
            applicability,
            reason,
            edits,
            elsewhere: Vec::new(),
        }
    }

    pub(super) fn refusal() -> Unfixable {
        Unfixable::new(Reason::HoldsLock, "`self._lock` is held from line 3 on")
    }

    pub(super) fn step(function: &str, file: &str, line: usize, callee: &str) -> ChainStep {
        ChainStep {
            function: function.to_owned(),
            file: file.to_owned(),
            line,
            callee: callee.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{finding_id, normalised};

    #[test]
    fn the_id_is_the_documented_hash() {
        // Computed by an independent implementation of FNV-1a. A change here breaks every user's baseline.
        assert_eq!(
            finding_id(
                "slow-call",
                "app/client.py",
                "Client.fetch",
                "requests.get(url)",
                0
            ),
            "61a1eaa7657f4421"
        );
    }

    #[test]
    fn every_part_of_the_id_counts() {
        let id = finding_id("a", "b", "c", "d", 0);
        assert_eq!(id.len(), 16);
        for other in [
            finding_id("x", "b", "c", "d", 0),
            finding_id("a", "x", "c", "d", 0),
            finding_id("a", "b", "x", "d", 0),
            finding_id("a", "b", "c", "x", 0),
            finding_id("a", "b", "c", "d", 1),
            finding_id("ab", "", "c", "d", 0),
            finding_id("a", "bc", "", "d", 0),
        ] {
            assert_ne!(id, other);
        }
    }

    #[test]
    fn formatting_does_not_change_the_normalised_text() {
        let one_line = "requests.get(url, headers={'a': 1})";
        let many_lines = "requests.get(\r\n\turl,\r\n\theaders={\r\n\t\t'a': 1,\r\n\t},\r\n)";
        assert_eq!(normalised(one_line), normalised(many_lines));
        assert_eq!(normalised(one_line), "requests.get(url,headers={'a':1})");
    }
}
