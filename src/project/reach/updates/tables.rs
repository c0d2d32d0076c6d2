//! Which tables of a database are read and changed by the statements that calls send to it.

use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;

use super::super::effects::{FunctionEffects, Leaf, SiteEffects};
use super::mapped::is_mapped;
use super::{Pair, Path, Scan, Start, Touched};
use crate::catalog::Kind;
use crate::project::FunctionRef;
use crate::semantic::{Call, Operator, Site, Value, ValueId};
use crate::sql::{Statement, Table};

const ROWS: &str = "rows are read before their table is changed: two tasks that do so at the same time go by the same rows unless they hold a lock";

/// Values that are looked through for the text of a statement.
const DEPTH_LIMIT: usize = 4;

/// Whether a call sends a statement of SQL to a database.
pub(super) fn runs_sql(leaf: &Leaf) -> bool {
    let operation = leaf.name.rsplit('.').next().unwrap_or_default();
    leaf.blocking.kind == Kind::Database && operation.starts_with("execute")
}

/// Whether two tables may be one: what cannot be told may be any.
fn may_be_one(left: &Path, right: &Path) -> bool {
    let is_any = |table: &Path| *table == any_table();
    let is_named = |table: &Path| matches!(table.root, Start::Literal(_)) && table.rest.is_empty();
    let (table, other) = (left.table(), right.table());
    if table == other && !is_any(&table) {
        return !left.is_apart(right);
    }
    is_any(&table) || is_any(&other) || is_named(&table) != is_named(&other)
}

pub(super) fn any_table() -> Path {
    Path {
        root: Start::Outside(Name::new_static("any table")),
        rest: Vec::new(),
    }
}

impl Scan<'_, '_> {
    /// The tables that a call reads or changes by the statement that it is given.
    pub(super) fn queried(&self, call: &Call, touched: &mut Touched) {
        if let Some(sql) = call.positional.first() {
            self.run(*sql, &self.given_to(call), touched);
        }
    }

    /// Takes over what a function of the project does to tables, in terms of its caller.
    pub(super) fn passed_up(
        &self,
        below: &mut Touched,
        site: &SiteEffects,
        call: &Call,
        callee: FunctionRef,
        touched: &mut Touched,
    ) {
        let tables = [
            (&mut below.queried, &mut touched.queried),
            (&mut below.stored, &mut touched.stored),
        ];
        for (inner, all) in tables {
            all.extend(std::mem::take(inner).iter().map(|rows| {
                let table = &rows.table();
                let known = match table.root {
                    // A class that is mapped to a table, or an object of it.
                    Start::Parameter(position) if table.rest.is_empty() => self
                        .argument(position, site, call, callee)
                        .map(|given| self.table(given))
                        .filter(|given| *given != any_table()),
                    _ => None,
                };
                let known = known.or_else(|| self.translated(table, site, call, callee));
                match known.filter(|path| !path.is_local()) {
                    Some(table) => self.translated_rows(table, rows, site, call, callee),
                    None => any_table(),
                }
            }));
        }
        for statement in std::mem::take(&mut below.statements) {
            if let Start::Parameter(position) = statement.root
                && let Some(sql) = self.argument(position, site, call, callee)
            {
                self.run(sql, &[], touched);
            }
        }
    }

    fn run(&self, sql: ValueId, given: &[ValueId], touched: &mut Touched) {
        let mut statements = Vec::new();
        self.statements(sql, 0, &mut statements);
        for (statement, text) in &statements {
            if statement.locks {
                continue;
            }
            let tables = statement.tables.iter().map(|table| match table {
                Table::Named(name) => {
                    let table = Path {
                        root: Start::Literal(Name::new(name)),
                        rest: Vec::new(),
                    };
                    if self.is_sent_as(sql, *text, 0) {
                        self.with_rows(table, statement, given)
                    } else {
                        table
                    }
                }
                Table::Filled(place) => self.filled(*text, *place).unwrap_or_else(any_table),
                Table::Unknown => any_table(),
            });
            if statement.changes() {
                touched.stored.extend(tables);
            } else {
                touched.queried.extend(tables);
            }
        }
        if statements.is_empty()
            && let Some(given) = self.path(sql, 0)
            && matches!(given.root, Start::Parameter(_))
            && given.rest.is_empty()
        {
            touched.statements.insert(given);
        }
    }

