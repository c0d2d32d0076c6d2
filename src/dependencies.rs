//! Adds packages to what a project declares in `pyproject.toml`, and leaves the rest of the file as it is.
//!
//! The place is found in the parsed document; the change is text that is put in there, in the form of its neighbours.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// The text of a `pyproject.toml` with these packages among its dependencies: in `project.dependencies`, else in the
/// table of poetry.
///
/// # Errors
///
/// Why the project's dependencies do not stand there, as a clause.
pub fn add(text: &str, packages: &[String]) -> Result<String, String> {
    let mut text = text.to_owned();
    for package in packages {
        let (position, inserted) = insertion(&text, package)?;
        text.insert_str(position, &inserted);
    }
    Ok(text)
}

/// What is put where.
fn insertion(text: &str, package: &str) -> Result<(usize, String), String> {
    let document = DeTable::parse(text).map_err(|error| error.message().to_owned())?;
    let document = document.get_ref();
    if let Some(project) = document.get("project").map(Spanned::get_ref) {
        let dynamic = project
            .get("dynamic")
            .and_then(|names| names.get_ref().as_array())
            .is_some_and(|names| {
                names
                    .iter()
                    .any(|name| name.get_ref().as_str() == Some("dependencies"))
            });
        if dynamic {
            return Err("its dependencies are dynamic".to_owned());
        }
        return match project.get("dependencies") {
            Some(list) => match list.get_ref().as_array() {
                Some(items) => Ok(among(text, &list.span(), items, package)),
                None => Err("its dependencies are no list".to_owned()),
            },
            None => {
                let end = last_line(text, project).ok_or("its table `project` is empty")?;
                Ok((
                    end,
                    format!("{}dependencies = [\"{package}\"]", newline(text)),
                ))
            }
        };
    }
    let poetry = ["tool", "poetry", "dependencies"]
        .iter()
        .try_fold(None, |table: Option<&DeValue<'_>>, key| {
            let value = match table {
                Some(table) => table.get(*key),
                None => document.get(*key),
            };
            value.map(|value| Some(value.get_ref()))
        })
        .flatten()
        .ok_or("it has no dependencies")?;
    let end = last_line(text, poetry).ok_or("its dependencies are empty")?;
    Ok((end, format!("{}{package} = \"*\"", newline(text))))
}

/// A package among the items of an array: where its name belongs if they are sorted, else at the end.
fn among(text: &str, array: &Range<usize>, items: &DeArray<'_>, package: &str) -> (usize, String) {
    let spans: Vec<Range<usize>> = items.iter().map(Spanned::span).collect();
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else {
        return (array.start + 1, format!("\"{package}\""));
    };
    let quote = if text[first.clone()].starts_with('\'') {
        '\''
    } else {
        '"'
    };
    let item = format!("{quote}{package}{quote}");
    let names: Vec<String> = items
        .iter()
        .map(|item| item.get_ref().as_str().unwrap_or_default().to_lowercase())
        .collect();
    let next = names
        .is_sorted()
        .then(|| names.iter().position(|name| name.as_str() > package))
        .flatten();
    let gap = &text[array.start + 1..first.start];
    let is_vertical = gap.contains('\n');
    let indentation = gap.rsplit('\n').next().unwrap_or_default();
    match next {
        Some(next) if is_vertical => {
            let rest = format!(",{}{indentation}", newline(text));
            (spans[next].start, format!("{item}{rest}"))
        }
        Some(next) => (spans[next].start, format!("{item}, ")),
        None => {
            let after = &text[last.end..array.end];
            let has_comma = after.trim_start().starts_with(',');
            let comma = last.end + after.find(',').unwrap_or_default();
            match (is_vertical, has_comma) {
                (true, true) => {
                    // A comment behind the last item stays with it.
                    let end = comma + text[comma..].find(['\r', '\n']).unwrap_or(1);
                    (end, format!("{}{indentation}{item},", newline(text)))
                }
                (true, false) => (last.end, format!(",{}{indentation}{item}", newline(text))),
                (false, true) => (comma + 1, format!(" {item},")),
                (false, false) => (last.end, format!(", {item}")),
            }
        }
    }
}

/// The end of the last line of a table's own values.
fn last_line(text: &str, table: &DeValue<'_>) -> Option<usize> {
    let values = table.as_table()?.values();
    let end = values
        .filter(|value| !text[value.span()].trim_start().starts_with('['))
        .chain(
            table
                .as_table()?
                .values()
                .filter(|value| value.get_ref().as_array().is_some()),
        )
        .map(|value| value.span().end)
        .max()?;
    Some(
        text[end..]
            .find(['\r', '\n'])
            .map_or(text.len(), |line| end + line),
    )
}

fn newline(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

#[cfg(test)]
mod tests {
    use super::add;

    fn added(text: &str) -> String {
        add(text, &["httpx".to_owned()]).expect("a place for it")
    }

    #[test]
    fn a_row() {
        assert_eq!(
            added("[project]\ndependencies = ['a', 'b']\n"),
            "[project]\ndependencies = ['a', 'b', 'httpx']\n"
        );
        assert_eq!(
            added("[project]\ndependencies = [\"a>1\", \"z\"] # sorted\n"),
            "[project]\ndependencies = [\"a>1\", \"httpx\", \"z\"] # sorted\n"
        );
        assert_eq!(
            added("[project]\ndependencies = []\n"),
            "[project]\ndependencies = [\"httpx\"]\n"
        );
    }

    #[test]
    fn a_column() {
        assert_eq!(
            added("[project]\ndependencies = [\n  \"z\",\n  \"b\", # why\n]\n"),
            "[project]\ndependencies = [\n  \"z\",\n  \"b\", # why\n  \"httpx\",\n]\n"
        );
        assert_eq!(
            added("[project]\r\ndependencies = [\r\n\t\"b\",\r\n\t\"z\"\r\n]\r\n"),
            "[project]\r\ndependencies = [\r\n\t\"b\",\r\n\t\"httpx\",\r\n\t\"z\"\r\n]\r\n"
        );
        assert_eq!(
            added("[project]\ndependencies = [\n    \"b\"\n]\n"),
            "[project]\ndependencies = [\n    \"b\",\n    \"httpx\"\n]\n"
        );
    }

    #[test]
    fn no_list_yet() {
        assert_eq!(
            added(
                "[project]\nname = \"a\"\nkeywords = [\n  \"k\",\n]\n\n[project.urls]\nx = \"y\"\n"
            ),
            "[project]\nname = \"a\"\nkeywords = [\n  \"k\",\n]\ndependencies = [\"httpx\"]\n\n[project.urls]\nx = \"y\"\n"
        );
    }

    #[test]
    fn poetry() {
        assert_eq!(
            added(
                "[tool.poetry.dependencies]\npython = \"^3.9\"\nrequests = { version = \"2\" }\n\n[tool.x]\ny = 1\n"
            ),
            "[tool.poetry.dependencies]\npython = \"^3.9\"\nrequests = { version = \"2\" }\nhttpx = \"*\"\n\n[tool.x]\ny = 1\n"
        );
    }

    #[test]
    fn elsewhere() {
        let refused = |text: &str| add(text, &["httpx".to_owned()]).expect_err("no place for it");
        assert_eq!(
            refused("[project]\nname = \"a\"\ndynamic = [\"dependencies\"]\n"),
            "its dependencies are dynamic"
        );
        assert_eq!(refused("[tool.x]\ny = 1\n"), "it has no dependencies");
        assert_eq!(
            refused("[project]\ndependencies = 1\n"),
            "its dependencies are no list"
        );
    }
}
