//! What a statement of SQL does, as far as its text says so.

mod rows;

pub use rows::Held;

/// A verb, and the tables that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// As a function that runs the statement would be called: `query` for whatever only reads.
    pub verb: &'static str,
    /// The table that a name for it would mention: without its schema, in lower case.
    pub table: Option<String>,
    /// All tables that a query reads, or the one that is changed.
    pub tables: Box<[Table]>,
    /// What it reads is locked until the transaction ends.
    pub locks: bool,
    /// What some columns hold in all rows that it is about, where these are of one table.
    pub held: Box<[(String, Held)]>,
    /// How many arguments it takes, as far as that matters to those columns.
    pub arguments: usize,
}

/// A table, as far as the text of a statement says which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Table {
    /// Without its schema, in lower case.
    Named(String),
    /// What is filled in at one of the places that are spelled `{}`, counted from zero.
    Filled(usize),
    Unknown,
}

/// What ends the list of tables after `from`.
const CLAUSES: &[&str] = &[
    "cross",
    "except",
    "fetch",
    "for",
    "full",
    "group",
    "having",
    "inner",
    "intersect",
    "join",
    "left",
    "limit",
    "natural",
    "offset",
    "on",
    "order",
    "outer",
    "right",
    "union",
    "using",
    "where",
    "window",
];

/// Words between a verb and its table.
const MODIFIERS: &[&str] = &[
    "abort",
    "exists",
    "fail",
    "if",
    "ignore",
    "low_priority",
    "not",
    "only",
    "or",
    "quick",
    "replace",
    "rollback",
];

impl Statement {
    /// Whether it changes what the database holds.
    pub fn changes(&self) -> bool {
        self.verb != "query"
    }

    /// The statement that a text starts with, if it is one.
    pub fn read(sql: &str) -> Option<Statement> {
        let sql = without_comments(sql);
        let words = words(sql);
        let lower = |position: usize| words.get(position).map(|word| word.to_ascii_lowercase());
        let first = (0..words.len()).find(|position| words[*position] != "(")?;
        let verb = match lower(first)?.as_str() {
            "with" => (first..words.len())
                .filter_map(|position| verb(&lower(position)?))
                .find(|verb| *verb != "query")
                .unwrap_or("query"),
            word => verb(word)?,
        };
        let named = |position: usize| {
            words.get(position).map_or(Table::Unknown, |word| {
                table(word, filled_before(&words, position))
            })
        };
        let after = |marker: &str| {
            let marker = (first..words.len()).find(|at| words[*at].eq_ignore_ascii_case(marker))?;
            (marker + 1..words.len())
                .find(|at| !MODIFIERS.contains(&words[*at].to_ascii_lowercase().as_str()))
        };
        let target = match verb {
            "insert" | "replace" => after("into"),
            "delete" => after("from"),
            "update" => after("update"),
            "create" | "drop" | "alter" => after("table"),
            _ => None,
        };
        let tables: Vec<Table> = if verb == "query" {
            queried(&words)
        } else {
            vec![target.map_or(Table::Unknown, named)]
        };
        let name = match tables.first() {
            // A common table expression names others before the one that counts.
            _ if lower(first)? == "with" => None,
            Some(Table::Named(name)) if name.len() > 2 => Some(name.clone()),
            _ => None,
        };
        let locks = sql.to_ascii_lowercase().contains(" for update");
        let is_direct = words[first].eq_ignore_ascii_case(verb) || verb == "query";
        let is_one = matches!(&*tables, [Table::Named(_)]) && lower(first)? != "with";
        let held = rows::held(verb, &words).filter(|_| is_direct && is_one);
        let (held, arguments) = held.unwrap_or_default();
        Some(Statement {
            verb,
            table: name,
            tables: tables.into(),
            locks,
            held: held.into(),
            arguments,
        })
    }
}

fn verb(word: &str) -> Option<&'static str> {
    Some(match word {
        "select" => "query",
        "insert" => "insert",
        "replace" => "replace",
        "delete" => "delete",
        "update" => "update",
        "create" => "create",
        "drop" => "drop",
        "alter" => "alter",
        _ => return None,
    })
}

/// The text but for `-- ...` and `/* ... */` before the statement.
fn without_comments(sql: &str) -> &str {
    let mut rest = sql.trim_start();
    loop {
        let after = if rest.starts_with("--") {
            rest.split_once('\n').map(|(_, after)| after)
        } else if rest.starts_with("/*") {
            rest.split_once("*/").map(|(_, after)| after)
        } else {
            return rest;
        };
        rest = after.unwrap_or_default().trim_start();
    }
}

/// Words, with brackets and commas as words of their own.
fn words(sql: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for word in sql.split_whitespace() {
        let mut rest = word;
        while let Some(at) = rest.find(['(', ')', ',', ';']) {
            found.extend([&rest[..at], &rest[at..=at]]);
            rest = &rest[at + 1..];
        }
        found.push(rest);
    }
    found.retain(|word| !word.is_empty());
    found
}

