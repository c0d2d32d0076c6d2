//! What is done because of what was found at a path. A program that runs only while a file is missing probably makes it, and
//! two tasks that see it missing both run it; a file whose state was asked for is put in its place by both.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, BoolOp, Expr, Stmt, UnaryOp};
use ruff_text_size::{Ranged, TextRange};

use super::pauses::waits_between;
use crate::catalog::Kind;
use crate::cleanup::scan;
use crate::project::reach::Finding;
use crate::strategy::place::Place;
use crate::transform::Pass;

/// Methods, and functions of `os.path`, that ask whether something is there.
const CHECKS: &[&str] = &["exists", "isdir", "isfile", "is_dir", "is_file", "lexists"];

/// Says so of a program that runs at a finding and is told of a file that had to be missing, with nothing awaited since.
pub(super) fn runs_while_missing(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Option<String> {
    if finding.leaf.blocking.kind != Kind::Subprocess {
        return None;
    }
    let function = place.function()?;
    let body = &function.body;
    let asked = asked_before(pass, function, body, place.range);
    if asked.is_empty() {
        return None;
    }
    let mut told = Told {
        pass,
        range: place.range,
        texts: Vec::new(),
        assigned: Vec::new(),
    };
    told.visit_body(body);
    let path = asked.into_iter().find(|path| told.has(path))?;
    Some(format!(
        "whether `{path}` is there is asked before a program runs that may make it: two tasks that do so at the same time get the same answer unless they hold a lock"
    ))
}

/// Calls that put a file in the place of another, by what they are given.
const REPLACES: &[&str] = &[
    "os.rename",
    "os.replace",
    "pathlib.Path.rename",
    "pathlib.Path.replace",
    "shutil.copy",
    "shutil.copy2",
    "shutil.copyfile",
    "shutil.move",
];

/// Says so of a file that is replaced at a place after its path, of whose class nothing is known, has been asked about it.
pub(super) fn replaces_what_was_asked(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    const QUESTIONS: &[&str] = &["exists", "is_dir", "is_file", "lstat", "stat"];
    let function = place.function()?;
    let mut replaced: Vec<&str> = Vec::new();
    for finding in pass.findings_in(place.range) {
        if REPLACES.contains(&finding.leaf.name.as_str())
            && let Some(call) = Place::at(pass, finding.range()).and_then(|place| place.call)
        {
            let target = call.arguments.args.last();
            replaced.extend(target.map(|target| pass.source.slice(target.range())));
        }
    }
    if replaced.is_empty() {
        return None;
    }
    let mut asked = Vec::new();
    scan::each_expr(&function.body, false, |expr| {
        if expr.end() > place.start() {
            return;
        }
        if let Expr::Call(call) = expr
            && let Expr::Attribute(method) = &*call.func
            && QUESTIONS.contains(&method.attr.as_str())
            && call.arguments.is_empty()
            && !waits_between(pass, function, call.end(), place.start())
        {
            asked.push(pass.source.slice(method.value.range()));
        }
    });
    let path = replaced.into_iter().find(|path| asked.contains(path))?;
    Some(format!(
        "what is at `{path}` is asked before it is replaced: two tasks that do so at the same time get the same answer unless they hold a lock"
    ))
}

/// Paths that are missing where the statements of `range` run, because it was asked for them before.
fn asked_before<'s>(
    pass: &Pass<'s>,
    function: &ast::StmtFunctionDef,
    body: &[Stmt],
    range: TextRange,
) -> Vec<&'s str> {
    let within = Within { function, range };
    let mut asked = Vec::new();
    for stmt in body.iter().take_while(|stmt| stmt.start() < range.end()) {
        let end = stmt.end().min(range.start());
        if stmt.start() < end && waits_between(pass, function, stmt.start(), end) {
            asked.clear();
        }
        let Stmt::If(statement) = stmt else {
            if stmt.range().contains_range(range) && stmt.range() != range {
                for block in crate::region::blocks(stmt) {
                    asked.extend(asked_before(pass, function, block, range));
                }
            }
            continue;
        };
        if !statement.range().contains_range(range) {
            let leaves = matches!(
                statement.body.last(),
                Some(Stmt::Raise(_) | Stmt::Return(_) | Stmt::Continue(_) | Stmt::Break(_))
            );
            if leaves && statement.elif_else_clauses.is_empty() {
                missing(pass, &statement.test, false, &within, &mut asked);
            }
            continue;
        }
        let clauses = &statement.elif_else_clauses;
        let tests = std::iter::once(Some(&*statement.test))
            .chain(clauses.iter().map(|clause| clause.test.as_ref()));
        let blocks = std::iter::once(&statement.body).chain(clauses.iter().map(|it| &it.body));
        for (test, block) in tests.zip(blocks) {
            let inside = block
                .iter()
                .any(|stmt| stmt.range().intersect(range).is_some());
            if let Some(test) = test {
                missing(pass, test, inside, &within, &mut asked);
            }
            if inside {
                asked.extend(asked_before(pass, function, block, range));
                break;
            }
        }
    }
    asked
}

