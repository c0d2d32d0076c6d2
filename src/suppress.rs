//! Comments that silence a finding. A silenced place is never rewritten.
//!
//! | comment | silences |
//! | --- | --- |
//! | `# noqa`, `# noqa: ASYNC251` | the line |
//! | `# asyncfix: ignore`, `# asyncfix: ignore[name, ASYNC251] reason` | the line; on a line of its own, the next line of code |
//! | `# ruff: ignore[ASYNC251] reason` | the same |
//! | `# ruff: disable[ASYNC251]` ... `# ruff: enable[ASYNC251]` | what is between, or the rest of the block |
//! | `# ruff: noqa`, `# ruff: noqa: ASYNC251`, `# ruff: file-ignore[ASYNC251]`, `# flake8: noqa` | the file, on a line of its own |
//! | `# asyncfix: ignore-file`, `# asyncfix: ignore-file[name]` | the file |
//!
//! The comments of ruff mean what ruff 0.17 takes them to mean. A directive stands right behind a `#`: at the start of the
//! comment, or behind another part of it (`# type: ignore # noqa`). Elsewhere in prose it is prose.

use ruff_text_size::TextRange;

use crate::source_file::SourceFile;

/// One directive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppression {
    /// Line of the comment, from 1.
    pub line: usize,
    /// The directive as it would be written by itself: `# noqa`, `# asyncfix: ignore`.
    pub directive: &'static str,
    /// Names of transforms and codes; `None` silences everything.
    pub names: Option<Vec<String>>,
    /// What the author gave as reason behind the names.
    pub reason: Option<String>,
    /// First and last line that it silences.
    covers: (usize, usize),
}

impl Suppression {
    fn is_about(&self, transform: &str, codes: &[&str]) -> bool {
        let Some(names) = &self.names else {
            return true;
        };
        names.iter().any(|name| {
            name.eq_ignore_ascii_case(transform)
                || codes.iter().any(|code| name.eq_ignore_ascii_case(code))
        })
    }

    fn touches(&self, first: usize, last: usize) -> bool {
        self.covers.0 <= last && first <= self.covers.1
    }
}

/// All directives of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suppressions {
    /// Those that silence one line, in its order.
    single: Vec<Suppression>,
    /// Those that silence a range or the file.
    wide: Vec<Suppression>,
    mistakes: Vec<(usize, String)>,
}

impl Suppressions {
    /// Reads the comments of a file.
    pub fn of(source: &SourceFile) -> Suppressions {
        let comments = source.comments().into_iter().map(|range| {
            let line = source.line(range.start());
            let before =
                &source.text()[TextRange::new(source.line_start(range.start()), range.start())];
            (line, source.slice(range), before.trim().is_empty())
        });
        Suppressions::from_comments(comments, source.text())
    }

    /// Reads the comments of a file in their order: line from 1, text from the `#` on, and whether nothing else stands
    /// on the line. `text` is the whole file; it says where code goes on below a comment.
    pub fn from_comments<'a>(
        comments: impl Iterator<Item = (usize, &'a str, bool)>,
        text: &str,
    ) -> Suppressions {
        let mut suppressions = Suppressions::default();
        let lines = Lines::default();
        for (line, comment, own_line) in comments {
            // Most files have no directive at all.
            if !may_hold_directive(comment) {
                continue;
            }
            let mut only_directives = true;
            for part in parts(comment) {
                match Directive::parse(part) {
                    Ok(Some(directive)) => {
                        suppressions.add(directive, line, own_line, only_directives, || {
                            lines.of(text)
                        });
                    }
                    Ok(None) => only_directives = false,
                    Err(mistake) => suppressions.mistakes.push((line, mistake)),
                }
            }
        }
        suppressions
            .single
            .sort_by_key(|suppression| suppression.covers.0);
        suppressions
    }

    /// The directive that silences a finding in the statement or call on these lines, if there is one.
    pub fn suppresses(
        &self,
        transform: &str,
        codes: &[&str],
        first_line: usize,
        last_line: usize,
    ) -> Option<&Suppression> {
        let from = self
            .single
            .partition_point(|suppression| suppression.covers.0 < first_line);
        let on_lines = self.single[from..]
            .iter()
            .take_while(|suppression| suppression.covers.0 <= last_line);
        on_lines
            .chain(
                self.wide
                    .iter()
                    .filter(|suppression| suppression.touches(first_line, last_line)),
            )
            .find(|suppression| suppression.is_about(transform, codes))
    }

    /// Every directive, for a report of those that silence nothing.
    pub fn iter(&self) -> impl Iterator<Item = &Suppression> {
        self.single.iter().chain(&self.wide)
    }

