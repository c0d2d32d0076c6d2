//! Rows behind objects: which tables SQLAlchemy reads and changes, by the classes that are mapped to them.

use ruff_text_size::{TextRange, TextSize};

use super::super::effects::SiteEffects;
use super::outside::Asked;
use super::tables::any_table;
use super::{Pair, Path, Scan, Start, Touched};
use crate::project::{ClassRef, Type};
use crate::semantic::{Call, Value, ValueId};

const ROWS: &str = "rows are read before their table is changed: two tasks that do so at the same time go by the same rows unless they hold a lock";

/// Classes whose methods send statements or keep rows.
const SESSIONS: &[&str] = &[
    "sqlalchemy.engine.Connection.",
    "sqlalchemy.orm.Query.",
    "sqlalchemy.orm.Session.",
    "sqlalchemy.orm.scoped_session.",
    "sqlmodel.Session.",
];

/// What makes a statement or a session see to it that nobody else comes in between.
const CLAIMS: &[&str] = &["on_conflict", "on_duplicate", "with_for_update"];

/// Attributes by which a row is found again.
const KEYS: &[&str] = &["id", "key", "name", "pk", "uuid"];

/// Steps back from a call to what it is made on.
const CHAIN_LIMIT: usize = 16;

/// What a call does to rows.
enum Use {
    /// Reads those of the classes in its first argument.
    Reads,
    /// Sends the statement in its first argument.
    Sends,
    /// Reads what a query is for.
    Fetches,
    /// Changes what a query is for.
    Changes,
    /// Adds its first argument.
    Keeps,
    /// Deletes its first argument.
    Drops,
    /// Writes what has been changed so far.
    Commits,
}

impl Use {
    fn of(name: &str) -> Option<Use> {
        let method = SESSIONS
            .iter()
            .find_map(|session| name.strip_prefix(session))?;
        let is_query = name.starts_with("sqlalchemy.orm.Query.");
        Some(match method {
            "get" if is_query => Use::Fetches,
            "all" | "count" | "exists" | "first" | "one" | "one_or_none" | "scalar"
            | "__iter__" | "__getitem__"
                if is_query =>
            {
                Use::Fetches
            }
            "delete" | "update" if is_query => Use::Changes,
            "get" | "get_one" => Use::Reads,
            "exec" | "execute" | "scalar" | "scalars" => Use::Sends,
            "add"
            | "add_all"
            | "bulk_save_objects"
            | "bulk_insert_mappings"
            | "bulk_update_mappings"
            | "merge" => Use::Keeps,
            "delete" => Use::Drops,
            "commit" | "flush" => Use::Commits,
            _ => return None,
        })
    }
}

/// Something that happens to rows, and what goes into it.
pub(super) struct Step {
    pub range: TextRange,
    /// The call, or what has been changed when there is none.
    pub value: ValueId,
    pub touched: Touched,
    /// What decides about the rows that are written.
    pub given: Vec<ValueId>,
    /// Rows are deleted and nothing else: that another has deleted them before makes no difference.
    pub drops: bool,
}

/// Whether a call is one of a library whose calls say by what they are given which rows they read and change.
pub(super) fn is_of_mapper(name: &str) -> bool {
    name.starts_with("sqlalchemy.") || name.starts_with("sqlmodel.")
}

/// Whether a table is known by the class that is mapped to it.
pub(super) fn is_mapped(table: &Path) -> bool {
    matches!(table.root, Start::Class(_))
}

