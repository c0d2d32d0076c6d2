//! The report for programs. Its fields, their order and their meaning are a stable interface: fields may be added, at the
//! end; none is renamed, removed or given another meaning.

use std::io::{self, Write};

use ruff_diagnostics::{Applicability, Edit};
use ruff_source_file::LineIndex;
use ruff_text_size::{Ranged, TextSize};
use serde::Serialize;

use super::{Finding, Lines, Standing};
use crate::diagnostic::{ChainStep, Concern, Confidence, Fix, PassedOver, Unfixable};

/// Writes one array, with one object a line.
///
/// # Errors
///
/// Those of the writer.
pub fn json(findings: &[Finding<'_>], out: &mut dyn Write) -> io::Result<()> {
    let mut lines = Lines::default();
    out.write_all(b"[")?;
    for (nth, finding) in findings.iter().enumerate() {
        out.write_all(if nth == 0 { b"\n  " } else { b",\n  " })?;
        write_record(finding, &mut lines, out)?;
    }
    out.write_all(if findings.is_empty() {
        b"]\n"
    } else {
        b"\n]\n"
    })
}

/// Writes one object a line and nothing else.
///
/// # Errors
///
/// Those of the writer.
pub fn json_lines(findings: &[Finding<'_>], out: &mut dyn Write) -> io::Result<()> {
    let mut lines = Lines::default();
    for finding in findings {
        write_record(finding, &mut lines, out)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn write_record<'a>(
    finding: &Finding<'a>,
    lines: &mut Lines<'a>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let record = Record::new(finding, lines.of(finding.source));
    serde_json::to_writer(out, &record).map_err(io::Error::from)
}

/// One finding.
///
/// Lines and columns count from 1, columns in Unicode scalar values, in the file as it was before the run; ends are
/// exclusive.
#[derive(Debug, Serialize)]
pub struct Record<'a> {
    /// 16 hexadecimal digits that stay the same while the code around the finding changes; see
    /// [`finding_id`](super::finding_id).
    pub id: &'a str,
    /// Name of the transform that reports it.
    pub transform: &'static str,
    /// Codes under which ruff and flake8-async know the same problem; may be empty.
    pub codes: &'static [&'static str],
    /// What a blocking call waits for (`sleep`, `http`, `file`, ...), or what else is wrong (`cleanup`, ...).
    pub kind: Concern,
    /// Path with `/` between its parts.
    pub file: &'a str,
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
    /// Dotted name of the function on the event loop that makes the call.
    pub function: &'a str,
    /// Qualified name of what it calls.
    pub callee: &'a str,
    /// The calls from the coroutine down to the one that blocks, each `{function, file, line, callee}`; empty when
    /// `callee` itself blocks.
    pub chain: &'a [ChainStep],
    /// One sentence: what is wrong.
    pub message: &'a str,
    /// `high` when the call blocks for certain, else `low`.
    pub confidence: Confidence,
    /// The change that removes the finding, or null. Exactly one of `fix` and `unfixable` is null.
    pub fix: Option<FixRecord<'a>>,
    /// Why there is no change, or null.
    pub unfixable: Option<UnfixableRecord<'a>>,
    /// Whether this run wrote the fix to the file.
    pub applied: bool,
    /// What the settings prefer to the fix and why that is not done, or null.
    pub passed_over: Option<String>,
}

/// A change. All its edits belong together.
#[derive(Debug, Serialize)]
pub struct FixRecord<'a> {
    /// How the call leaves the loop: `asyncio.to_thread`, `asyncio.sleep`, ...
    pub strategy: &'a str,
    /// `safe`: `--write` applies it. `unsafe`: `--write --unsafe-fixes` does. `display-only`: nothing does.
    pub applicability: &'static str,
    /// Why it is not safe, or null.
    pub reason: Option<&'a str>,
    /// Disjoint; those of the finding's own file first, each file's in its order.
    pub edits: Vec<EditRecord<'a>>,
}