/// How many `{}` come before a word.
fn filled_before(words: &[&str], position: usize) -> usize {
    words[..position]
        .iter()
        .map(|word| word.matches("{}").count())
        .sum()
}

/// The tables after each `from` and `join`, but for what the statement itself names: `with recent as (...)`.
fn queried(words: &[&str]) -> Vec<Table> {
    let lower: Vec<String> = words.iter().map(|word| word.to_ascii_lowercase()).collect();
    let is_own = |name: &str| {
        lower
            .windows(3)
            .any(|three| three[0] == name && three[1] == "as" && three[2] == "(")
    };
    let mut found = Vec::new();
    let mut add = |position: usize| {
        let named = words.get(position).map_or(Table::Unknown, |word| {
            table(word, filled_before(words, position))
        });
        let own = matches!(&named, Table::Named(name) if is_own(name));
        if !own && !found.contains(&named) {
            found.push(named);
        }
    };
    for (position, word) in lower.iter().enumerate() {
        if !matches!(word.as_str(), "from" | "join") {
            continue;
        }
        // What a subquery reads comes after its own `from`.
        if words.get(position + 1) != Some(&"(") {
            add(position + 1);
        }
        if word == "from" {
            let mut next = position + 1;
            let mut depth = 0;
            while let Some(word) = lower.get(next) {
                match word.as_str() {
                    "(" => depth += 1,
                    ")" if depth == 0 => break,
                    ")" => depth -= 1,
                    ";" => break,
                    "," if depth == 0 && words.get(next + 1) != Some(&"(") => add(next + 1),
                    word if depth == 0 && CLAUSES.contains(&word) => break,
                    _ => {}
                }
                next += 1;
            }
        }
    }
    found
}

/// `"public"."Users"` is about users.
fn table(word: &str, filled: usize) -> Table {
    let last = word.rsplit('.').next().unwrap_or_default();
    if last == "{}" {
        return Table::Filled(filled + word.matches("{}").count() - 1);
    }
    // A name with blanks in it ends in another word.
    if last.starts_with('[') != last.ends_with(']') {
        return Table::Unknown;
    }
    let name = last
        .trim_matches(['"', '`', '[', ']', '\''])
        .to_ascii_lowercase();
    let is_name = name
        .starts_with(|character: char| character.is_ascii_lowercase() || character == '_')
        && name
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || character == '_');
    if is_name {
        Table::Named(name)
    } else {
        Table::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sql: &str, verb: &'static str, table: Option<&str>) {
        let statement = Statement::read(sql).expect(sql);
        assert_eq!(
            (statement.verb, statement.table.as_deref(), statement.locks),
            (verb, table, false),
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
        check("update or ignore jobs set done = 1", "update", Some("jobs"));
        check(
            "-- all\n/* of it */ DELETE FROM jobs",
            "delete",
            Some("jobs"),
        );
        check("DELETE FROM [old rows];", "delete", None);
        check(
            "CREATE TABLE IF NOT EXISTS `log` (id int)",
            "create",
            Some("log"),
        );
        check("select 1 from t", "query", None);
        check("with a as (select 1 from b) select * from c", "query", None);
        check("with a as (select 1 from b) delete from c", "delete", None);
        check("INSERT INTO {", "insert", None);
    }

    #[track_caller]
    fn check_tables(sql: &str, expected: &[&str]) {
        let statement = Statement::read(sql).expect(sql);
        let tables = statement.tables.iter().map(|table| match table {
            Table::Named(name) => name.clone(),
            Table::Filled(place) => format!("{{{place}}}"),
            Table::Unknown => "?".to_owned(),
        });
        assert_eq!(tables.collect::<Vec<_>>(), expected, "{sql}");
    }

    #[test]
    fn a_query_can_read_several_tables() {
        check_tables("select 1 from t", &["t"]);
        check_tables(
            "select 1 from a x, main.b as y where x.id = y.id, z",
            &["a", "b"],
        );
        check_tables(
            "select * from orders o left join (select id from users) u on u.id = o.user join items using (id)",
            &["orders", "users", "items"],
        );
        check_tables(
            "with a as (select 1 from b) select * from a, c",
            &["b", "c"],
        );
        check_tables("select exists(select 1 from users)", &["users"]);
        check_tables("select {} from {}.{} where a = {}", &["{2}"]);
        check_tables("select 1 from {} join {}_old", &["{0}", "?"]);
        check_tables("select 1 from ", &["?"]);
        check_tables("insert into %s values (?)", &["?"]);
        check_tables("delete from {} where id in (select id from b)", &["{0}"]);
    }

    #[test]
    fn rows_can_be_locked_while_they_are_read() {
        let read = Statement::read("SELECT n FROM counters WHERE id = 1 FOR UPDATE");
        assert!(read.is_some_and(|statement| statement.locks && !statement.changes()));
    }

    #[test]
    fn other_statements_say_nothing() {
        for sql in ["", "PRAGMA journal_mode=WAL", "{", "begin", "-- nothing"] {
            assert_eq!(Statement::read(sql), None, "{sql}");
        }
    }
}
