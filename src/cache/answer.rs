//! Results in the form in which they are kept. Texts that stand in files are not part of it: they are read again.

use std::borrow::Cow;
use std::sync::Arc;

use ruff_text_size::{Ranged, TextRange, TextSize};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use crate::catalog::Kind;
use crate::diagnostic::{
    ChainStep, Concern, Confidence, Diagnostic, FileEdits, Fix, PassedOver, Reason, Unfixable,
};
use crate::edit::{Applicability, Edit};
use crate::pipeline::{FileOutcome, FileResult, Input, Outcome};
use crate::project::FileId;
use crate::source_file::SyntaxProblem;

/// The results of a run, without those that say nothing.
#[derive(Serialize, Deserialize)]
pub(super) struct Answer<'a> {
    /// All steps of chains: many chains end alike.
    steps: Vec<Cow<'a, ChainStep>>,
    #[serde(borrow)]
    results: Vec<(usize, KeptResult<'a>)>,
}

/// What results refer to while they are kept.
struct Known<'a> {
    /// The texts of inputs, by the names that users see, with the positions.
    texts: FxHashMap<&'a str, (usize, &'a Arc<str>)>,
    steps: FxHashMap<&'a ChainStep, usize>,
}

/// The texts of the inputs that an answer is about, by position.
pub(super) struct Texts(pub Vec<Option<Arc<str>>>);

#[derive(Serialize, Deserialize)]
struct KeptResult<'a> {
    has_text: bool,
    #[serde(borrow)]
    outcome: KeptOutcome<'a>,
    #[serde(borrow)]
    diagnostics: Vec<KeptDiagnostic<'a>>,
    suppressed: usize,
    together: Vec<usize>,
}

#[derive(Serialize, Deserialize)]
enum KeptOutcome<'a> {
    Unchanged,
    Changed(&'a str),
    Unreadable(&'a str),
    Unparsable {
        message: &'a str,
        line: usize,
        column: usize,
    },
    Reverted {
        transform: Option<&'a str>,
        problem: &'a str,
    },
}

#[derive(Serialize, Deserialize)]
struct KeptDiagnostic<'a> {
    applied: bool,
    transform: &'a str,
    codes: Vec<&'a str>,
    concern: KeptConcern,
    range: (u32, u32),
    function: &'a str,
    callee: &'a str,
    /// Positions among the steps of the answer.
    chain: Vec<usize>,
    message: &'a str,
    confidence: Confidence,
    #[serde(borrow)]
    outcome: Result<KeptFix<'a>, (usize, &'a str, Option<&'a str>)>,
    passed_over: Option<Cow<'a, PassedOver>>,
}

#[derive(Serialize, Deserialize)]
enum KeptConcern {
    Blocking(Kind),
    Cleanup,
    Cancellation,
    Spelling,
}

#[derive(Serialize, Deserialize)]
struct KeptFix<'a> {
    strategy: &'a str,
    applicability: u8,
    reason: Option<&'a str>,
    #[serde(borrow)]
    edits: Vec<KeptEdit<'a>>,
    #[serde(borrow)]
    elsewhere: Vec<KeptPart<'a>>,
    covers: Option<(u32, u32)>,
    leaves: Option<&'a str>,
    shifts: bool,
}

#[derive(Serialize, Deserialize)]
struct KeptEdit<'a> {
    range: (u32, u32),
    content: Option<&'a str>,
}

#[derive(Serialize, Deserialize)]
struct KeptPart<'a> {
    file: u32,
    display: &'a str,
    #[serde(borrow)]
    text: KeptText<'a>,
    #[serde(borrow)]
    edits: Vec<KeptEdit<'a>>,
}

/// The revision that edits are about.
#[derive(Serialize, Deserialize)]
enum KeptText<'a> {
    /// What an input holds, by position.
    Input(usize),
    Own(&'a str),
}

const APPLICABILITIES: [Applicability; 3] = [
    Applicability::DisplayOnly,
    Applicability::Unsafe,
    Applicability::Safe,
];