/// One replacement; an insertion when `start` equals `end`.
#[derive(Debug, Serialize)]
pub struct EditRecord<'a> {
    pub start: Position,
    pub end: Position,
    /// What comes in place of the text between `start` and `end`; empty for a deletion.
    pub content: &'a str,
    /// The file to change: the finding's own, or another one that has to change with it.
    pub file: &'a str,
}

/// A place in the file as it was before the run.
#[derive(Debug, Serialize)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// Why a finding has no fix.
#[derive(Debug, Serialize)]
pub struct UnfixableRecord<'a> {
    /// Name from a closed list: `holds-lock`, `live-result`, ...
    pub reason: &'static str,
    /// One sentence about this place.
    pub message: &'a str,
    /// What would make a fix possible.
    pub unlock: &'a str,
}

impl<'a> Record<'a> {
    fn new(finding: &'a Finding<'_>, index: &LineIndex) -> Record<'a> {
        let diagnostic = finding.diagnostic;
        let (fix, unfixable) = match &diagnostic.outcome {
            Ok(fix) => (Some(FixRecord::new(fix, index, finding)), None),
            Err(unfixable) => (None, Some(UnfixableRecord::new(unfixable))),
        };
        Record {
            id: &finding.id,
            transform: diagnostic.transform,
            codes: diagnostic.codes,
            kind: diagnostic.concern,
            file: finding.file,
            line: finding.line,
            column: finding.column,
            end_line: finding.end_line,
            end_column: finding.end_column,
            function: &diagnostic.function,
            callee: &diagnostic.callee,
            chain: &diagnostic.chain,
            message: &diagnostic.message,
            confidence: diagnostic.confidence,
            fix,
            unfixable,
            applied: finding.standing == Standing::Written,
            passed_over: diagnostic.passed_over.as_ref().map(PassedOver::to_string),
        }
    }
}

impl<'a> FixRecord<'a> {
    fn new(fix: &'a Fix, index: &LineIndex, finding: &'a Finding<'_>) -> FixRecord<'a> {
        let mut edits: Vec<EditRecord<'a>> = fix
            .edits
            .iter()
            .map(|edit| EditRecord::new(edit, index, finding.source, finding.file))
            .collect();
        for part in &fix.elsewhere {
            let index = LineIndex::from_source_text(&part.text);
            let there = part.edits.iter();
            edits
                .extend(there.map(|edit| EditRecord::new(edit, &index, &part.text, &part.display)));
        }
        FixRecord {
            strategy: &fix.strategy,
            applicability: match fix.applicability {
                Applicability::Safe => "safe",
                Applicability::Unsafe => "unsafe",
                Applicability::DisplayOnly => "display-only",
            },
            reason: fix.reason.as_deref(),
            edits,
        }
    }
}

impl<'a> EditRecord<'a> {
    fn new(edit: &'a Edit, index: &LineIndex, source: &str, file: &'a str) -> EditRecord<'a> {
        EditRecord {
            start: Position::new(edit.start(), index, source),
            end: Position::new(edit.end(), index, source),
            content: edit.content().unwrap_or_default(),
            file,
        }
    }
}

impl Position {
    fn new(offset: TextSize, index: &LineIndex, source: &str) -> Position {
        let place = index.line_column(offset, source);
        Position {
            line: place.line.get(),
            column: place.column.get(),
        }
    }
}

impl<'a> UnfixableRecord<'a> {
    fn new(unfixable: &'a Unfixable) -> UnfixableRecord<'a> {
        UnfixableRecord {
            reason: unfixable.reason.name(),
            message: &unfixable.message,
            unlock: unfixable.unlock(),
        }
    }
}

#[cfg(test)]
mod tests {
    use ruff_text_size::TextRange;

    use super::super::fixture;
    use super::*;
    use crate::diagnostic::FileEdits;
    use crate::project::FileId;

    const SOURCE: &str = "\u{feff}import requests\nasync def f():\n    \"é𝒳\"; requests.get(url)\n";

    fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut out).expect("a Vec takes everything");
        String::from_utf8(out).expect("JSON is UTF-8")
    }

    #[test]
    fn a_fix_with_every_field_in_order() {
        let call = fixture::range_of(SOURCE, "requests.get(url)");
        let import = fixture::range_of(SOURCE, "import");
        let edits = vec![
            Edit::insertion("import asyncio\n".to_owned(), import.start()),
            Edit::range_replacement(
                "await asyncio.to_thread(requests.get, url)".to_owned(),
                call,
            ),
        ];
        let mut fix = fixture::fix(Applicability::Unsafe, edits);
        fix.elsewhere.push(FileEdits {
            file: FileId(1),
            display: "app/other.py".to_owned(),
            text: "a\nx\n".into(),
            edits: vec![Edit::range_replacement(
                "y".to_owned(),
                TextRange::at(TextSize::new(2), TextSize::new(1)),
            )],
        });
        let mut diagnostic = fixture::diagnostic(SOURCE, "requests.get(url)", Ok(fix));
        diagnostic.chain = vec![fixture::step("helper", "lib.py", 12, "requests.get")];
        let mut finding = fixture::finding(SOURCE, &diagnostic);
        finding.standing = Standing::Written;
        assert_eq!(
            print(|out| json_lines(&[finding], out)),
            concat!(
                r#"{"id":"0123456789abcdef","transform":"slow-call","codes":["ASYNC210"],"kind":"http","#,
                r#""file":"app/client.py","line":3,"column":11,"end_line":3,"end_column":28,"#,
                r#""function":"Client.fetch","callee":"requests.get","#,
                r#""chain":[{"function":"helper","file":"lib.py","line":12,"callee":"requests.get"}],"#,
                r#""message":"`requests.get` blocks the event loop in `Client.fetch`","confidence":"high","#,
                r#""fix":{"strategy":"asyncio.to_thread","applicability":"unsafe","#,
                r#""reason":"the session is shared","edits":["#,
                r#"{"start":{"line":1,"column":1},"end":{"line":1,"column":1},"content":"import asyncio\n","file":"app/client.py"},"#,
                r#"{"start":{"line":3,"column":11},"end":{"line":3,"column":28},"#,
                r#""content":"await asyncio.to_thread(requests.get, url)","file":"app/client.py"},"#,
                r#"{"start":{"line":2,"column":1},"end":{"line":2,"column":2},"#,
                r#""content":"y","file":"app/other.py"}]},"#,
                r#""unfixable":null,"applied":true,"passed_over":null}"#,
                "\n",
            )
        );
    }

    #[test]
    fn a_refusal_has_its_reason_and_no_fix() {
        let diagnostic = fixture::diagnostic(SOURCE, "requests.get(url)", Err(fixture::refusal()));
        let line = print(|out| json_lines(&[fixture::finding(SOURCE, &diagnostic)], out));
        let end = r#""fix":null,"unfixable":{"reason":"holds-lock","message":"`self._lock` is held from line 3 on","unlock":"call before taking the lock, or make it an `asyncio.Lock` if only coroutines use it"},"applied":false,"passed_over":null}"#;
        assert!(line.trim_end().ends_with(end), "{line}");
    }

    #[test]
    fn the_array_holds_the_same_objects() {
        let other = "requests.get(url)";
        let first = fixture::diagnostic(SOURCE, "requests.get(url)", Err(fixture::refusal()));
        let second = fixture::diagnostic(other, "requests.get(url)", Err(fixture::refusal()));
        let findings = [
            fixture::finding(SOURCE, &first),
            fixture::finding(other, &second),
        ];
        let array: serde_json::Value =
            serde_json::from_str(&print(|out| json(&findings, out))).expect("an array");
        let lines: Vec<serde_json::Value> = print(|out| json_lines(&findings, out))
            .lines()
            .map(|line| serde_json::from_str(line).expect("an object"))
            .collect();
        assert_eq!(array, serde_json::Value::Array(lines));
        assert_eq!(array[1]["line"], 1);
        assert_eq!(print(|out| json(&[], out)), "[]\n");
        assert_eq!(print(|out| json_lines(&[], out)), "");
    }
}
