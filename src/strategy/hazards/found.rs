//! Files that are found in a folder and taken away then, with the new await between the two or in a thread.
//!
//! ```python
//! first = sorted(folder.glob("*.json"))[0]
//! job = json.loads(first.read_text())
//! first.unlink()
//! ```

use super::pauses::waits_between;
use super::walks::catches;
use super::*;

/// What gives the names in a folder.
const LISTS: &[&str] = &[
    "glob.glob",
    "glob.iglob",
    "os.listdir",
    "os.scandir",
    "pathlib.Path.glob",
    "pathlib.Path.iterdir",
    "pathlib.Path.rglob",
];

/// Methods and functions that take a file away, which has to be there.
const TAKES: &[&str] = &["move", "remove", "rename", "replace", "rmdir", "unlink"];

/// What two tasks would find and take at once, as a sentence.
pub(super) fn found_twice(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let is_listing = |finding: &&Finding| LISTS.contains(&finding.leaf.name.as_str());
    let listings = pass.findings_in(function.range).filter(is_listing);
    let (found, taken) = listings.map(Finding::range).find_map(|found| {
        let taken = taken_of(pass, function, found)?;
        // In two threads both at once, or one before the other in two tasks.
        let is_torn = found.start() < place.range.end() && place.start() < taken.end();
        let waits = waits_between(pass, function, found.end(), taken.start());
        (is_torn && !waits).then_some((found, taken))
    })?;
    (!locks::is_under_async_lock(pass, place)).then(|| {
        format!(
            "line {} takes away what is found on line {}: two tasks that do so at the same time find the same unless they hold a lock",
            pass.source.line(taken.start()),
            pass.source.line(found.start())
        )
    })
}

/// The first call that takes away what a listing gave.
fn taken_of(
    pass: &Pass<'_>,
    function: &ast::StmtFunctionDef,
    found: TextRange,
) -> Option<TextRange> {
    let mut names: Vec<String> = Vec::new();
    let mut taken: Option<TextRange> = None;
    scan::each_stmt(&function.body, |stmt| {
        let (value, target) = match stmt {
            Stmt::Assign(assign) => (&*assign.value, assign.targets.first()),
            Stmt::For(statement) => (&*statement.iter, Some(&*statement.target)),
            _ => return,
        };
        let comes_of = value.range().contains_range(found)
            || value.start() > found.start()
                && names.iter().any(|name| scan::expr_reads(value, name));
        if let Some(target) = target.filter(|_| comes_of) {
            scan::each_name(target, |name| names.push(name.to_owned()));
        }
    });
    scan::each_expr(&function.body, false, |expr| {
        let Expr::Call(call) = expr else {
            return;
        };
        let Expr::Attribute(method) = &*call.func else {
            return;
        };
        let is_of_files = pass.findings_in(expr.range()).any(|it| {
            it.range() == expr.range()
                && matches!(it.leaf.blocking.kind, Kind::Metadata | Kind::File)
        });
        if expr.start() > found.start()
            && TAKES.contains(&method.attr.as_str())
            && is_of_files
            && names.iter().any(|name| is_taken(call, method, name))
            && call.arguments.find_keyword("missing_ok").is_none()
            && !catches(pass, &function.body, expr.range())
        {
            taken.get_or_insert(expr.range());
        }
    });
    taken
}

/// Whether a call takes away what a name stands for: `path.unlink()`, `os.remove(path)`.
fn is_taken(call: &ast::ExprCall, method: &ast::ExprAttribute, name: &str) -> bool {
    let first = call.arguments.args.first();
    scan::expr_reads(&method.value, name) || first.is_some_and(|it| scan::expr_reads(it, name))
}
