//! Rows of a table that are told apart by what is in one of their columns: settings by their names, states by their keys.
//!
//! ```python
//! def read(self, key):
//!     return self.db.execute("SELECT value FROM memory WHERE key = ?", (key,)).fetchone()
//! ```
//!
//! Two keys differ when they are two texts, or when their texts begin or end with different ones, whatever is filled in.

use ruff_python_ast::name::Name;

use super::super::effects::SiteEffects;
use super::{FILES_LIMIT, Part, Path, Scan, Start};
use crate::project::FunctionRef;
use crate::semantic::{Call, ScopeId, Value, ValueId};
use crate::sql::{Held, Statement};

/// Values that are looked through for the text of a key.
const DEPTH_LIMIT: usize = 6;

/// Any text.
fn unknown() -> Path {
    Path {
        root: Start::Outside(Name::new_static("any text")),
        rest: Vec::new(),
    }
}

fn literal(text: &str) -> Path {
    if text.contains(['{', '}']) {
        return unknown();
    }
    Path {
        root: Start::Literal(Name::new(text)),
        rest: Vec::new(),
    }
}

impl Path {
    /// All of a table some rows of which this is.
    pub(super) fn table(&self) -> Path {
        let mut table = self.clone();
        table.rest.retain(|part| !matches!(part, Part::Row(..)));
        table
    }

    fn rows(&self) -> impl Iterator<Item = (&Name, &Path)> {
        self.rest.iter().filter_map(|part| match part {
            Part::Row(column, key) => Some((column, key)),
            _ => None,
        })
    }

    /// Whether no row is one of both, in one table.
    pub(super) fn is_apart(&self, other: &Path) -> bool {
        self.rows().any(|(column, key)| {
            let mut others = other.rows();
            others.any(|(name, other)| column == name && differ(&texts(key), &texts(other)))
        })
    }

    /// What is kept of it in a set that has room for so many: a few rows, else the table.
    pub(super) fn within(self, known: usize) -> Path {
        if known >= FILES_LIMIT / 2 {
            self.table()
        } else {
            self
        }
    }
}

/// The text of a key in pieces, with nothing for what is not known.
fn texts(key: &Path) -> Vec<Option<String>> {
    let mut found: Vec<Option<String>> = Vec::new();
    let mut add = |piece: Option<String>| match (found.last_mut(), piece) {
        (Some(Some(last)), Some(piece)) => last.push_str(&piece),
        (_, piece) => found.push(piece),
    };
    let Start::Literal(pattern) = &key.root else {
        return vec![None];
    };
    let mut filled = key.rest.iter();
    for (position, text) in pattern.split("{}").enumerate() {
        if position > 0 {
            match filled.next() {
                Some(Part::Argument(inner)) => texts(inner).into_iter().for_each(&mut add),
                _ => add(None),
            }
        }
        if !text.is_empty() || position == 0 && !pattern.contains("{}") {
            add(Some(text.to_owned()));
        }
    }
    found
}

/// Whether two texts differ in any case. A database may take upper and lower case for one, and blanks at the end for none.
fn differ(left: &[Option<String>], right: &[Option<String>]) -> bool {
    let end = |piece: Option<&Option<String>>| {
        let text = piece.cloned().flatten().unwrap_or_default();
        text.is_ascii().then(|| text.to_ascii_lowercase())
    };
    let ends = |pieces: &[Option<String>]| Some((end(pieces.first())?, end(pieces.last())?));
    let (Some((left_start, left_end)), Some((right_start, right_end))) = (ends(left), ends(right))
    else {
        return false;
    };
    let is_blank = |text: &str| text.trim() != text;
    if is_blank(&left_end) || is_blank(&right_end) {
        return false;
    }
    let whole = |pieces: &[Option<String>]| matches!(pieces, [Some(_)]);
    match (whole(left), whole(right)) {
        (true, true) => {
            let is_number = |text: &str| text.parse::<f64>().is_ok();
            left_start != right_start && !(is_number(&left_start) && is_number(&right_start))
        }
        (true, false) => !left_start.starts_with(&right_start) || !left_end.ends_with(&right_end),
        (false, true) => !right_start.starts_with(&left_start) || !right_end.ends_with(&left_end),
        (false, false) => {
            let begins =
                left_start.starts_with(&right_start) || right_start.starts_with(&left_start);
            let stops = left_end.ends_with(&right_end) || right_end.ends_with(&left_end);
            !(begins && stops)
        }
    }
}

impl Scan<'_, '_> {
    /// The rows of a table that a statement is about, by the arguments that it is given.
    pub(super) fn with_rows(&self, table: Path, statement: &Statement, given: &[ValueId]) -> Path {
        if given.len() != statement.arguments {
            return table;
        }
        statement.held.iter().fold(table, |table, (column, held)| {
            let key = match held {
                Held::Text(text) => literal(text),
                Held::Argument(position) => self.key(given[*position], 0),
            };
            table.then(Part::Row(Name::new(column), key))
        })
    }