impl<'a> Answer<'a> {
    /// The results of a run over `inputs`, in their order. `None` when they cannot be kept.
    pub fn of(results: &'a [FileResult], inputs: &'a [Input]) -> Option<Answer<'a>> {
        let texts = inputs
            .iter()
            .zip(results)
            .enumerate()
            .filter_map(|(position, (input, result))| {
                Some((input.display.as_str(), (position, result.before.as_ref()?)))
            })
            .collect();
        let mut known = Known {
            texts,
            steps: FxHashMap::default(),
        };
        let mut kept = Vec::new();
        for (position, result) in results.iter().enumerate() {
            if !says_nothing(result) {
                kept.push((position, KeptResult::of(result, &mut known)?));
            }
        }
        let mut steps: Vec<_> = known.steps.into_iter().collect();
        steps.sort_unstable_by_key(|(_, position)| *position);
        Some(Answer {
            steps: steps
                .into_iter()
                .map(|(step, _)| Cow::Borrowed(step))
                .collect(),
            results: kept,
        })
    }

    /// Which of so many inputs' texts the results need. `None` when it is not an answer about so many.
    pub fn texts_wanted(&self, inputs: usize) -> Option<Vec<bool>> {
        let mut wanted = vec![false; inputs];
        for (position, result) in &self.results {
            *wanted.get_mut(*position)? = result.has_text;
        }
        Some(wanted)
    }

    /// The results of the run. `None` when the texts are not those that it was about.
    pub fn restore(&self, texts: &Texts) -> Option<Vec<FileResult>> {
        let mut results: Vec<FileResult> =
            std::iter::repeat_with(|| FileResult::nothing_done(FileOutcome::Unchanged))
                .take(texts.0.len())
                .collect();
        let mut names = Names::default();
        for (position, result) in &self.results {
            let text = if result.has_text {
                Some(texts.of(*position)?)
            } else {
                None
            };
            *results.get_mut(*position)? = result.restore(text, texts, &self.steps, &mut names)?;
        }
        Some(results)
    }
}

impl<'a> Known<'a> {
    /// The position of a step.
    fn step(&mut self, step: &'a ChainStep) -> usize {
        let next = self.steps.len();
        *self.steps.entry(step).or_insert(next)
    }
}

impl Texts {
    fn of(&self, position: usize) -> Option<&Arc<str>> {
        self.0.get(position)?.as_ref()
    }
}

/// Whether a result is that of a file in which there is nothing to see.
fn says_nothing(result: &FileResult) -> bool {
    let FileResult {
        before: _,
        outcome,
        diagnostics,
        suppressed,
        together,
    } = result;
    matches!(outcome, FileOutcome::Unchanged)
        && diagnostics.is_empty()
        && *suppressed == 0
        && together.is_empty()
}

impl<'a> KeptResult<'a> {
    fn of(result: &'a FileResult, known: &mut Known<'a>) -> Option<KeptResult<'a>> {
        let FileResult {
            before,
            outcome,
            diagnostics,
            suppressed,
            together,
        } = result;
        Some(KeptResult {
            has_text: before.is_some(),
            outcome: match outcome {
                FileOutcome::Unchanged => KeptOutcome::Unchanged,
                FileOutcome::Changed(text) => KeptOutcome::Changed(text),
                FileOutcome::Unreadable(problem) => KeptOutcome::Unreadable(problem),
                FileOutcome::Unparsable(SyntaxProblem {
                    message,
                    line,
                    column,
                }) => KeptOutcome::Unparsable {
                    message,
                    line: *line,
                    column: *column,
                },
                FileOutcome::Reverted { transform, problem } => KeptOutcome::Reverted {
                    transform: *transform,
                    problem,
                },
            },
            diagnostics: diagnostics
                .iter()
                .map(|outcome| KeptDiagnostic::of(outcome, known))
                .collect::<Option<_>>()?,
            suppressed: *suppressed,
            together: together.clone(),
        })
    }

    fn restore(
        &self,
        text: Option<&Arc<str>>,
        texts: &Texts,
        steps: &[Cow<'_, ChainStep>],
        names: &mut Names,
    ) -> Option<FileResult> {
        if self.together.iter().any(|other| *other >= texts.0.len()) {
            return None;
        }
        let diagnostics = self.diagnostics.iter();
        Some(FileResult {
            before: text.map(Arc::clone),
            outcome: match &self.outcome {
                KeptOutcome::Unchanged => FileOutcome::Unchanged,
                KeptOutcome::Changed(text) => FileOutcome::Changed((*text).to_owned()),
                KeptOutcome::Unreadable(problem) => FileOutcome::Unreadable((*problem).to_owned()),
                KeptOutcome::Unparsable {
                    message,
                    line,
                    column,
                } => FileOutcome::Unparsable(SyntaxProblem {
                    message: (*message).to_owned(),
                    line: *line,
                    column: *column,
                }),
                KeptOutcome::Reverted { transform, problem } => FileOutcome::Reverted {
                    transform: transform.map(|name| names.name(name)),
                    problem: (*problem).to_owned(),
                },
            },
            diagnostics: diagnostics
                .map(|diagnostic| diagnostic.restore(text?, texts, steps, names))
                .collect::<Option<_>>()?,
            suppressed: self.suppressed,
            together: self.together.clone(),
        })
    }
}

