//! What a statement of SQL does, as far as its text says so.

/// A verb, and the table that it is about, when the text names one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// As a function that runs the statement would be called: `query` for whatever only reads.
    pub verb: &'static str,
    /// Without its schema, in lower case.
    pub table: Option<String>,
    /// What it reads is locked until the transaction ends.
    pub locks: bool,
}

impl Statement {
    /// Whether it changes what the database holds.
    pub fn changes(&self) -> bool {
        self.verb != "query"
    }

    /// The statement that a text starts with, if it is one.
    pub fn read(sql: &str) -> Option<Statement> {
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
        let locks = sql.to_ascii_lowercase().contains(" for update");
        Some(Statement { verb, table, locks })
    }
}

/// `"public"."Users"` is about users.
fn table(word: &str) -> Option<String> {
    let last = word.trim_end_matches([';', ',', ')']).rsplit('.').next()?;
    // A name with blanks in it ends in another word.
    if last.starts_with('[') != last.ends_with(']') {
        return None;
    }
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
        let locks = false;
        assert_eq!(
            Statement::read(sql),
            Some(Statement { verb, table, locks }),
            "{sql}"
        );
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
    fn rows_can_be_locked_while_they_are_read() {
        let read = Statement::read("SELECT n FROM counters WHERE id = 1 FOR UPDATE");
        assert!(read.is_some_and(|statement| statement.locks && !statement.changes()));
    }

    #[test]
    fn other_statements_say_nothing() {
        for sql in ["", "PRAGMA journal_mode=WAL", "{", "begin"] {
            assert_eq!(Statement::read(sql), None, "{sql}");
        }
    }
}
