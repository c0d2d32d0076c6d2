//! Which rows a statement is about, as far as its text says what their columns hold.

/// What a column of all rows holds that a statement reads or changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// The argument of the statement with this position.
    Argument(usize),
    Text(String),
}

/// What ends the conditions after `where`.
const CLAUSES: &[&str] = &[
    ";",
    "fetch",
    "group",
    "having",
    "limit",
    "offset",
    "order",
    "returning",
    "window",
];

/// What makes conditions hold for other rows as well, or a statement be about several tables.
const WIDENING: &[&str] = &[
    "case",
    "except",
    "intersect",
    "join",
    "or",
    "select",
    "union",
    "using",
    "xor",
];

/// The columns of a statement on one table of which it says what they hold in all rows that it is about, and how many
/// arguments it takes.
pub(super) fn held(verb: &str, words: &[&str]) -> Option<(Vec<(String, Held)>, usize)> {
    let words = split(words)?;
    let lower: Vec<String> = words.iter().map(|word| word.to_ascii_lowercase()).collect();
    let find = |marker: &str| {
        let mut found = (0..lower.len()).filter(|at| lower[*at] == marker);
        found.next().filter(|_| found.next().is_none())
    };
    let arguments = |end: usize| words[..end].iter().filter(|word| is_place(word)).count();
    let value = |at: usize| match words[at] {
        word if is_place(word) => Some(Held::Argument(arguments(at))),
        word => text(word).map(|text| Held::Text(text.to_owned())),
    };
    let mut held = match verb {
        "insert" | "replace" => inserted(&words, &lower, find("values")?, &value)?,
        "query" | "update" | "delete" => {
            let start = find("where")?;
            let before = &lower[..start];
            let selects = lower.iter().filter(|word| *word == "select").count();
            let is_one = match verb {
                "query" => {
                    let from = find("from").filter(|from| *from < start)?;
                    selects == 1 && !before[from..].contains(&",".to_owned())
                }
                "delete" => selects == 0,
                _ => selects == 0 && !lower.contains(&"from".to_owned()),
            };
            let is_joined = |word: &String| matches!(word.as_str(), "join" | "using");
            if !is_one || before.iter().any(is_joined) {
                return None;
            }
            let rest = &lower[start + 1..];
            let length = rest
                .iter()
                .position(|word| CLAUSES.contains(&word.as_str()));
            let length = length.unwrap_or(rest.len());
            if rest.iter().any(|word| WIDENING.contains(&word.as_str())) {
                return None;
            }
            let mut held = Vec::new();
            let mut at = start + 1;
            for condition in rest[..length].split(|word| word == "and") {
                if let [_, equals, _] = condition
                    && equals == "="
                    && let (Some(column), Some(value)) = (column(&lower[at]), value(at + 2))
                {
                    held.push((column, value));
                }
                at += condition.len() + 1;
            }
            held
        }
        _ => return None,
    };
    // What is set may be another row's from then on.
    if let Some(set) = lower.iter().position(|word| word == "set") {
        let end = lower.iter().position(|word| word == "where");
        let set = &lower[set..end.unwrap_or(lower.len())];
        held.retain(|(name, _)| {
            let mut pairs = set.windows(2);
            !pairs.any(|pair| pair[1] == "=" && column(&pair[0]).as_ref() == Some(name))
        });
    }
    Some((held, arguments(words.len())))
}

/// `(key, value) values (?, ?)`, and no other row: a conflict is one about columns that are given.
fn inserted(
    words: &[&str],
    lower: &[String],
    values: usize,
    value: &dyn Fn(usize) -> Option<Held>,
) -> Option<Vec<(String, Held)>> {
    let columns = list(words, (0..values).find(|at| words[*at] == "(")?)?;
    if columns.last()? + 2 != values {
        return None;
    }
    let given = list(words, values + 1)?;
    if columns.len() != given.len() {
        return None;
    }
    let mut held: Vec<(String, Held)> = columns
        .iter()
        .zip(&given)
        .filter_map(|(name, at)| Some((column(words[*name])?, value(*at)?)))
        .collect();
    let rest = &lower[given.last()? + 2..];
    let rest = rest.strip_suffix(&[";".to_owned()]).unwrap_or(rest);
    match rest {
        [] => {}
        [on, conflict, ..] if on == "on" && conflict == "conflict" => {
            let start = words.len() - rest.len() + 2;
            let named: Vec<Option<String>> = list(words, start)?
                .into_iter()
                .map(|at| column(words[at]))
                .collect();
            held.retain(|(name, _)| named.contains(&Some(name.clone())));
        }
        _ => return None,
    }
    Some(held)
}

