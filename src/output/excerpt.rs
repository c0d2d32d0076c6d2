//! The lines of source around a call, with the call marked, as a terminal shows them.

use std::fmt::{self, Write as _};
use std::io::{self, Write};

use owo_colors::Style;
use ruff_source_file::{LineIndex, OneIndexed};
use ruff_text_size::{TextLen, TextRange, TextSize};
use unicode_width::UnicodeWidthChar;

/// Lines shown above the call.
const CONTEXT: usize = 2;
/// A call over more lines than this is shown without its middle.
const LONGEST_CALL: usize = 8;
/// Columns between tab stops.
const TAB: usize = 4;

/// The lines around a call, as a terminal shows them.
pub(super) struct Excerpt {
    rows: Vec<Row>,
    /// Digits of the greatest line number.
    digits: usize,
}

enum Row {
    Line {
        number: usize,
        bar: &'static str,
        text: String,
    },
    Mark(String),
    Gap,
}

impl Excerpt {
    pub(super) fn new(index: &LineIndex, source: &str, range: TextRange) -> Excerpt {
        let text = Text { index, source };
        let first = index.line_index(range.start());
        let last = index.line_index(text.last_character(range));
        let from = text.column(first, range.start());
        let to = text.column(last, range.end());

        let mut rows = Vec::new();
        let several = first != last;
        let margin = if several { "  " } else { "" };
        let above = (1..=CONTEXT)
            .rev()
            .filter_map(|distance| first.checked_sub(OneIndexed::new(distance)?))
            .skip_while(|line| text.line(*line).trim().is_empty());
        for line in above.chain([first]) {
            rows.push(text.row(line, margin));
        }
        if several {
            rows.push(Row::Mark(format!(" {}^", "_".repeat(from + 1))));
            rows.extend(text.rows_below(first, last));
            rows.push(Row::Mark(format!("|{}^", "_".repeat(to.max(1)))));
        } else {
            let width = to.saturating_sub(from).max(1);
            let mark = format!("{}{}", " ".repeat(from), "^".repeat(width));
            rows.push(Row::Mark(mark));
        }
        Excerpt {
            rows,
            digits: last.get().to_string().len(),
        }
    }

    /// Columns before the frame.
    pub(super) fn margin(&self) -> usize {
        self.digits
    }

    /// Writes it in a frame of two empty rows.
    pub(super) fn write(
        &self,
        frame: Style,
        mark_style: Style,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let digits = self.digits;
        let bar = frame.style("|");
        writeln!(out, "{:digits$} {bar}", "")?;
        for row in &self.rows {
            match row {
                Row::Line {
                    number,
                    bar: mark,
                    text,
                } => {
                    let number = format!("{number:digits$} |");
                    write!(out, "{}", frame.style(number))?;
                    if !mark.trim().is_empty() || !text.is_empty() {
                        write!(out, " {}{text}", mark_style.style(*mark))?;
                    }
                    writeln!(out)?;
                }
                Row::Mark(mark) => {
                    writeln!(out, "{:digits$} {bar} {}", "", mark_style.style(mark))?;
                }
                Row::Gap => writeln!(out, "{}", frame.style("..."))?,
            }
        }
        writeln!(out, "{:digits$} {bar}", "")
    }
}

/// A source by its lines. The byte order mark is no part of the first one.
struct Text<'a> {
    index: &'a LineIndex,
    source: &'a str,
}

impl<'a> Text<'a> {
    /// Where the last character of the range starts; a range that ends with a newline ends on that line.
    fn last_character(&self, range: TextRange) -> TextSize {
        let last = self.source[range].chars().next_back();
        last.map_or(range.start(), |c| range.end() - c.text_len())
    }