impl<'a> KeptDiagnostic<'a> {
    fn of(outcome: &'a Outcome, known: &mut Known<'a>) -> Option<KeptDiagnostic<'a>> {
        let Outcome {
            diagnostic,
            applied,
        } = outcome;
        let Diagnostic {
            transform,
            codes,
            concern,
            range,
            function,
            callee,
            chain,
            message,
            confidence,
            outcome,
            passed_over,
        } = diagnostic;
        Some(KeptDiagnostic {
            applied: *applied,
            transform,
            codes: codes.to_vec(),
            concern: match concern {
                Concern::Blocking(kind) => KeptConcern::Blocking(*kind),
                Concern::Cleanup => KeptConcern::Cleanup,
                Concern::Cancellation => KeptConcern::Cancellation,
                Concern::Spelling => KeptConcern::Spelling,
            },
            range: numbers(*range),
            function,
            callee,
            chain: chain.iter().map(|step| known.step(step)).collect(),
            message,
            confidence: *confidence,
            outcome: match outcome {
                Ok(fix) => Ok(KeptFix::of(fix, known)?),
                Err(Unfixable {
                    reason,
                    message,
                    advice,
                }) => {
                    let position = Reason::ALL.iter().position(|other| other == reason)?;
                    Err((position, message, advice.as_deref()))
                }
            },
            passed_over: passed_over.as_ref().map(Cow::Borrowed),
        })
    }

    fn restore(
        &self,
        text: &str,
        texts: &Texts,
        steps: &[Cow<'_, ChainStep>],
        names: &mut Names,
    ) -> Option<Outcome> {
        let diagnostic = Diagnostic {
            transform: names.name(self.transform),
            codes: names.codes(&self.codes),
            concern: match self.concern {
                KeptConcern::Blocking(kind) => Concern::Blocking(kind),
                KeptConcern::Cleanup => Concern::Cleanup,
                KeptConcern::Cancellation => Concern::Cancellation,
                KeptConcern::Spelling => Concern::Spelling,
            },
            range: range_in(text, self.range)?,
            function: self.function.to_owned(),
            callee: self.callee.to_owned(),
            chain: self
                .chain
                .iter()
                .map(|step| Some(ChainStep::clone(steps.get(*step)?)))
                .collect::<Option<_>>()?,
            message: self.message.to_owned(),
            confidence: self.confidence,
            outcome: match &self.outcome {
                Ok(fix) => Ok(fix.restore(text, texts)?),
                Err((reason, message, advice)) => Err(Unfixable {
                    advice: advice.map(str::to_owned),
                    ..Unfixable::new(*Reason::ALL.get(*reason)?, *message)
                }),
            },
            passed_over: self.passed_over.as_deref().cloned(),
        };
        Some(Outcome {
            diagnostic,
            applied: self.applied,
        })
    }
}