/// The positions of single words between brackets, parted by commas.
fn list(words: &[&str], open: usize) -> Option<Vec<usize>> {
    if words.get(open) != Some(&"(") {
        return None;
    }
    let mut found = Vec::new();
    for pair in words[open + 1..].chunks(2).enumerate() {
        let (number, [_, separator]) = pair else {
            return None;
        };
        found.push(open + 1 + 2 * number);
        match *separator {
            "," => {}
            ")" => return Some(found),
            _ => return None,
        }
    }
    None
}

/// Words, with `=` as a word of its own. Nothing is known where a text goes over several words, or a part of the statement
/// is filled in.
fn split<'w>(words: &[&'w str]) -> Option<Vec<&'w str>> {
    let is_whole = |word: &str| is_place(word) || text(word).is_some() || is_quoted(word);
    let mut found = Vec::new();
    for word in words {
        match word.split_once('=') {
            Some((left, right))
                if !is_whole(word)
                    && !left.ends_with(['<', '>', '!'])
                    && !right.starts_with('=') =>
            {
                let parts = [left, "=", right].into_iter();
                found.extend(parts.filter(|part| !part.is_empty()));
            }
            _ => found.push(*word),
        }
    }
    let is_strange = |word: &str| {
        word.contains(['\'', '"', '?', '%', '{', '$', ':'])
            || word.starts_with("--")
            || word.contains("/*")
    };
    let mut all = found.iter();
    all.all(|word| is_whole(word) || !is_strange(word))
        .then_some(found)
}

/// `"key"`
fn is_quoted(word: &str) -> bool {
    word.len() > 2 && word.starts_with('"') && word.ends_with('"') && word.matches('"').count() == 2
}

fn is_place(word: &str) -> bool {
    matches!(word, "?" | "%s")
}

/// `'name'`
fn text(word: &str) -> Option<&str> {
    let inner = word.strip_prefix('\'')?.strip_suffix('\'')?;
    (!inner.contains(['\'', '\\', '{', '%'])).then_some(inner)
}

fn column(word: &str) -> Option<String> {
    let last = word.rsplit('.').next()?;
    let name = last.trim_matches(['"', '`']).to_ascii_lowercase();
    let is_name = |character: char| character.is_ascii_alphanumeric() || character == '_';
    (!name.is_empty() && name.chars().all(is_name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::super::Statement;

    #[track_caller]
    fn check(sql: &str, expected: &str) {
        let statement = Statement::read(sql).expect(sql);
        let held = statement.held.iter().map(|(column, held)| match held {
            super::Held::Argument(position) => format!("{column}={position}"),
            super::Held::Text(text) => format!("{column}='{text}'"),
        });
        assert_eq!(held.collect::<Vec<_>>().join(" "), expected, "{sql}");
    }

    #[test]
    fn rows_are_known_by_what_their_columns_hold() {
        check("SELECT value FROM memory WHERE key = ?", "key=0");
        check(
            "select v from t where a=? and t.b = 'x' order by c",
            "a=0 b='x'",
        );
        check("select v from t where n > %s and \"k\" = %s limit 1", "k=1");
        check("delete from t where k = ?", "k=0");
        check("update t set v = ?, w = 1 where k = ?", "k=1");
        check("insert into t (k, v) values (?, 'x')", "k=0 v='x'");
        check("insert or replace into t(k,v) values(?,?);", "k=0 v=1");
        check(
            "insert into t (k, v) values (?, ?) on conflict (k) do update set v = excluded.v",
            "k=0",
        );
    }

    #[test]
    fn other_rows_may_be_meant_as_well() {
        for sql in [
            "select v from t",
            "select v from t where a = ? or b = ?",
            "select v from t where not k = ?",
            "select v from t where k != ?",
            "select v from t where (k = ? or a = ?)",
            "select v from t where k = ? union select v from t",
            "select v from t where k = 'a b'",
            "select v from t where k = {}",
            "select v from t where n in ({}) and k = ?",
            "select v from t, u where k = ?",
            "select b.v from t a, t b where a.k = ?",
            "update t set v = u.v from u where k = ?",
            "delete from t using u where k = ?",
            "select v from t -- all\nwhere k = ?",
            "select v from t join u on t.a = u.a where k = ?",
            "select v from t where k = (select k from t where a = ?)",
            "select v from t where k = ? collate nocase",
            "select v from t where k = :key",
            "update t set k = ? where k = ?",
            "insert into t values (?, ?)",
            "insert into t (k, v) values (?, ?), (?, ?)",
            "insert into t (k, v) select a, b from u where a = ?",
            "insert into t (k, v) values (?, ?) on duplicate key update v = ?",
            "insert into t (k, v) values (lower(?), ?)",
            "insert into t (k, v) values (?, ?) on conflict (k) do update set k = excluded.v",
            "with a as (select 1 from b) delete from c where k = ?",
        ] {
            check(sql, "");
        }
    }
}