impl Scan<'_, '_> {
    /// What the function itself does to rows behind objects.
    pub(super) fn mapped(&self, found: &[(&SiteEffects, Touched)]) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut commits: Vec<(TextRange, ValueId)> = Vec::new();
        for site in self.function_sites() {
            let Value::Call(id) = self.facts.value(site.value) else {
                continue;
            };
            let call = self.facts.call(*id);
            let Some(used) = self.used(call) else {
                continue;
            };
            let mut touched = Touched::default();
            let given = arguments(call);
            let drops = matches!(used, Use::Drops);
            match used {
                Use::Reads if !claims(call) => {
                    touched
                        .queried
                        .extend(call.positional.first().map(|it| self.table(*it)));
                }
                Use::Sends => {
                    let statement = call.positional.first();
                    for statement in statement.into_iter().flat_map(|it| self.each(*it)) {
                        self.sent(statement, &mut touched);
                    }
                }
                Use::Fetches => touched.queried.extend(self.queried_for(call)),
                Use::Changes => touched.stored.extend(self.queried_for(call)),
                Use::Keeps | Use::Drops => {
                    let kept = call.positional.first();
                    let kept = kept.into_iter().flat_map(|it| self.each(*it));
                    touched.stored.extend(kept.map(|value| self.table(value)));
                }
                Use::Commits => commits.push((site.range, site.value)),
                Use::Reads => {}
            }
            if !touched.queried.is_empty() || !touched.stored.is_empty() {
                steps.push(Step {
                    range: site.range,
                    value: site.value,
                    touched,
                    given,
                    drops,
                });
            }
        }
        self.changed(found, &mut steps);
        // Whatever has been changed before is written then.
        for (range, value) in commits {
            let (mut touched, mut given) = (Touched::default(), Vec::new());
            let mut drops = true;
            for step in steps
                .iter()
                .filter(|step| step.range.end() <= range.start())
            {
                if !step.touched.stored.is_empty() {
                    touched.stored.extend(step.touched.stored.iter().cloned());
                    given.extend(&step.given);
                    drops &= step.drops;
                }
            }
            if !touched.stored.is_empty() {
                steps.push(Step {
                    range,
                    value,
                    touched,
                    given,
                    drops,
                });
            }
        }
        steps
    }

    /// Rows that the function has read and whose attributes it assigns, where that is written in the end.
    fn changed(&self, found: &[(&SiteEffects, Touched)], steps: &mut Vec<Step>) {
        let function = self.facts.function(self.function.function);
        if function.changed_objects.is_empty() {
            return;
        }
        let last = self.last_write(found);
        let mut changes = Vec::new();
        for &(object, value, range) in &function.changed_objects {
            if last.is_none_or(|last| last < range.start()) {
                continue;
            }
            let sources = self.made_of(vec![object]);
            let own = steps.iter().map(|step| (step.value, &step.touched));
            let others = found
                .iter()
                .map(|(site, touched)| (site.site.value, touched));
            let mut touched = Touched::default();
            for (value, read) in own.chain(others) {
                if sources.contains(&value) {
                    let tables = read.queried.iter().filter(|table| is_mapped(table));
                    touched.stored.extend(tables.cloned());
                }
            }
            if !touched.stored.is_empty() {
                changes.push(Step {
                    range,
                    value: object,
                    touched,
                    given: vec![value],
                    drops: false,
                });
            }
        }
        steps.extend(changes);
    }

    /// Where the function writes to a database for the last time; what stands in a transaction is written at its end.
    fn last_write(&self, found: &[(&SiteEffects, Touched)]) -> Option<TextSize> {
        let calls = self.function_sites().filter_map(|site| {
            let Value::Call(id) = self.facts.value(site.value) else {
                return None;
            };
            let call = self.facts.call(*id);
            let name = self.method(call)?;
            if name.ends_with(".begin") {
                return Some(TextSize::new(u32::MAX));
            }
            matches!(Use::of(&name)?, Use::Commits).then_some(site.range.start())
        });
        let helpers = found.iter().filter(|(_, touched)| {
            let mut stored = touched.stored.iter();
            stored.any(|table| is_mapped(table) || *table == any_table())
        });
        calls
            .chain(helpers.map(|(site, _)| site.site.range.start()))
            .max()
    }

    fn used(&self, call: &Call) -> Option<Use> {
        Use::of(&self.method(call)?)
    }

    /// The method of a library that a call runs, if its name is one of those that matter.
    fn method(&self, call: &Call) -> Option<String> {
        let Value::Attribute(_, method) = self.facts.value(call.callee) else {
            return None;
        };
        let is_candidate = method == "begin"
            || SESSIONS
                .iter()
                .any(|session| Use::of(&format!("{session}{method}")).is_some());
        if !is_candidate {
            return None;
        }
        let callee = self.inference.value(self.function.file, call.callee);
        callee.present().find_map(|member| match member {
            Type::ExternalMethod(name, _)
                if name.starts_with("sqlalchemy.") || name.starts_with("sqlmodel.") =>
            {
                Some(name.to_string())
            }
            _ => None,
        })
    }

    /// The statement that is put together, or each that it may be.
    fn each(&self, value: ValueId) -> Vec<ValueId> {
        match self.facts.value(value) {
            Value::Join(join) => self.facts.join(*join).to_vec(),
            Value::Container(_, inner) => self.each(*inner),
            _ => vec![value],
        }
    }

    /// The tables of `select(User).where(...)`, `update(User).values(...)`.
    fn sent(&self, statement: ValueId, touched: &mut Touched) {
        let mut value = statement;
        for _ in 0..CHAIN_LIMIT {
            let Value::Call(id) = self.facts.value(value) else {
                return;
            };
            let call = self.facts.call(*id);
            if let Value::Attribute(base, method) = self.facts.value(call.callee) {
                if CLAIMS.iter().any(|claim| method.starts_with(claim)) {
                    return;
                }
                if method == "values" && self.is_counted_there(call) {
                    return;
                }
                if !matches!(self.facts.value(*base), Value::Module(_)) {
                    value = *base;
                    continue;
                }
            }
            let callee = self.inference.value(self.function.file, call.callee);
            let verb = callee.present().find_map(|member| match member {
                Type::External(name)
                    if name.starts_with("sqlalchemy.") || name.starts_with("sqlmodel.") =>
                {
                    name.rsplit('.').next().map(str::to_owned)
                }
                _ => None,
            });
            let tables = call.positional.iter().map(|table| self.table(*table));
            match verb.as_deref() {
                Some("select") => touched.queried.extend(tables),
                Some("insert" | "update" | "delete") => touched.stored.extend(tables.take(1)),
                _ => {}
            }
            return;
        }
    }

    /// `values(n=User.n + 1)`: the database itself works out what it writes.
    fn is_counted_there(&self, call: &Call) -> bool {
        let given = call.keywords.iter().map(|(_, value)| *value);
        given
            .chain(call.positional.iter().copied())
            .any(|value| self.is_of_column(value))
    }

    fn is_of_column(&self, value: ValueId) -> bool {
        match self.facts.value(value) {
            Value::Attribute(base, _) => self.class(*base).is_some(),
            Value::Operator(_, left, right) => {
                self.is_of_column(*left) || self.is_of_column(*right)
            }
            _ => false,
        }
    }

    /// The tables that a call on a query is for: `session.query(User).filter(...).first()`.
    fn queried_for(&self, call: &Call) -> Vec<Path> {
        let mut call = call;
        for _ in 0..CHAIN_LIMIT {
            let Value::Attribute(base, method) = self.facts.value(call.callee) else {
                return Vec::new();
            };
            if CLAIMS.iter().any(|claim| method.starts_with(claim)) {
                return Vec::new();
            }
            if method == "query" {
                let tables = call.positional.iter();
                return tables.map(|table| self.table(*table)).collect();
            }
            let base = match self.facts.value(*base) {
                Value::Join(join) => self.facts.join(*join).first().copied(),
                _ => Some(*base),
            };
            let Some(Value::Call(id)) = base.map(|base| self.facts.value(base)) else {
                return vec![any_table()];
            };
            call = self.facts.call(*id);
        }
        vec![any_table()]
    }

    /// The table behind a class, an attribute of it, or one of its objects.
    pub(super) fn table(&self, value: ValueId) -> Path {
        if let Some(class) = self.class(value) {
            return Path {
                root: Start::Class(class),
                rest: Vec::new(),
            };
        }
        match self.facts.value(value) {
            Value::Attribute(base, _) if self.class(*base).is_some() => self.table(*base),
            // `func.count(User.id)`
            Value::Call(id) => self
                .facts
                .call(*id)
                .positional
                .first()
                .map(|inner| self.table(*inner))
                .filter(is_mapped)
                .unwrap_or_else(any_table),
            Value::Parameter(..) => self
                .path(value, 0)
                .filter(|path| matches!(path.root, Start::Parameter(_)))
                .unwrap_or_else(any_table),
            _ => any_table(),
        }
    }

    fn class(&self, value: ValueId) -> Option<ClassRef> {
        let types = self.inference.value(self.function.file, value);
        types.present().find_map(|member| match member {
            Type::Class(class) | Type::Object(class) => Some(*class),
            _ => None,
        })
    }

    /// Whether a value is worked out of rows, and no row itself: `query.count()`, `session.scalar(select(func.count(User.id)))`.
    pub(super) fn is_of_aggregate(&self, value: ValueId, depth: usize) -> bool {
        let Value::Call(id) = self.facts.value(value) else {
            return false;
        };
        let call = self.facts.call(*id);
        let selected = call.positional.iter().any(|it| {
            matches!(self.facts.value(*it), Value::Attribute(base, _) if self.class(*base).is_some())
                || matches!(self.facts.value(*it), Value::Call(_))
        });
        match self.facts.value(call.callee) {
            Value::Attribute(_, method) if method == "count" => true,
            Value::Attribute(base, method) if depth < CHAIN_LIMIT => {
                let is_sent = matches!(method.as_str(), "exec" | "execute" | "scalar" | "scalars");
                let given = call.positional.first().filter(|_| is_sent);
                given.is_some_and(|statement| self.is_of_aggregate(*statement, depth + 1))
                    || method == "select" && selected
                    || self.is_of_aggregate(*base, depth + 1)
            }
            _ => selected && self.is_of_library(call, "select"),
        }
    }

    /// Whether a call runs a function of SQLAlchemy of this name.
    fn is_of_library(&self, call: &Call, function: &str) -> bool {
        let callee = self.inference.value(self.function.file, call.callee);
        callee.present().any(|member| {
            matches!(member, Type::External(name)
                if is_of_mapper(name) && name.rsplit('.').next() == Some(function))
        })
    }

    /// Whether what is read is made into some values, by more than the key of its row.
    fn goes_into(&self, read: ValueId, given: Vec<ValueId>) -> bool {
        let is_key = |value: &ValueId| {
            matches!(self.facts.value(*value), Value::Attribute(_, name)
                if KEYS.contains(&name.as_str()) || name.ends_with("_id"))
        };
        let given = given.into_iter().filter(|value| !is_key(value)).collect();
        self.made_of(given).contains(&read)
    }

    /// From where rows are read to where their table is changed by what was read, or because of it.
    pub(super) fn mapped_rows(
        &self,
        found: &[(&SiteEffects, Touched)],
        steps: &[Step],
    ) -> Vec<Pair> {
        let mut spans = Vec::new();
        let mut pair = |asking: (TextRange, ValueId, &Touched),
                        acting: (TextRange, &Touched, bool),
                        given: &dyn Fn() -> Vec<ValueId>| {
            let (first, value, asked) = asking;
            let (second, changed, drops) = acting;
            let of = if drops {
                Asked::RowsToDrop
            } else {
                Asked::Rows
            };
            let one_table = asked.queried.iter().find(|table| {
                changed.stored.iter().any(|other| {
                    let is_told =
                        |table: &Path| is_mapped(table) || matches!(table.root, Start::Literal(_));
                    let is_any = !is_told(table) || !is_told(other);
                    (is_mapped(table) || is_mapped(other)) && (*table == other || is_any)
                })
            });
            if let Some(table) = one_table
                && self.comes_after(first, second)
                && (!drops && self.goes_into(value, given())
                    || self.decides((first, value), second, of))
            {
                spans.push(Pair::new(first, second, ROWS).of(&table.table()));
            }
        };
        let reading: Vec<(TextRange, ValueId, &Touched)> = found
            .iter()
            .map(|(site, touched)| (site.site.range, site.site.value, touched))
            .chain(
                steps
                    .iter()
                    .map(|step| (step.range, step.value, &step.touched)),
            )
            .filter(|(_, _, touched)| !touched.queried.is_empty())
            .collect();
        for asking in reading {
            for step in steps {
                let acting = (step.range, &step.touched, step.drops);
                pair(asking, acting, &|| step.given.clone());
            }
            for (site, touched) in found {
                pair(asking, (site.site.range, touched, false), &|| {
                    let call = self.call_at(&site.site);
                    call.map(arguments).unwrap_or_default()
                });
            }
        }
        spans
    }
}

fn arguments(call: &Call) -> Vec<ValueId> {
    let named = call.keywords.iter().map(|(_, value)| *value);
    call.positional.iter().copied().chain(named).collect()
}

/// Whether a call locks the rows that it reads.
fn claims(call: &Call) -> bool {
    call.keywords
        .iter()
        .any(|(name, _)| CLAIMS.contains(&name.as_str()))
}