impl<'a> KeptFix<'a> {
    fn of(fix: &'a Fix, known: &mut Known<'a>) -> Option<KeptFix<'a>> {
        let Fix {
            strategy,
            applicability,
            reason,
            edits,
            elsewhere,
            covers,
            leaves,
            shifts,
        } = fix;
        let applicability = APPLICABILITIES
            .iter()
            .position(|other| other == applicability)?;
        Some(KeptFix {
            strategy,
            applicability: u8::try_from(applicability).ok()?,
            reason: reason.as_deref(),
            edits: edits.iter().map(KeptEdit::of).collect(),
            elsewhere: elsewhere
                .iter()
                .map(|part| KeptPart::of(part, known))
                .collect(),
            covers: covers.map(numbers),
            leaves: leaves.as_deref(),
            shifts: *shifts,
        })
    }

    fn restore(&self, text: &str, texts: &Texts) -> Option<Fix> {
        Some(Fix {
            strategy: self.strategy.to_owned(),
            applicability: *APPLICABILITIES.get(usize::from(self.applicability))?,
            reason: self.reason.map(str::to_owned),
            edits: restore_edits(&self.edits, text)?,
            elsewhere: self
                .elsewhere
                .iter()
                .map(|part| part.restore(texts))
                .collect::<Option<_>>()?,
            covers: match self.covers {
                Some(covers) => Some(range(covers)?),
                None => None,
            },
            leaves: self.leaves.map(str::to_owned),
            shifts: self.shifts,
        })
    }
}

impl<'a> KeptPart<'a> {
    fn of(part: &'a FileEdits, known: &mut Known<'a>) -> KeptPart<'a> {
        let FileEdits {
            file,
            display,
            text,
            edits,
        } = part;
        KeptPart {
            file: file.0,
            display,
            text: match known.texts.get(display.as_str()) {
                Some((position, input)) if *input == text => KeptText::Input(*position),
                _ => KeptText::Own(text),
            },
            edits: edits.iter().map(KeptEdit::of).collect(),
        }
    }

    fn restore(&self, texts: &Texts) -> Option<FileEdits> {
        let text = match self.text {
            KeptText::Input(position) => Arc::clone(texts.of(position)?),
            KeptText::Own(text) => Arc::from(text),
        };
        Some(FileEdits {
            file: FileId(self.file),
            display: self.display.to_owned(),
            edits: restore_edits(&self.edits, &text)?,
            text,
        })
    }
}

impl<'a> KeptEdit<'a> {
    fn of(edit: &'a Edit) -> KeptEdit<'a> {
        KeptEdit {
            range: (edit.start().to_u32(), edit.end().to_u32()),
            content: edit.content(),
        }
    }

    fn restore(&self, text: &str) -> Option<Edit> {
        let range = range_in(text, self.range)?;
        match self.content {
            Some("") => None,
            Some(content) => Some(Edit::range_replacement(content.to_owned(), range)),
            None => Some(Edit::range_deletion(range)),
        }
    }
}

fn restore_edits(edits: &[KeptEdit<'_>], text: &str) -> Option<Vec<Edit>> {
    edits.iter().map(|edit| edit.restore(text)).collect()
}

fn numbers(range: TextRange) -> (u32, u32) {
    (range.start().to_u32(), range.end().to_u32())
}

fn range((start, end): (u32, u32)) -> Option<TextRange> {
    (start <= end).then(|| TextRange::new(TextSize::new(start), TextSize::new(end)))
}

/// The range, if the text has it.
fn range_in(text: &str, numbers: (u32, u32)) -> Option<TextRange> {
    let range = range(numbers)?;
    text.get(range.start().to_usize()..range.end().to_usize())?;
    Some(range)
}

/// Texts that the program has as constants: each is made once, and stays for as long as it runs.
#[derive(Default)]
struct Names {
    names: FxHashSet<&'static str>,
    codes: FxHashSet<&'static [&'static str]>,
}

impl Names {
    fn name(&mut self, name: &str) -> &'static str {
        if let Some(known) = self.names.get(name) {
            return known;
        }
        let name: &'static str = Box::leak(Box::from(name));
        self.names.insert(name);
        name
    }

    fn codes(&mut self, codes: &[&str]) -> &'static [&'static str] {
        if let Some(known) = self.codes.iter().find(|known| **known == codes) {
            return known;
        }
        let codes: Vec<&'static str> = codes.iter().map(|code| self.name(code)).collect();
        let codes: &'static [&'static str] = codes.leak();
        self.codes.insert(codes);
        codes
    }
}
