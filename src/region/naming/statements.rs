//! What SQL does, as far as the text of its statements says so.

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::calls_of;
use crate::catalog::Kind;
use crate::project::reach::Finding;
use crate::region::Run;

/// A verb, and the table that it is about, when the text names one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    pub verb: &'static str,
    pub table: Option<String>,
}

/// What the statements of a run do to the database: the first that changes something, else the first.
pub(super) fn told(inside: &[&Finding], run: Run<'_>) -> Option<Statement> {
    let calls = calls_of(run);
    let mut statements = inside
        .iter()
        .filter(|finding| {
            finding.leaf.blocking.kind == Kind::Database
                && finding
                    .leaf
                    .name
                    .rsplit('.')
                    .next()
                    .is_some_and(|name| name.starts_with("execute"))
        })
        .filter_map(|finding| {
            let call = calls.iter().find(|call| call.range() == finding.range())?;
            read(&beginning(call.arguments.args.first()?)?)
        })
        .collect::<Vec<_>>()
        .into_iter();
    let first = statements.next()?;
    if first.verb != "query" {
        return Some(first);
    }
    Some(
        statements
            .find(|other| other.verb != "query")
            .unwrap_or(first),
    )
}

/// The text that a string certainly starts with, also inside of `text("...")`.
fn beginning(expr: &Expr) -> Option<String> {
    match expr {
        Expr::StringLiteral(string) => Some(string.value.to_str().to_owned()),
        Expr::FString(string) => {
            let mut text = String::new();
            for element in string.value.elements() {
                let ast::InterpolatedStringElement::Literal(literal) = element else {
                    // What is filled in is no word of its own.
                    text.push('{');
                    break;
                };
                text.push_str(&literal.value);
            }
            Some(text)
        }
        Expr::Call(call) => beginning(call.arguments.args.first()?),
        Expr::BinOp(operation) => beginning(&operation.left),
        _ => None,
    }
}

fn read(sql: &str) -> Option<Statement> {
    let mut words = sql.split(|character: char| character.is_whitespace() || character == '(');
    let mut words = words.by_ref().filter(|word| !word.is_empty());
    let first = words.next()?.to_ascii_lowercase();
    let (verb, marker) = match first.as_str() {
        "select" | "with" => ("query", Some("from")),
        "insert" => ("insert", Some("into")),
        "replace" => ("replace", Some("into")),
        "delete" => ("delete", Some("from")),
        "update" => ("update", None),
        "create" => ("create", Some("table")),
        "drop" => ("drop", Some("table")),
        "alter" => ("alter", Some("table")),
        _ => return None,
    };
    // A common table expression names others before the one that counts.
    let table = if first == "with" {
        None
    } else {
        if let Some(marker) = marker {
            words.find(|word| word.eq_ignore_ascii_case(marker));
        }
        words
            .find(|word| {
                !["if", "not", "exists", "only", "or", "ignore"]
                    .contains(&word.to_ascii_lowercase().as_str())
            })
            .and_then(table)
    };
    Some(Statement { verb, table })
}

/// `"public"."Users"` is about users.
fn table(word: &str) -> Option<String> {
    let last = word.trim_end_matches([';', ',', ')']).rsplit('.').next()?;
    let name = last
        .trim_matches(['"', '`', '[', ']', '\''])
        .to_ascii_lowercase();
    let is_name = name.len() > 2
        && name.starts_with(|character: char| character.is_ascii_lowercase())
        && name
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || character == '_');
    is_name.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sql: &str, verb: &'static str, table: Option<&str>) {
        let table = table.map(str::to_owned);
        assert_eq!(read(sql), Some(Statement { verb, table }), "{sql}");
    }

    #[test]
    fn statements_say_what_they_do_to_which_table() {
        check(
            "SELECT name, id FROM users WHERE id = ?",
            "query",
            Some("users"),
        );
        check(
            "\n  insert or replace into \"Users\"(name) values (?)",
            "insert",
            Some("users"),
        );
        check("update public.jobs set done = 1", "update", Some("jobs"));
        check("DELETE FROM [old rows];", "delete", None);
        check(
            "CREATE TABLE IF NOT EXISTS `log` (id int)",
            "create",
            Some("log"),
        );
        check("select 1 from t", "query", None);
        check("with a as (select 1 from b) select * from c", "query", None);
        check("INSERT INTO {", "insert", None);
    }

    #[test]
    fn other_statements_say_nothing() {
        for sql in ["", "PRAGMA journal_mode=WAL", "{", "begin"] {
            assert_eq!(read(sql), None, "{sql}");
        }
    }
}
