//! The comments of a file before and after.

use std::collections::BTreeMap;
use std::path::Path;

use asyncfix::source_file::SourceFile;

/// Comments of `before` that `after` does not have as often.
///
/// # Errors
///
/// When one of the two is not Python.
pub fn lost(before: &str, after: &str) -> Result<Vec<String>, String> {
    let (mut before, after) = (count(before)?, count(after)?);
    before.retain(|comment, count| *count > after.get(comment).copied().unwrap_or(0));
    Ok(before.into_keys().collect())
}

fn count(text: &str) -> Result<BTreeMap<String, usize>, String> {
    let source = SourceFile::parse(Path::new("case.py"), "case.py", text)
        .map_err(|problem| format!("line {}: {}", problem.line, problem.message))?;
    let mut comments = BTreeMap::new();
    for range in source.comments() {
        *comments.entry(source.slice(range).to_owned()).or_default() += 1;
    }
    Ok(comments)
}
