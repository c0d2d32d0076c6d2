//! Applies a unified diff as strictly as can be: every line has to be where the diff says, nothing is searched for.

use std::collections::BTreeMap;

/// Applies `diff` to files, which are named as in the diff without `a/` and `b/`.
///
/// # Errors
///
/// What does not fit, with the line of the diff.
pub fn apply(diff: &[u8], files: &mut BTreeMap<String, Vec<u8>>) -> Result<(), String> {
    let lines: Vec<&[u8]> = diff.split_inclusive(|byte| *byte == b'\n').collect();
    let mut at = 0;
    while at < lines.len() {
        let old = path(lines[at], "--- a/").map_err(|error| place(at, &error))?;
        let new = lines.get(at + 1).copied().unwrap_or_default();
        let new = path(new, "+++ b/").map_err(|error| place(at + 1, &error))?;
        if old != new {
            return Err(place(at, "a file gets another name"));
        }
        let before = files
            .get(&old)
            .ok_or_else(|| place(at, "there is no such file"))?;
        at += 2;
        let mut source = Source {
            lines: before.split_inclusive(|byte| *byte == b'\n').collect(),
            next: 0,
            after: Vec::new(),
        };
        while lines.get(at).is_some_and(|line| line.starts_with(b"@@")) {
            at = source.hunk(&lines, at)?;
        }
        source.copy_until(source.lines.len());
        files.insert(old, source.after);
    }
    Ok(())
}

struct Source<'a> {
    lines: Vec<&'a [u8]>,
    /// The first line that is not yet in `after`.
    next: usize,
    after: Vec<u8>,
}

impl Source<'_> {
    fn copy_until(&mut self, line: usize) {
        for line in &self.lines[self.next..line] {
            self.after.extend_from_slice(line);
        }
        self.next = line;
    }

    /// Applies the hunk whose head is at `at`; the result is the line after the hunk.
    fn hunk(&mut self, lines: &[&[u8]], at: usize) -> Result<usize, String> {
        let head = String::from_utf8_lossy(lines[at]).into_owned();
        let (start, mut old, mut new) =
            numbers(&head).ok_or_else(|| place(at, "not the head of a hunk"))?;
        // The start of an empty range is the line before it.
        let start = if old == 0 { start } else { start - 1 };
        if start < self.next || start > self.lines.len() {
            return Err(place(at, "the hunk starts where it cannot"));
        }
        self.copy_until(start);
        let mut at = at + 1;
        while old > 0 || new > 0 {
            let line = lines
                .get(at)
                .ok_or_else(|| place(at, "the hunk is too short"))?;
            let (mark, text) = line
                .split_first()
                .ok_or_else(|| place(at, "an empty line"))?;
            let cut = lines
                .get(at + 1)
                .is_some_and(|next| next.starts_with(b"\\ "));
            let text = if cut { &text[..text.len() - 1] } else { text };
            if *mark != b'+' {
                if self.lines.get(self.next).copied() != Some(text) {
                    return Err(place(at, "the file has another line here"));
                }
                self.next += 1;
            }
            if *mark != b'-' {
                self.after.extend_from_slice(text);
            }
            let left = match mark {
                b' ' => old.checked_sub(1).zip(new.checked_sub(1)),
                b'-' => old.checked_sub(1).zip(Some(new)),
                b'+' => Some(old).zip(new.checked_sub(1)),
                _ => None,
            };
            (old, new) = left.ok_or_else(|| place(at, "the hunk is longer than its head says"))?;
            at += if cut { 2 } else { 1 };
        }
        Ok(at)
    }
}

fn path(line: &[u8], mark: &str) -> Result<String, String> {
    let line = String::from_utf8_lossy(line);
    line.strip_prefix(mark)
        .map(|path| {
            path.trim_end_matches('\n')
                .trim_end_matches('\t')
                .to_owned()
        })
        .ok_or_else(|| format!("expected `{mark}`, found `{}`", line.trim_end()))
}

/// First old line, number of old lines, number of new lines of `@@ -3,5 +3,6 @@`.
fn numbers(head: &str) -> Option<(usize, usize, usize)> {
    let mut words = head.split(' ');
    let (_, old, new) = (words.next()?, words.next()?, words.next()?);
    let pair = |word: &str| -> Option<(usize, usize)> {
        match word.split_once(',') {
            Some((start, count)) => Some((start.parse().ok()?, count.parse().ok()?)),
            None => Some((word.parse().ok()?, 1)),
        }
    };
    let (start, old) = pair(old.strip_prefix('-')?)?;
    let (_, new) = pair(new.strip_prefix('+')?)?;
    Some((start, old, new))
}

fn place(line: usize, problem: &str) -> String {
    format!("line {} of the diff: {problem}", line + 1)
}