/// Where a test stands: in a function, before a range of it.
struct Within<'a> {
    function: &'a ast::StmtFunctionDef,
    range: TextRange,
}

/// Adds the paths that are missing when a test comes out as `holds`.
fn missing<'s>(
    pass: &Pass<'s>,
    test: &Expr,
    holds: bool,
    within: &Within<'_>,
    paths: &mut Vec<&'s str>,
) {
    match test {
        // `there = path.exists()`, `if not there:`
        Expr::Name(_) => {
            let Within { function, range } = *within;
            let condition = scan::value_of_local(function, test).filter(|it| {
                !it.is_name_expr() && !waits_between(pass, function, it.end(), range.start())
            });
            if let Some(condition) = condition {
                missing(pass, condition, holds, within, paths);
            }
        }
        Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
            missing(pass, &operation.operand, !holds, within, paths);
        }
        Expr::BoolOp(operation) if (operation.op == BoolOp::And) == holds => {
            for value in &operation.values {
                missing(pass, value, holds, within, paths);
            }
        }
        Expr::Call(ast::ExprCall {
            func, arguments, ..
        }) if !holds => {
            let Expr::Attribute(attribute) = &**func else {
                return;
            };
            if CHECKS.contains(&attribute.attr.as_str()) {
                let path = arguments.args.first().unwrap_or(&attribute.value);
                paths.push(pass.source.slice(path.range()));
            }
        }
        _ => {}
    }
}

/// What a part of a function is told, by itself and by the names that it uses.
struct Told<'a, 's> {
    pass: &'a Pass<'s>,
    range: TextRange,
    /// Expressions in that part.
    texts: Vec<&'s str>,
    /// Names with the expressions of which they were made before.
    assigned: Vec<(&'s str, Vec<&'s str>)>,
}

impl Told<'_, '_> {
    fn has(&self, path: &str) -> bool {
        self.texts.contains(&path)
            || self
                .assigned
                .iter()
                .any(|(name, made_of)| self.texts.contains(name) && made_of.contains(&path))
    }
}

impl<'v> Visitor<'v> for Told<'_, '_> {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        if let Stmt::Assign(ast::StmtAssign { targets, value, .. }) = stmt
            && let [Expr::Name(name)] = &**targets
            && stmt.end() <= self.range.start()
        {
            let before = std::mem::replace(&mut self.range, value.range());
            let texts = std::mem::take(&mut self.texts);
            self.visit_expr(value);
            self.range = before;
            let made_of = std::mem::replace(&mut self.texts, texts);
            let name = self.pass.source.slice(name.range());
            self.assigned.push((name, made_of));
        } else {
            visitor::walk_stmt(self, stmt);
        }
    }

    fn visit_expr(&mut self, expr: &'v Expr) {
        if self.range.contains_range(expr.range()) {
            self.texts.push(self.pass.source.slice(expr.range()));
        }
        visitor::walk_expr(self, expr);
    }
}
