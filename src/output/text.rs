//! The report for people, in a long and a short form, and the summary.

use std::io::{self, Write};

use owo_colors::Style;
use ruff_diagnostics::Applicability;

use super::excerpt::{Excerpt, Printable};
use super::{Finding, Lines, Mode, Standing, Summary};
use crate::diagnostic::Fix;

/// Each finding with its source, its call chain, and its fix or the reason why there is none.
///
/// # Errors
///
/// Those of the writer.
pub fn full(findings: &[Finding<'_>], colour: bool, out: &mut dyn Write) -> io::Result<()> {
    let palette = Palette::new(colour);
    let mut lines = Lines::default();
    for finding in findings {
        let diagnostic = finding.diagnostic;
        write_head(out, &palette, finding)?;
        let index = lines.of(finding.source);
        let excerpt = Excerpt::new(index, finding.source, diagnostic.range);
        excerpt.write(palette.frame, palette.mark, out)?;
        let margin = excerpt.margin();
        if !diagnostic.chain.is_empty() {
            let chain = chain(finding);
            write_note(out, &palette, margin, "chain", palette.plain, &chain)?;
        }
        match &diagnostic.outcome {
            Ok(fix) => {
                let label = match finding.standing {
                    Standing::Written => "fixed",
                    Standing::Open | Standing::Shown => "fix",
                };
                let style = palette.of(fix.applicability);
                write_note(out, &palette, margin, label, style, &offer(fix))?;
            }
            Err(unfixable) => {
                let reason = unfixable.reason;
                let text = format!("{}: {}", reason.name(), unfixable.message);
                write_note(out, &palette, margin, "not fixed", palette.refused, &text)?;
                let label = "would unlock it";
                let unlock = unfixable.unlock();
                write_note(out, &palette, margin, label, palette.plain, unlock)?;
            }
        }
        if let Some(other) = &diagnostic.passed_over {
            let text = other.to_string();
            write_note(out, &palette, margin, "note", palette.doubtful, &text)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// One line a finding: `file:line:column: transform message [outcome]`, with what is preferred to it after the message.
///
/// # Errors
///
/// Those of the writer.
pub fn concise(findings: &[Finding<'_>], colour: bool, out: &mut dyn Write) -> io::Result<()> {
    let palette = Palette::new(colour);
    for finding in findings {
        let diagnostic = finding.diagnostic;
        let (style, outcome) = match &diagnostic.outcome {
            Ok(fix) => (palette.of(fix.applicability), short_offer(finding, fix)),
            Err(unfixable) => {
                let text = format!("not fixed: {}", unfixable.reason.name());
                (palette.refused, text)
            }
        };
        let message = match &diagnostic.passed_over {
            Some(other) => format!("{}; {other}", diagnostic.message),
            None => diagnostic.message.clone(),
        };
        writeln!(
            out,
            "{}:{}:{}: {} {} {}",
            palette.file.style(Printable(finding.file)),
            finding.line,
            finding.column,
            palette.transform.style(diagnostic.transform),
            Printable(&message),
            style.style(Printable(&format!("[{outcome}]"))),
        )?;
    }
    Ok(())
}

/// What a run did, in two or three lines: never silent, whatever was found.
///
/// # Errors
///
/// Those of the writer.
pub fn summary(summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    let changed = match summary.mode {
        Mode::Check => "would change with --write",
        Mode::Diff => "would change",
        Mode::Write | Mode::DiffWrite => "changed",
    };
    writeln!(
        out,
        "Scanned {}: {} {changed}, {} failed ({}).",
        counted(summary.scanned, "file"),
        summary.changed,
        summary.failed,
        summary.target,
    )?;
    writeln!(out, "{}", findings_line(summary))?;
    if !summary.passed_over.is_empty() {
        let ways: Vec<String> = summary
            .passed_over
            .iter()
            .map(|(way, count)| format!("{count} not {way}"))
            .collect();
        writeln!(
            out,
            "Other than preferred, each for the reason above: {}.",
            ways.join(", ")
        )?;
    }
    if !summary.new_dependencies.is_empty() {
        writeln!(
            out,
            "The fixes import what the project does not declare: {}.",
            summary.new_dependencies.join(", ")
        )?;
    }
    for line in &summary.added_dependencies {
        writeln!(out, "{line}.")?;
    }
    Ok(())
}

fn findings_line(summary: &Summary) -> String {
    let refused: usize = summary.refused.values().sum();
    let total = summary.fixed + summary.fixable_safe + summary.fixable_unsafe + refused;

    let mut line = counted(total, "finding");
    let (fixed, safe, unsafe_) = match summary.mode {
        Mode::Check => (
            format!("{} fixed", summary.fixed),
            "fixable with --write",
            "more with --write --unsafe-fixes",
        ),
        Mode::Diff => (
            format!("would fix {}", summary.fixed),
            "fixable and not in the diff",
            "more with --unsafe-fixes",
        ),
        Mode::Write | Mode::DiffWrite => (
            format!("{} fixed", summary.fixed),
            "fixable and not written",
            "more with --unsafe-fixes",
        ),
    };
    line.push_str(": ");
    line.push_str(&fixed);
    for (count, what) in [
        (summary.fixable_safe, safe),
        (summary.fixable_unsafe, unsafe_),
    ] {
        if count > 0 {
            line.push_str(&format!(", {count} {what}"));
        }
    }
    line.push_str(&format!(", {refused} not fixed"));
    if refused > 0 {
        let mut reasons: Vec<_> = summary.refused.iter().filter(|(_, n)| **n > 0).collect();
        reasons.sort_by_key(|(name, count)| (std::cmp::Reverse(**count), **name));
        let reasons: Vec<_> = reasons
            .iter()
            .map(|(name, count)| format!("{count} {name}"))
            .collect();
        line.push_str(&format!(" ({})", reasons.join(", ")));
    }
    line.push('.');
    if summary.suppressed > 0 {
        line.push_str(&format!(" {} suppressed by comments.", summary.suppressed));
    }
    line
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

struct Palette {
    file: Style,
    transform: Style,
    frame: Style,
    mark: Style,
    safe: Style,
    doubtful: Style,
    refused: Style,
    plain: Style,
}

impl Palette {
    fn new(colour: bool) -> Palette {
        let style = |coloured: Style| if colour { coloured } else { Style::new() };
        Palette {
            file: style(Style::new().bold()),
            transform: style(Style::new().red().bold()),
            frame: style(Style::new().blue()),
            mark: style(Style::new().red().bold()),
            safe: style(Style::new().green()),
            doubtful: style(Style::new().yellow()),
            refused: style(Style::new().magenta()),
            plain: Style::new(),
        }
    }

    fn of(&self, applicability: Applicability) -> Style {
        match applicability {
            Applicability::Safe => self.safe,
            Applicability::Unsafe | Applicability::DisplayOnly => self.doubtful,
        }
    }
}

fn write_head(out: &mut dyn Write, palette: &Palette, finding: &Finding<'_>) -> io::Result<()> {
    writeln!(
        out,
        "{}:{}:{} {}: {}",
        palette.file.style(Printable(finding.file)),
        finding.line,
        finding.column,
        palette.transform.style(finding.diagnostic.transform),
        Printable(&finding.diagnostic.message),
    )
}

fn write_note(
    out: &mut dyn Write,
    palette: &Palette,
    margin: usize,
    label: &str,
    style: Style,
    text: &str,
) -> io::Result<()> {
    writeln!(
        out,
        "{:margin$} {} {}: {}",
        "",
        palette.frame.style("="),
        style.style(label),
        Printable(text),
    )
}

/// `` `Client.fetch` -> `helper` (app/lib.py:12) -> `requests.get` ``: like a traceback, each function with the line that
/// it is at. The line of the first one is the finding's own.
fn chain(finding: &Finding<'_>) -> String {
    let diagnostic = finding.diagnostic;
    let steps = match diagnostic.chain.as_slice() {
        [first, rest @ ..] if is_the_finding(finding, &first.file, first.line) => rest,
        steps => steps,
    };
    let leaf = steps.last().map_or(&diagnostic.callee, |step| &step.callee);
    let mut text = format!("`{}`", diagnostic.function);
    for step in steps {
        text.push_str(&format!(
            " -> `{}` ({}:{})",
            step.function, step.file, step.line
        ));
    }
    text.push_str(&format!(" -> `{leaf}`"));
    text
}

fn is_the_finding(finding: &Finding<'_>, file: &str, line: usize) -> bool {
    file == finding.file && (finding.line..=finding.end_line).contains(&line)
}

fn offer(fix: &Fix) -> String {
    let applicability = match fix.applicability {
        Applicability::Safe => "safe",
        Applicability::Unsafe => "unsafe",
        Applicability::DisplayOnly => "never written",
    };
    let others: Vec<&str> = fix
        .elsewhere
        .iter()
        .map(|part| part.display.as_str())
        .collect();
    let with = if others.is_empty() {
        String::new()
    } else {
        format!(", with changes in {}", others.join(", "))
    };
    match &fix.reason {
        Some(reason) => format!("{}{with} ({applicability}: {reason})", fix.strategy),
        None => format!("{}{with} ({applicability})", fix.strategy),
    }
}

fn short_offer(finding: &Finding<'_>, fix: &Fix) -> String {
    let why = fix.reason.as_ref().unwrap_or(&fix.strategy);
    match fix.applicability {
        _ if finding.standing == Standing::Written => format!("fixed: {}", fix.strategy),
        _ if finding.standing == Standing::Shown => format!("in the diff: {}", fix.strategy),
        Applicability::Safe => format!("fix: {}", fix.strategy),
        Applicability::Unsafe => format!("unsafe fix: {why}"),
        Applicability::DisplayOnly => format!("display-only fix: {why}"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::fixture;
    use super::*;
    use crate::diagnostic::Diagnostic;

    const SOURCE: &str = "import requests\n\nclass Client:\n    async def fetch(self, url):\n        \
                          # once\n        return requests.get(url).json()\n";

    fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut out).expect("a Vec takes everything");
        String::from_utf8(out).expect("the report is UTF-8")
    }

    fn print_full(source: &str, diagnostic: &Diagnostic) -> String {
        let finding = fixture::finding(source, diagnostic);
        print(|out| full(&[finding], false, out))
    }

    fn safe() -> Fix {
        fixture::fix(Applicability::Safe, Vec::new())
    }

    #[test]
    fn full_shows_source_chain_and_fix() {
        let mut diagnostic = fixture::diagnostic(SOURCE, "requests.get(url)", Ok(safe()));
        diagnostic.chain = vec![
            fixture::step("Client.fetch", "app/client.py", 6, "lib.helper"),
            fixture::step("helper", "app/lib.py", 12, "requests.get"),
        ];
        let expected = "\
app/client.py:6:16 slow-call: `requests.get` blocks the event loop in `Client.fetch`
  |
4 |     async def fetch(self, url):
5 |         # once
6 |         return requests.get(url).json()
  |                ^^^^^^^^^^^^^^^^^
  |
  = chain: `Client.fetch` -> `helper` (app/lib.py:12) -> `requests.get`
  = fix: asyncio.to_thread (safe)

";
        assert_eq!(print_full(SOURCE, &diagnostic), expected);

        diagnostic.chain.remove(0);
        assert_eq!(print_full(SOURCE, &diagnostic), expected);
    }

    #[test]
    fn full_says_why_a_fix_is_unsafe_and_what_was_applied() {
        let fix = fixture::fix(Applicability::Unsafe, Vec::new());
        let diagnostic = fixture::diagnostic(SOURCE, "requests.get(url)", Ok(fix));
        let report = print_full(SOURCE, &diagnostic);
        let note = "\n  = fix: asyncio.to_thread (unsafe: the session is shared)\n";
        assert!(report.contains(note), "{report}");

        let mut finding = fixture::finding(SOURCE, &diagnostic);
        finding.standing = Standing::Written;
        let report = print(|out| full(&[finding], false, out));
        let note = "\n  = fixed: asyncio.to_thread (unsafe: the session is shared)\n";
        assert!(report.contains(note), "{report}");
    }

    #[test]
    fn full_names_the_reason_and_what_would_unlock_it() {
        let diagnostic = fixture::diagnostic(SOURCE, "requests.get(url)", Err(fixture::refusal()));
        let report = print_full(SOURCE, &diagnostic);
        let notes = "\n  = not fixed: holds-lock: `self._lock` is held from line 3 on\n  \
                     = would unlock it: call before taking the lock, or ";
        assert!(report.contains(notes), "{report}");
    }

    #[test]
    fn concise_is_one_line_with_the_outcome() {
        let line = |outcome, standing| {
            let diagnostic = fixture::diagnostic(SOURCE, "requests.get(url)", outcome);
            let mut finding = fixture::finding(SOURCE, &diagnostic);
            finding.standing = standing;
            let line = print(|out| concise(&[finding], false, out));
            let start = "app/client.py:6:16: slow-call `requests.get` blocks the event loop in \
                         `Client.fetch` ";
            line.strip_prefix(start).map(str::to_owned)
        };
        let unsafe_ = fixture::fix(Applicability::Unsafe, Vec::new());
        let display = fixture::fix(Applicability::DisplayOnly, Vec::new());
        let cases = [
            (Ok(safe()), Standing::Open, "[fix: asyncio.to_thread]\n"),
            (
                Ok(safe()),
                Standing::Shown,
                "[in the diff: asyncio.to_thread]\n",
            ),
            (
                Ok(safe()),
                Standing::Written,
                "[fixed: asyncio.to_thread]\n",
            ),
            (
                Ok(unsafe_.clone()),
                Standing::Open,
                "[unsafe fix: the session is shared]\n",
            ),
            (
                Ok(unsafe_),
                Standing::Written,
                "[fixed: asyncio.to_thread]\n",
            ),
            (
                Ok(display),
                Standing::Open,
                "[display-only fix: the session is shared]\n",
            ),
            (
                Err(fixture::refusal()),
                Standing::Open,
                "[not fixed: holds-lock]\n",
            ),
        ];
        for (outcome, standing, expected) in cases {
            assert_eq!(line(outcome, standing).as_deref(), Some(expected));
        }
    }

    #[test]
    fn colours_come_only_on_demand() {
        let diagnostic = fixture::diagnostic(SOURCE, "requests.get(url)", Ok(safe()));
        let findings = [fixture::finding(SOURCE, &diagnostic)];
        assert!(!print(|out| full(&findings, false, out)).contains('\x1b'));
        assert!(!print(|out| concise(&findings, false, out)).contains('\x1b'));
        assert!(print(|out| full(&findings, true, out)).contains("\x1b[32mfix\x1b[0m"));
        assert!(print(|out| concise(&findings, true, out)).contains("\x1b[1mapp/client.py\x1b[0m"));
    }

    #[test]
    fn a_hostile_file_name_stays_on_its_line() {
        let diagnostic = fixture::diagnostic(SOURCE, "requests.get(url)", Ok(safe()));
        let mut finding = fixture::finding(SOURCE, &diagnostic);
        finding.file = "a\n\x1b[2J\u{202e}.py";
        let report = print(|out| concise(&[finding], false, out));
        assert!(report.starts_with("a␊␛[2J\u{fffd}.py:6:16: "), "{report}");
    }

    fn counts(mode: Mode) -> Summary {
        Summary {
            scanned: 120,
            changed: 3,
            failed: 0,
            fixed: 5,
            fixable_safe: 0,
            fixable_unsafe: 3,
            refused: BTreeMap::from([("holds-lock", 1), ("live-result", 2), ("usually-fast", 1)]),
            passed_over: BTreeMap::new(),
            suppressed: 0,
            target: "Python 3.9, from requires-python in pyproject.toml".to_owned(),
            mode,
            new_dependencies: Vec::new(),
            added_dependencies: Vec::new(),
        }
    }

    #[test]
    fn the_summary_follows_the_mode() {
        assert_eq!(
            print(|out| summary(&counts(Mode::Write), out)),
            "Scanned 120 files: 3 changed, 0 failed (Python 3.9, from requires-python in \
             pyproject.toml).\n12 findings: 5 fixed, 3 more with --unsafe-fixes, 4 not fixed (2 \
             live-result, 1 holds-lock, 1 usually-fast).\n"
        );
        assert_eq!(
            print(|out| summary(&counts(Mode::Diff), out)),
            "Scanned 120 files: 3 would change, 0 failed (Python 3.9, from \
             requires-python in pyproject.toml).\n12 findings: would fix 5, 3 more with \
             --unsafe-fixes, 4 not fixed (2 live-result, 1 holds-lock, 1 usually-fast).\n"
        );
        let check = Summary {
            fixed: 0,
            fixable_safe: 5,
            suppressed: 2,
            passed_over: BTreeMap::from([
                ("moved to `httpx.AsyncClient`".to_owned(), 2),
                ("run natively by `asyncio`".to_owned(), 1),
            ]),
            new_dependencies: vec!["aiofiles".to_owned(), "httpx".to_owned()],
            added_dependencies: vec!["Added to pyproject.toml: httpx".to_owned()],
            ..counts(Mode::Check)
        };
        assert_eq!(
            print(|out| summary(&check, out)),
            "Scanned 120 files: 3 would change with --write, 0 failed (Python 3.9, from \
             requires-python in pyproject.toml).\n12 findings: 0 fixed, 5 fixable with --write, 3 \
             more with --write --unsafe-fixes, 4 not fixed (2 live-result, 1 holds-lock, 1 \
             usually-fast). 2 suppressed by comments.\nOther than preferred, \
             each for the reason above: 2 not moved to `httpx.AsyncClient`, 1 not run natively by \
             `asyncio`.\nThe fixes import what the project does not \
             declare: aiofiles, httpx.\nAdded to pyproject.toml: httpx.\n"
        );
    }

    #[test]
    fn the_summary_says_zero() {
        let nothing = Summary {
            scanned: 1,
            changed: 0,
            fixed: 0,
            fixable_unsafe: 0,
            refused: BTreeMap::new(),
            target: "Python 3.10, the default".to_owned(),
            ..counts(Mode::Write)
        };
        assert_eq!(
            print(|out| summary(&nothing, out)),
            "Scanned 1 file: 0 changed, 0 failed (Python 3.10, the default).\n0 findings: 0 \
             fixed, 0 not fixed.\n"
        );
    }
}