    /// Directives to this tool that cannot be read: line, and what is wrong. They silence nothing.
    pub fn mistakes(&self) -> &[(usize, String)] {
        &self.mistakes
    }

    fn add<'t>(
        &mut self,
        directive: Directive,
        line: usize,
        own_line: bool,
        only_directives: bool,
        lines: impl Fn() -> &'t [Line],
    ) {
        let Directive {
            kind,
            directive,
            names,
            reason,
        } = directive;
        if kind == Place::RangeEnd {
            let open = self.wide.iter_mut().rev().find(|open| {
                open.directive == DISABLE
                    && open.names == names
                    && open.covers.1 >= line
                    && open.line < line
            });
            if let Some(open) = open.filter(|_| own_line) {
                open.covers.1 = line;
            }
            return;
        }
        let covers = match kind {
            Place::Line => (line, line),
            Place::NextLine if !own_line => (line, line),
            // To ruff, such a directive behind prose is prose.
            Place::NextLine if only_directives || directive == IGNORE => {
                let target = next_code(lines(), line).unwrap_or(line);
                (target, target)
            }
            Place::FileOnOwnLine if own_line => (0, usize::MAX),
            Place::File => (0, usize::MAX),
            Place::Range if own_line => (line, end_of_block(lines(), line)),
            _ => return,
        };
        let list = if covers.0 == covers.1 {
            &mut self.single
        } else {
            &mut self.wide
        };
        list.push(Suppression {
            line,
            directive,
            names,
            reason,
            covers,
        });
    }
}

/// What a directive silences.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Line,
    /// The line, or the next line of code when nothing else stands on this one.
    NextLine,
    File,
    /// The file; at the end of a line of code it is a mistake that ruff warns of.
    FileOnOwnLine,
    Range,
    RangeEnd,
}

const DISABLE: &str = "# ruff: disable";
const IGNORE: &str = "# asyncfix: ignore";

struct Directive {
    kind: Place,
    directive: &'static str,
    names: Option<Vec<String>>,
    reason: Option<String>,
}

impl Directive {
    /// Reads what follows a `#`. `Ok(None)` when it is no directive.
    fn parse(part: &str) -> Result<Option<Directive>, String> {
        let part = part.trim();
        if let Some(rest) = strip_word(part, "noqa") {
            return Ok(noqa(rest, Place::Line, "# noqa"));
        }
        let Some((tool, rest)) = part.split_once(':') else {
            return Ok(None);
        };
        let (tool, rest) = (tool.trim().to_ascii_lowercase(), rest.trim());
        match tool.as_str() {
            "ruff" | "flake8" => {
                if let Some(rest) = strip_word(rest, "noqa") {
                    let directive = if tool == "ruff" {
                        "# ruff: noqa"
                    } else {
                        "# flake8: noqa"
                    };
                    return Ok(noqa(rest, Place::FileOnOwnLine, directive));
                }
                let known = [
                    ("ignore", Place::NextLine, "# ruff: ignore"),
                    ("file-ignore", Place::FileOnOwnLine, "# ruff: file-ignore"),
                    ("disable", Place::Range, DISABLE),
                    ("enable", Place::RangeEnd, "# ruff: enable"),
                ];
                let word = rest.split('[').next().unwrap_or_default().trim_end();
                let Some((_, kind, directive)) = known
                    .into_iter()
                    .find(|(name, ..)| *name == word && tool == "ruff")
                else {
                    return Ok(None);
                };
                // Without names these mean nothing to ruff, which tells its users.
                Ok(
                    bracketed(rest[word.len()..].trim_start()).map(|(names, reason)| Directive {
                        kind,
                        directive,
                        names: Some(names),
                        reason,
                    }),
                )
            }
            "asyncfix" => own(rest).map(Some),
            _ => Ok(None),
        }
    }
}

/// Reads what follows `asyncfix:`.
fn own(rest: &str) -> Result<Directive, String> {
    let end = rest
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .unwrap_or(rest.len());
    let (word, after) = rest.split_at(end);
    let (kind, directive) = match word.to_ascii_lowercase().as_str() {
        "ignore" => (Place::NextLine, IGNORE),
        "ignore-file" => (Place::File, "# asyncfix: ignore-file"),
        _ => {
            return Err(format!(
                "`# asyncfix: {word}` is no directive; there are `ignore` and `ignore-file`"
            ));
        }
    };
    let after = after.trim_start();
    if !after.starts_with('[') {
        return Ok(Directive {
            kind,
            directive,
            names: None,
            reason: reason(after),
        });
    }
    let (names, reason) = bracketed(after)
        .ok_or_else(|| format!("`{directive}[` needs names, and a `]` behind them"))?;
    Ok(Directive {
        kind,
        directive,
        names: Some(names),
        reason,
    })
}

