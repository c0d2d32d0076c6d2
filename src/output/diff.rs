//! The unified diff, in the form that `git apply` takes.
//!
//! It works on the bytes of the file, in the file's own encoding, and breaks lines at `\n` only, as git does. A form feed
//! or a lone carriage return, both line ends to some tools, stay inside their line, and `\r\n` keeps its `\r`.

use std::io::{self, Write};

use memchr::memchr;
use owo_colors::Style;
use similar::{Algorithm, DiffOp, TextDiff, group_diff_ops};

/// Unchanged lines shown around each change.
const CONTEXT: usize = 3;

/// Writes the change of one file; nothing when there is none.
///
/// `path` is relative to the root of the repository, with `/` between its parts. What is written for several files, one
/// after the other, is one patch. Colours are for a terminal only: a coloured diff cannot be applied.
///
/// # Errors
///
/// Those of the writer.
pub fn unified(
    path: &[u8],
    before: &[u8],
    after: &[u8],
    colour: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    if before == after {
        return Ok(());
    }
    let old = lines(before);
    let new = lines(after);
    let palette = Palette::new(colour);

    write_name(out, palette.header, "--- ", "a/", path)?;
    write_name(out, palette.header, "+++ ", "b/", path)?;
    for hunk in group_diff_ops(operations(&old, &new), CONTEXT) {
        write_hunk(out, &palette, &hunk, &old, &new)?;
    }
    Ok(())
}

struct Palette {
    header: Style,
    hunk: Style,
    removed: Style,
    added: Style,
    plain: Style,
}

impl Palette {
    /// The colours of `git diff`.
    fn new(colour: bool) -> Palette {
        let plain = Style::new();
        if !colour {
            return Palette {
                header: plain,
                hunk: plain,
                removed: plain,
                added: plain,
                plain,
            };
        }
        Palette {
            header: plain.bold(),
            hunk: plain.cyan(),
            removed: plain.red(),
            added: plain.green(),
            plain,
        }
    }
}

/// Lines with their `\n`; the last one may lack it.
fn lines(text: &[u8]) -> Vec<&[u8]> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = memchr(b'\n', rest).map_or(rest.len(), |newline| newline + 1);
        let (line, tail) = rest.split_at(end);
        lines.push(line);
        rest = tail;
    }
    lines
}

/// The edit script, in order and without gaps.
///
/// The positions are counted anew from the lengths: for an operation with lines on one side only, similar 2.7 at times
/// gives a position on the other side that is off by some lines, and so a hunk header with which git loses lines.
fn operations(old: &[&[u8]], new: &[&[u8]]) -> Vec<DiffOp> {
    let diff = TextDiff::configure()
        .algorithm(Algorithm::Myers)
        .diff_slices(old, new);
    let (mut old_index, mut new_index) = (0, 0);
    let mut operations = Vec::with_capacity(diff.ops().len());
    for op in diff.ops() {
        let (old_len, new_len) = (op.old_range().len(), op.new_range().len());
        operations.push(match op {
            DiffOp::Equal { len, .. } => DiffOp::Equal {
                old_index,
                new_index,
                len: *len,
            },
            DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => {
                DiffOp::Replace {
                    old_index,
                    old_len,
                    new_index,
                    new_len,
                }
            }
        });
        old_index += old_len;
        new_index += new_len;
    }
    operations
}

fn write_hunk(
    out: &mut dyn Write,
    palette: &Palette,
    hunk: &[DiffOp],
    old: &[&[u8]],
    new: &[&[u8]],
) -> io::Result<()> {
    let (Some(first), Some(last)) = (hunk.first(), hunk.last()) else {
        return Ok(());
    };
    let header = format!(
        "@@ -{} +{} @@",
        extent(first.old_range().start, last.old_range().end),
        extent(first.new_range().start, last.new_range().end),
    );
    writeln!(out, "{}", palette.hunk.style(header))?;
    for op in hunk {
        if matches!(op, DiffOp::Equal { .. }) {
            write_lines(out, palette.plain, b' ', &old[op.old_range()])?;
        } else {
            write_lines(out, palette.removed, b'-', &old[op.old_range()])?;
            write_lines(out, palette.added, b'+', &new[op.new_range()])?;
        }
    }
    Ok(())
}