    /// The table whose name is filled in at one place of a text, in terms that other functions have as well.
    fn filled(&self, text: ValueId, place: usize) -> Option<Path> {
        let value = *self.facts.filling(text)?.values.get(place)?;
        let constant = match self.facts.value(value) {
            Value::Name { scope, name } => {
                match self.facts.scope(*scope).bindings.get(name)?.as_slice() {
                    [one] => self.facts.value(*one).text(),
                    _ => None,
                }
            }
            value => value.text(),
        };
        match constant {
            Some(name) => Some(Path {
                root: Start::Literal(Name::new(name.to_ascii_lowercase())),
                rest: Vec::new(),
            }),
            None => self.path(value, 0).filter(|path| !path.is_local()),
        }
    }

    /// The SQL of a string, also inside of `text(...)` or by the name of a constant, with the string that it is the text of.
    fn statements(&self, sql: ValueId, depth: usize, found: &mut Vec<(Statement, ValueId)>) {
        if depth > DEPTH_LIMIT {
            return;
        }
        let mut read = |text: &str| found.extend(Statement::read(text).map(|read| (read, sql)));
        match self.facts.value(sql) {
            Value::Str(Some(text)) => read(text),
            Value::Sql(statement) => found.push(((**statement).clone(), sql)),
            Value::Str(None) | Value::Prefix(_) => {
                if let Some(filling) = self.facts.filling(sql) {
                    read(&filling.pattern);
                }
            }
            Value::Call(id) => {
                let call = self.facts.call(*id);
                // `"select ... from {}".format(table)`, `text("select ...")`
                let inner = match self.facts.value(call.callee) {
                    Value::Attribute(text, method)
                        if matches!(method.as_str(), "format" | "strip" | "replace") =>
                    {
                        Some(text)
                    }
                    _ => call.positional.first(),
                };
                if let Some(inner) = inner {
                    self.statements(*inner, depth + 1, found);
                }
            }
            Value::Operator(Operator::Other, left, _) => {
                self.statements(*left, depth + 1, found);
            }
            Value::Declared { value, .. } => self.statements(*value, depth + 1, found),
            Value::Join(join) => {
                for member in self.facts.join(*join) {
                    self.statements(*member, depth + 1, found);
                }
            }
            Value::Name { scope, name } => {
                if let Some([one]) = self
                    .facts
                    .scope(*scope)
                    .bindings
                    .get(name)
                    .map(Vec::as_slice)
                {
                    self.statements(*one, depth + 1, found);
                }
            }
            _ => {}
        }
    }

    /// What plain code sends to a database through a connection of which nothing is known: statements are known by their
    /// text.
    pub(super) fn statements_of_unknown(
        &self,
        effects: &FunctionEffects,
    ) -> Vec<(TextRange, Touched)> {
        if self.inference.project.function(self.function).is_async {
            return Vec::new();
        }
        let is_known = |site: &Site| {
            effects
                .sites
                .iter()
                .any(|known| known.site.value == site.value)
        };
        let calls = self.function_sites().filter_map(|site| {
            let call = self.call_at(site)?;
            let Value::Attribute(_, method) = self.facts.value(call.callee) else {
                return None;
            };
            let mut touched = Touched::default();
            if method.starts_with("execute") && !is_known(site) {
                self.queried(call, &mut touched);
            }
            (!touched.is_empty()).then_some((site.range, touched))
        });
        calls.collect()
    }

    /// From where rows of a table are read to where the table is changed.
    pub(super) fn rows(
        &self,
        found: &[(&SiteEffects, Touched)],
        unknown: &[(TextRange, Touched)],
    ) -> Vec<Pair> {
        let known = found
            .iter()
            .map(|(site, touched)| (site.site.range, touched));
        let all: Vec<(TextRange, &Touched)> = known
            .chain(unknown.iter().map(|(range, touched)| (*range, touched)))
            .collect();
        let mut spans = Vec::new();
        for &(first, asked) in &all {
            for &(second, changed) in &all {
                let one_table = asked.queried.iter().find(|table| {
                    let mut stored = changed.stored.iter();
                    stored.any(|other| {
                        !is_mapped(table) && !is_mapped(other) && may_be_one(table, other)
                    })
                });
                if let Some(table) = one_table
                    && self.comes_after(first, second)
                {
                    spans.push(Pair::new(first, second, ROWS).of(&table.table()));
                }
            }
        }
        spans
    }
}