/// `[name, name] reason`; `None` when there is no name, or no end.
fn bracketed(text: &str) -> Option<(Vec<String>, Option<String>)> {
    let (names, after) = text.strip_prefix('[')?.split_once(']')?;
    let names: Vec<String> = names
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    (!names.is_empty()).then(|| (names, reason(after)))
}

fn reason(text: &str) -> Option<String> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | ':' | ','));
    // Another part of the comment is not the reason, a number of an issue may be in it.
    (!text.is_empty() && !text.starts_with('#')).then(|| text.to_owned())
}

/// Reads what follows `noqa`, as ruff does: nothing or a blank means everything, a colon wants at least one code. Names of
/// transforms are taken for codes, too, and codes in either case, as flake8 does.
fn noqa(rest: &str, kind: Place, directive: &'static str) -> Option<Directive> {
    let Some(list) = rest.trim_start().strip_prefix(':') else {
        let everything = rest.is_empty() || rest.starts_with([' ', '\t', '#']);
        return everything.then_some(Directive {
            kind,
            directive,
            names: None,
            reason: None,
        });
    };
    let mut names = Vec::new();
    let mut list = list.trim_start();
    loop {
        let end = list
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .unwrap_or(list.len());
        let (name, after) = list.split_at(end);
        if !is_code(name) && !name.contains('-') {
            break;
        }
        names.push(name.to_owned());
        list = after.trim_start_matches([' ', '\t', ',']);
    }
    let reason = reason(list);
    (!names.is_empty()).then_some(Directive {
        kind,
        directive,
        names: Some(names),
        reason,
    })
}

/// Letters, then digits: `ASYNC251`.
fn is_code(text: &str) -> bool {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    digits.len() < text.len()
        && !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// What follows `word` in either case, unless it is only the start of a longer word.
fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let start = text
        .get(..word.len())
        .filter(|start| start.eq_ignore_ascii_case(word))?;
    let rest = &text[start.len()..];
    (!rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')).then_some(rest)
}

fn may_hold_directive(comment: &str) -> bool {
    let holds = |word: &str| {
        comment
            .as_bytes()
            .windows(word.len())
            .any(|bytes| bytes.eq_ignore_ascii_case(word.as_bytes()))
    };
    holds("noqa") || holds("ruff") || holds("asyncfix")
}

/// The text behind each `#`, up to the end of the comment: a reason may hold a `#`. One that is quoted is prose.
fn parts(comment: &str) -> impl Iterator<Item = &str> {
    comment
        .match_indices('#')
        .filter(|(at, _)| !comment[..*at].ends_with(['`', '\'', '"']))
        .map(|(at, _)| &comment[at + 1..])
}

/// What a line of the file starts with.
#[derive(Clone, Copy, Debug)]
enum Line {
    Blank,
    /// Its columns of indentation.
    Comment(usize),
    Code(usize),
}

/// The lines of a file, looked at when the first directive asks for them.
#[derive(Default)]
struct Lines(std::cell::OnceCell<Vec<Line>>);

impl Lines {
    fn of(&self, text: &str) -> &[Line] {
        self.0.get_or_init(|| {
            let unified = text.replace("\r\n", "\n");
            unified
                .split(['\n', '\r'])
                .map(|line| {
                    let content = line.trim_start_matches([' ', '\t', '\x0C']);
                    let indentation = line.len() - content.len();
                    match content.chars().next() {
                        None => Line::Blank,
                        Some('#') => Line::Comment(indentation),
                        Some(_) => Line::Code(indentation),
                    }
                })
                .collect()
        })
    }
}

/// The first line of code below `line`. Lines count from 1, so the index of the next one is `line`.
fn next_code(lines: &[Line], line: usize) -> Option<usize> {
    let below = lines.get(line..)?;
    below
        .iter()
        .position(|line| matches!(line, Line::Code(_)))
        .map(|skipped| line + skipped + 1)
}

/// The last line of the block that the comment on `line` stands in, by its indentation.
fn end_of_block(lines: &[Line], line: usize) -> usize {
    let Some(Line::Comment(own)) = line
        .checked_sub(1)
        .and_then(|index| lines.get(index))
        .copied()
    else {
        return usize::MAX;
    };
    let below = lines.get(line..).unwrap_or_default();
    let end = below
        .iter()
        .position(|line| matches!(line, Line::Code(indentation) if *indentation < own));
    end.map_or(usize::MAX, |skipped| line + skipped)
}

#[cfg(test)]
#[path = "suppress_tests.rs"]
mod tests;