/// One side of a hunk header. A length of 1 is left out; an empty side names the line before it.
fn extent(start: usize, end: usize) -> String {
    match end - start {
        0 => format!("{start},0"),
        1 => format!("{}", start + 1),
        length => format!("{},{length}", start + 1),
    }
}

fn write_lines(out: &mut dyn Write, style: Style, sign: u8, lines: &[&[u8]]) -> io::Result<()> {
    for line in lines {
        let (text, ended) = match line.strip_suffix(b"\n") {
            Some(text) => (text, true),
            None => (*line, false),
        };
        write!(out, "{}", style.prefix_formatter())?;
        out.write_all(&[sign])?;
        out.write_all(text)?;
        write!(out, "{}", style.suffix_formatter())?;
        out.write_all(b"\n")?;
        if !ended {
            out.write_all(b"\\ No newline at end of file\n")?;
        }
    }
    Ok(())
}

/// A header line with its path quoted where git quotes it.
fn write_name(
    out: &mut dyn Write,
    style: Style,
    sign: &str,
    prefix: &str,
    path: &[u8],
) -> io::Result<()> {
    write!(out, "{}{sign}", style.prefix_formatter())?;
    if path.iter().any(|&byte| needs_quotes(byte)) {
        write!(out, "\"{prefix}")?;
        for &byte in path {
            write_quoted(out, byte)?;
        }
        write!(out, "\"")?;
    } else {
        write!(out, "{prefix}")?;
        out.write_all(path)?;
        // A tab ends the name, so that one with a space in it is not cut at the space.
        if path.contains(&b' ') {
            out.write_all(b"\t")?;
        }
    }
    writeln!(out, "{}", style.suffix_formatter())
}

/// Whether git puts a path with this byte into quotes (its `core.quotePath`, which is on by default).
fn needs_quotes(byte: u8) -> bool {
    !(b' '..0x7f).contains(&byte) || byte == b'"' || byte == b'\\'
}