    fn line(&self, line: OneIndexed) -> &'a str {
        shown_part(&self.source[self.index.line_range(line, self.source)])
    }

    /// Where `offset` is on the screen, counted from the start of its line.
    fn column(&self, line: OneIndexed, offset: TextSize) -> usize {
        let start = self.index.line_start(line, self.source);
        on_screen(shown_part(&self.source[TextRange::new(start, offset)])).1
    }

    fn row(&self, line: OneIndexed, bar: &'static str) -> Row {
        Row::Line {
            number: line.get(),
            bar,
            text: on_screen(self.line(line)).0.trim_end().to_owned(),
        }
    }

    /// The lines of a call after its first one.
    fn rows_below(&self, first: OneIndexed, last: OneIndexed) -> Vec<Row> {
        let (second, last) = (first.get() + 1, last.get());
        let middle = if last - first.get() >= LONGEST_CALL {
            second + 2..last - 1
        } else {
            last..last
        };
        let mut rows = Vec::new();
        for number in second..=last {
            if middle.contains(&number) {
                if number == middle.start {
                    rows.push(Row::Gap);
                }
            } else if let Some(line) = OneIndexed::new(number) {
                rows.push(self.row(line, "| "));
            }
        }
        rows
    }
}

fn shown_part(line: &str) -> &str {
    line.strip_prefix('\u{feff}')
        .unwrap_or(line)
        .trim_end_matches(['\n', '\r'])
}

/// The text with its tabs expanded and nothing in it that moves the cursor, and the columns that it takes.
fn on_screen(text: &str) -> (String, usize) {
    let mut shown = String::with_capacity(text.len());
    let mut columns = 0;
    for c in text.chars() {
        if c == '\t' {
            let spaces = TAB - columns % TAB;
            shown.extend(std::iter::repeat_n(' ', spaces));
            columns += spaces;
        } else {
            let c = printable(c);
            shown.push(c);
            columns += c.width().unwrap_or(0);
        }
    }
    (shown, columns)
}

/// Text of unknown origin, made fit for one line of a terminal: a file may be called anything.
pub(super) struct Printable<'a>(pub(super) &'a str);

impl fmt::Display for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| f.write_char(printable(c)))
    }
}

/// A visible stand-in for characters that control a terminal or reorder the text around them.
fn printable(c: char) -> char {
    match c {
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\x7f' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    fn excerpt(source: &str, needle: &str) -> String {
        let index = LineIndex::from_source_text(source);
        let range = fixture::range_of(source, needle);
        let mut out = Vec::new();
        Excerpt::new(&index, source, range)
            .write(Style::new(), Style::new(), &mut out)
            .expect("a Vec takes everything");
        String::from_utf8(out).expect("the excerpt is UTF-8")
    }

    #[test]
    fn tabs_and_wide_characters_keep_the_marks_in_place() {
        assert_eq!(
            excerpt(
                "async def f():\n\tif x:\n\t \tname(\"日本\", get(\"é\u{301}\"))\n",
                "get(\"é\u{301}\")"
            ),
            "  |
1 | async def f():
2 |     if x:
3 |         name(\"日本\", get(\"é\u{301}\"))
  |                      ^^^^^^^^
  |
"
        );
    }

    #[test]
    fn blank_lines_above_and_control_characters_are_not_shown() {
        assert_eq!(
            excerpt("\u{feff}a\n\n\n\x0cget(\"\x1b[0m\")\n", "get(\"\x1b[0m\")"),
            "  |\n4 | ␌get(\"␛[0m\")\n  |  ^^^^^^^^^^^\n  |\n"
        );
        assert_eq!(
            excerpt("\u{feff}get()\r\n", "get()"),
            "  |\n1 | get()\n  | ^^^^^\n  |\n"
        );
        assert_eq!(
            excerpt("a\n\nget()", "get()"),
            "  |\n1 | a\n2 |\n3 | get()\n  | ^^^^^\n  |\n"
        );
        assert_eq!(
            excerpt("a\n\nb\nget()", "get()"),
            "  |\n3 | b\n4 | get()\n  | ^^^^^\n  |\n"
        );
    }

    #[test]
    fn a_call_over_several_lines_is_framed() {
        assert_eq!(
            excerpt(
                "async def f():\n    x = get(\n        url,\n    ).json()\n",
                "get(\n        url,\n    )"
            ),
            "  |
1 |   async def f():
2 |       x = get(
  |  _________^
3 | |         url,
4 | |     ).json()
  | |_____^
  |
"
        );
    }

    #[test]
    fn the_middle_of_a_very_long_call_is_left_out() {
        let call = format!("get(\n{})", "    a,\n".repeat(20));
        assert_eq!(
            excerpt(&call, &call),
            "   |
 1 |   get(
   |  _^
 2 | |     a,
 3 | |     a,
...
21 | |     a,
22 | | )
   | |_^
   |
"
        );
    }
}