    /// Whether a statement is sent as it is written, by whatever name, and nothing is put into its text.
    pub(super) fn is_sent_as(&self, sql: ValueId, text: ValueId, depth: usize) -> bool {
        let is_it = |value: &ValueId| self.is_sent_as(*value, text, depth + 1);
        match self.facts.value(sql) {
            _ if sql == text => true,
            _ if depth > DEPTH_LIMIT => false,
            Value::Declared { value, .. } | Value::Narrow { value, .. } => is_it(value),
            Value::Join(join) => self.facts.join(*join).iter().any(is_it),
            Value::Name { scope, name } => {
                let bound = self.facts.scope(*scope).bindings.get(name);
                bound.is_some_and(|bound| bound.iter().any(is_it))
            }
            _ => false,
        }
    }

    /// What a statement is given one by one: `(key, value)`.
    pub(super) fn given_to(&self, call: &Call) -> Vec<ValueId> {
        let is_one = matches!(self.facts.value(call.callee), Value::Attribute(_, method)
            if method == "execute");
        if !is_one || call.starred {
            return Vec::new();
        }
        match call.positional.get(1).map(|given| self.facts.value(*given)) {
            Some(Value::Tuple(items)) => items.to_vec(),
            Some(Value::Container("list", item))
                if !matches!(self.facts.value(*item), Value::Join(_)) =>
            {
                vec![*item]
            }
            _ => Vec::new(),
        }
    }

    /// The text of a key, as far as it is the same whoever asks.
    fn key(&self, value: ValueId, depth: usize) -> Path {
        if depth > DEPTH_LIMIT {
            return unknown();
        }
        match self.facts.value(value) {
            Value::Str(Some(text)) => literal(text),
            Value::Parameter(function, position) if *function == self.function.function => Path {
                root: Start::Parameter(*position),
                rest: Vec::new(),
            },
            Value::Declared { value, .. } | Value::Narrow { value, .. } => {
                self.key(*value, depth + 1)
            }
            Value::Str(None) | Value::Prefix(_) => {
                let filling = self.facts.filling(value);
                let Some(filling) = filling.filter(|it| {
                    it.is_plain && it.pattern.matches("{}").count() == it.values.len()
                }) else {
                    return unknown();
                };
                let filled = filling.values.iter();
                Path {
                    root: Start::Literal(filling.pattern.clone()),
                    rest: filled
                        .map(|part| Part::Argument(self.key(*part, depth + 1)))
                        .collect(),
                }
            }
            Value::Name { scope, name } if *scope == ScopeId::MODULE => {
                match self
                    .facts
                    .scope(*scope)
                    .bindings
                    .get(name)
                    .map(Vec::as_slice)
                {
                    Some([bound]) => self
                        .facts
                        .value(*bound)
                        .text()
                        .map_or_else(unknown, literal),
                    _ => unknown(),
                }
            }
            _ => unknown(),
        }
    }

    /// The rows that a function of the project is about, in terms of its caller.
    pub(super) fn translated_rows(
        &self,
        table: Path,
        below: &Path,
        site: &SiteEffects,
        call: &Call,
        callee: FunctionRef,
    ) -> Path {
        below.rows().fold(table, |table, (column, key)| {
            let key = self.translated_key(key, site, call, callee, 0);
            table.then(Part::Row(column.clone(), key))
        })
    }

    fn translated_key(
        &self,
        key: &Path,
        site: &SiteEffects,
        call: &Call,
        callee: FunctionRef,
        depth: usize,
    ) -> Path {
        if depth > DEPTH_LIMIT {
            return unknown();
        }
        match &key.root {
            Start::Literal(_) => Path {
                root: key.root.clone(),
                rest: key
                    .rest
                    .iter()
                    .map(|part| match part {
                        Part::Argument(inner) => Part::Argument(self.translated_key(
                            inner,
                            site,
                            call,
                            callee,
                            depth + 1,
                        )),
                        _ => Part::Argument(unknown()),
                    })
                    .collect(),
            },
            Start::Parameter(position) if !call.starred => {
                if let Some(given) = self.argument(*position, site, call, callee) {
                    return self.key(given, depth + 1);
                }
                let project = self.inference.project;
                let parameters = &project.function(callee).parameters;
                let position = usize::try_from(*position).ok();
                let default = position
                    .and_then(|position| parameters.get(position)?.default)
                    .filter(|_| site.implicit.is_some());
                let facts = project.ready(callee.file);
                let text = default.and_then(|default| facts.value(default).text());
                text.map_or_else(unknown, literal)
            }
            _ => unknown(),
        }
    }
}