fn write_quoted(out: &mut dyn Write, byte: u8) -> io::Result<()> {
    match byte {
        0x07 => out.write_all(b"\\a"),
        0x08 => out.write_all(b"\\b"),
        b'\t' => out.write_all(b"\\t"),
        b'\n' => out.write_all(b"\\n"),
        0x0b => out.write_all(b"\\v"),
        0x0c => out.write_all(b"\\f"),
        b'\r' => out.write_all(b"\\r"),
        b'"' | b'\\' => out.write_all(&[b'\\', byte]),
        byte if needs_quotes(byte) => write!(out, "\\{byte:03o}"),
        byte => out.write_all(&[byte]),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::process::{Command, Stdio};

    use proptest::prelude::*;

    use super::*;

    fn diff(path: &str, before: &[u8], after: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        unified(path.as_bytes(), before, after, false, &mut out).expect("a Vec takes everything");
        out
    }

    fn text(path: &str, before: &str, after: &str) -> String {
        String::from_utf8(diff(path, before.as_bytes(), after.as_bytes())).expect("UTF-8 stays so")
    }

    /// A repository that no configuration of the machine touches.
    struct Repository {
        dir: tempfile::TempDir,
    }

    impl Repository {
        fn new() -> Repository {
            let dir = tempfile::tempdir().expect("a temporary directory can be made");
            let repository = Repository { dir };
            repository.git(&["init", "--quiet"], b"");
            repository
        }

        fn path(&self, file: &str) -> PathBuf {
            self.dir.path().join(file)
        }

        fn git(&self, arguments: &[&str], input: &[u8]) {
            let mut child = Command::new("git")
                .args(arguments)
                .current_dir(self.dir.path())
                .env("GIT_CONFIG_NOSYSTEM", "1")
                .env("GIT_CONFIG_GLOBAL", self.path("no-such-config"))
                .env_remove("GIT_DIR")
                .env_remove("GIT_INDEX_FILE")
                .env_remove("GIT_WORK_TREE")
                .stdin(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .expect("git is installed");
            let mut stdin = child.stdin.take().expect("standard input is a pipe");
            stdin.write_all(input).expect("git reads the patch");
            drop(stdin);
            let output = child.wait_with_output().expect("git ends");
            assert!(
                output.status.success(),
                "git {arguments:?} failed:\n{}\npatch:\n{}",
                String::from_utf8_lossy(&output.stderr),
                String::from_utf8_lossy(input),
            );
        }

        /// Writes every `before`, applies all diffs as one patch, and compares with every `after`.
        fn check(&self, cases: &[(&str, Vec<u8>, Vec<u8>)]) {
            let mut patch = Vec::new();
            for (path, before, after) in cases {
                let target = self.path(path);
                let parent = target.parent().expect("a file has a parent");
                fs::create_dir_all(parent).expect("the folder can be made");
                fs::write(&target, before).expect("the file can be written");
                patch.extend(diff(path, before, after));
            }
            if patch.is_empty() {
                return;
            }
            self.git(&["apply", "--check", "-"], &patch);
            self.git(&["apply", "--whitespace=nowarn", "-"], &patch);
            for (path, _, after) in cases {
                assert_eq!(
                    read(&self.path(path)).escape_ascii().to_string(),
                    after.escape_ascii().to_string(),
                    "{path}"
                );
            }
        }
    }

    /// A file that a patch has emptied may be gone.
    fn read(path: &Path) -> Vec<u8> {
        fs::read(path).unwrap_or_default()
    }

    #[test]
    fn one_hunk_has_three_lines_of_context() {
        let before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        assert_eq!(
            text("a.py", before, &before.replace('5', "five\nfünf")),
            "--- a/a.py\n+++ b/a.py\n@@ -2,7 +2,8 @@\n 2\n 3\n 4\n-5\n+five\n+fünf\n 6\n 7\n 8\n"
        );
    }

    #[test]
    fn no_change_writes_nothing() {
        assert_eq!(text("a.py", "x\n", "x\n"), "");
    }

    #[test]
    fn a_single_line_leaves_out_its_length() {
        assert_eq!(
            text("a.py", "x\n", "y\n"),
            "--- a/a.py\n+++ b/a.py\n@@ -1 +1 @@\n-x\n+y\n"
        );
    }

    #[test]
    fn a_missing_final_newline_is_marked_on_its_side() {
        assert_eq!(
            text("a.py", "x", "x\n"),
            "--- a/a.py\n+++ b/a.py\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n"
        );
        assert_eq!(
            text("a.py", "x\ny", "z\ny"),
            "--- a/a.py\n+++ b/a.py\n@@ -1,2 +1,2 @@\n-x\n+z\n y\n\\ No newline at end of file\n"
        );
    }

    #[test]
    fn colours_surround_lines_and_not_newlines() {
        let mut out = Vec::new();
        unified(b"a.py", b"x\r\n", b"y\r\n", true, &mut out).expect("a Vec takes everything");
        assert_eq!(
            String::from_utf8(out).expect("UTF-8 stays so"),
            "\x1b[1m--- a/a.py\x1b[0m\n\x1b[1m+++ b/a.py\x1b[0m\n\x1b[36m@@ -1 +1 @@\x1b[0m\n\
             \x1b[31m-x\r\x1b[0m\n\x1b[32m+y\r\x1b[0m\n"
        );
    }

    #[test]
    fn paths_are_quoted_as_git_does() {
        let header = |path| text(path, "x\n", "y\n").lines().next().map(str::to_owned);
        assert_eq!(header("a/b.py").as_deref(), Some("--- a/a/b.py"));
        assert_eq!(header("my file.py").as_deref(), Some("--- a/my file.py\t"));
        assert_eq!(
            header("é \"q\"\t\\.py").as_deref(),
            Some(r#"--- "a/\303\251 \"q\"\t\\.py""#)
        );
    }

    #[test]
    fn hunk_headers_count_from_the_lines_that_are_shown() {
        // For the deletion at the start, similar gives 1 as the position in the new text.
        let before = ["x\n"; 13].concat() + "z\nx\n-\n-\n\nx\n\n";
        let after = "z\nz\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";
        let patch = text("a.py", &before, after);
        assert!(patch.contains("@@ -1,20 +1,14 @@"), "{patch}");
    }

    #[test]
    fn git_applies_every_kind_of_file() {
        let long = (0..5_000)
            .map(|n| format!("line {n}\n"))
            .collect::<String>();
        let scattered = long
            .replace("line 0\n", "first\nline 0\n")
            .replace("line 17\n", "")
            .replace("line 24\n", "line 24 changed\n")
            .replace("line 2500\n", "a\nb\nc\n")
            .replace("line 4999\n", "the end");
        let cases: Vec<(&str, &[u8], &[u8])> = vec![
            ("plain.py", b"a\nb\nc\n", b"a\nB\nc\n"),
            ("crlf.py", b"a\r\nb\r\nc\r\n", b"a\r\nB\r\nc\r\n"),
            ("mixed.py", b"a\r\nb\nc\rd\n", b"a\r\nB\r\nc\rd\n"),
            ("lone_cr.py", b"a\rb\rc\r", b"a\rB\rc\r"),
            (
                "form_feed.py",
                b"a\n\x0c\nb\x0cc\nd\n",
                b"a\n\x0c\nb\x0cC\nd\n",
            ),
            (
                "separators.py",
                "a\u{2028}b\u{85}c\n".as_bytes(),
                "a\u{2028}B\u{85}c\n".as_bytes(),
            ),
            (
                "bom.py",
                b"\xef\xbb\xbfimport a\nb\n",
                b"\xef\xbb\xbfimport asyncio\nimport a\nb\n",
            ),
            ("latin1.py", b"# \xe9\nb\n\xff\n", b"# \xe9\nB\n\xff\n"),
            ("no_newline.py", b"a\nb", b"a\nB"),
            ("newline_gained.py", b"a\nb", b"a\nb\n"),
            ("newline_lost.py", b"a\nb\n", b"a\nb"),
            ("blank_lines.py", b"\n\n\n\n\n", b"\n\n\n\n\n\n"),
            ("trailing_space.py", b"a \nb\t\n", b"a \nc \t\n"),
            (
                "dashes.py",
                b"-- x\n++ y\n@@ z\n",
                b"-- x\n++ y\n--- a/b\n+++ b/b\n@@ -1 +1 @@\n",
            ),
            ("emptied.py", b"a\n", b""),
            ("filled.py", b"", b"a\nb\n"),
            ("nul.py", b"a\0b\nc\n", b"a\0b\nd\n"),
            ("long.py", long.as_bytes(), scattered.as_bytes()),
            ("sub/dir with space/a.py", b"a\n", b"b\n"),
            ("sub/\u{e9}t\u{e9} \u{4e2d}.py", b"a\n", b"b\n"),
            #[cfg(unix)]
            ("odd \"quoted\" \\ \t \n name.py", b"a\n", b"b\n"),
        ];
        for (path, before, after) in &cases {
            Repository::new().check(&[(path, before.to_vec(), after.to_vec())]);
        }
        let all: Vec<_> = cases
            .into_iter()
            .map(|(path, before, after)| (path, before.to_vec(), after.to_vec()))
            .collect();
        Repository::new().check(&all);
    }

    /// Lines from a small alphabet, so that many of them are equal, with every kind of end.
    fn any_text() -> impl Strategy<Value = Vec<u8>> {
        let line = prop::sample::select(vec![
            "a",
            "b",
            "",
            " ",
            "\tawait f()",
            "-",
            "+x",
            "\\",
            "@@",
            "é",
            "\u{c}",
            "x\ry",
        ]);
        let end = prop::sample::select(vec!["\n", "\n", "\n", "\r\n", "\r", ""]);
        prop::collection::vec((line, end), 0..40).prop_map(|lines| {
            lines
                .into_iter()
                .flat_map(|(line, end)| [line.as_bytes(), end.as_bytes()].concat())
                .collect()
        })
    }

    /// A text and one that differs from it in a few places, or altogether.
    fn any_change() -> impl Strategy<Value = (Vec<u8>, Vec<u8>)> {
        let small = (
            any_text(),
            any_text(),
            any::<prop::sample::Index>(),
            0..12_usize,
        )
            .prop_map(|(before, inserted, at, removed)| {
                let mut after = before.clone();
                let start = at.index(before.len() + 1);
                let end = (start + removed).min(before.len());
                let inserted = inserted.into_iter().take(12);
                after.splice(start..end, inserted);
                (before, after)
            });
        prop_oneof![3 => small, 1 => (any_text(), any_text())]
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 48,
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn git_apply_gives_the_text_after(changes in prop::collection::vec(any_change(), 1..12)) {
            let names: Vec<String> = (0..changes.len()).map(|n| format!("{n}.py")).collect();
            let cases: Vec<_> = names
                .iter()
                .zip(changes)
                .map(|(name, (before, after))| (name.as_str(), before, after))
                .collect();
            Repository::new().check(&cases);
        }
    }
}
