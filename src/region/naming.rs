//! What the local function is called: a verb for what it does, and what it yields or works on.

mod filled;
mod told;

use ruff_python_ast::comparable::ComparableExpr;
use ruff_python_ast::{Expr, ExprCall, Stmt, StmtFunctionDef};
use ruff_text_size::Ranged;

use super::Run;
use super::flow::{Flow, Outcome};
use crate::catalog::Kind;
use crate::cleanup::scan;
use crate::project::FunctionRef;
use crate::project::reach::Finding;
use crate::semantic::{ScopeId, SiteKind};
use crate::sql::Statement;
use crate::strategy::Place;
use crate::transform::Pass;

/// What says nothing without the word that it stands for.
const TELL_NOTHING: &[&str] = &[
    "absolute", "current", "first", "found", "full", "last", "new", "next", "old", "other", "out",
    "path", "res", "resolved", "result", "results", "ret", "temp", "tmp",
];

/// Verbs for what is done to something, whatever comes of it.
const CHANGES: &[&str] = &["copy", "extract", "make", "move", "remove", "write"];

pub(super) fn name(
    pass: &Pass<'_>,
    findings: &[&Finding],
    run: Run<'_>,
    flow: &Flow<'_>,
    finding: &Finding,
    earlier: &[String],
) -> String {
    let base = base(pass, findings, run, flow);
    let taken = |name: &str| is_taken(pass, finding.function, run.function, name);
    // Regions before this one take their names first.
    let mut earlier = earlier.iter().filter(|name| **name == base).count();
    std::iter::once(base.clone())
        .chain((2..100).map(|number| format!("{base}_{number}")))
        .filter(|name| !taken(name))
        .find(|_| {
            let free = earlier == 0;
            earlier = earlier.saturating_sub(1);
            free
        })
        .unwrap_or(base)
}

/// Whether a name means something in a function already, or in its module.
pub(crate) fn is_taken(
    pass: &Pass<'_>,
    reference: FunctionRef,
    function: &StmtFunctionDef,
    name: &str,
) -> bool {
    let binds = |scope| pass.facts.scope(scope).bindings.contains_key(name);
    binds(pass.project.function(reference).scope)
        || binds(ScopeId::MODULE)
        || scan::is_used(function, name)
}

/// Verb and noun.
pub(super) fn base(
    pass: &Pass<'_>,
    findings: &[&Finding],
    run: Run<'_>,
    flow: &Flow<'_>,
) -> String {
    let inside: Vec<&Finding> = findings
        .iter()
        .copied()
        .filter(|other| run.range().contains_range(other.range()))
        .collect();
    if let Some(changed) = changed(&inside, run) {
        return format!("update_{changed}");
    }
    let told = told::told(&inside, run);
    let verb = told
        .as_ref()
        .map_or_else(|| verb(pass, &inside), |statement| statement.verb);
    let is_change = told.as_ref().is_some_and(Statement::changes);
    // Making a folder is no name for writing the file in it.
    let (_, telling): (Vec<_>, Vec<_>) = inside
        .iter()
        .copied()
        .partition(|other| other.leaf.blocking.kind == Kind::Metadata);
    let table = told.and_then(|statement| statement.table);
    let noun = table
        .clone()
        .filter(|_| is_change)
        .or_else(|| {
            let changed = || path_noun(pass, &telling, run).and_then(|noun| plain(&noun));
            CHANGES.contains(&verb).then(changed).flatten()
        })
        .or_else(|| noun(pass, &telling, run, flow))
        .or_else(|| noun(pass, &inside, run, flow))
        .or(table)
        .filter(|noun| noun != verb);
    if verb == "run"
        && let Some(name) = awaited(&inside)
    {
        return name.to_owned();
    }
    let runs_process = inside
        .iter()
        .any(|other| other.leaf.blocking.kind == Kind::Subprocess);
    if verb == "run"
        && noun.is_none()
        && !runs_process
        && let Some(entered) = entered(run)
    {
        return format!("use_{entered}");
    }
    let noun = noun.unwrap_or_else(|| {
        match verb {
            "fetch" => "response",
            "query" | "insert" | "update" | "delete" | "replace" => "rows",
            "commit" => "changes",
            "close" => "connection",
            "create" | "drop" | "alter" => "tables",
            "send" => "message",
            "run" if runs_process => "command",
            "run" => "block",
            "read"
                if inside
                    .iter()
                    .all(|other| other.leaf.blocking.kind == Kind::Console) =>
            {
                "input"
            }
            "check" | "copy" | "move" | "remove" => "path",
            _ if run.statements().iter().any(Stmt::is_for_stmt)
                || files(pass, &inside, run, verb) > 1 =>
            {
                "files"
            }
            "make" if inside[0].leaf.blocking.kind == Kind::Credentials => "clients",
            _ => "file",
        }
        .to_owned()
    });
    format!("{verb}_{noun}")
}

/// What nothing else gives a name to: `jobs` of a pool that ends with them, `results` that come as they are done.
fn awaited(inside: &[&Finding]) -> Option<&'static str> {
    let of_pool = |finding: &&Finding| {
        let name = &finding.leaf.name;
        name.starts_with("concurrent.futures.") || name.starts_with("multiprocessing.pool.")
    };
    let ends = |finding: &&Finding| finding.leaf.name.ends_with(".__exit__");
    if !inside.iter().any(of_pool) {
        return None;
    }
    let pool = inside.iter().any(|it| of_pool(it) && ends(it));
    Some(if pool { "run_jobs" } else { "collect_results" })
}

/// What a block enters, by the name that it has there: `span` of `with start_span() as span`.
fn entered(run: Run<'_>) -> Option<String> {
    let [Stmt::With(statement)] = run.statements() else {
        return None;
    };
    let [item] = &*statement.items else {
        return None;
    };
    plain(&target_noun(item.optional_vars.as_deref()?)?)
}

/// The object whose items a statement sets or deletes, when that is all that blocks.
fn changed(inside: &[&Finding], run: Run<'_>) -> Option<String> {
    let sets = |finding: &&Finding| matches!(finding.site.kind, SiteKind::Operator(special) if special.is_statement());
    if !inside.iter().all(sets) {
        return None;
    }
    let target = match run.statements() {
        [Stmt::Assign(assign)] => assign.targets.first()?,
        [Stmt::AugAssign(assign)] => &*assign.target,
        [Stmt::Delete(statement)] => statement.targets.first()?,
        _ => return None,
    };
    target_noun(target)
}

/// What the blocking calls do, the most telling first.
fn verb(pass: &Pass<'_>, inside: &[&Finding]) -> &'static str {
    let leaf = |finding: &Finding| {
        finding
            .leaf
            .name
            .rsplit('.')
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let any = |names: &[&str]| {
        inside
            .iter()
            .any(|finding| names.contains(&leaf(finding).as_str()))
    };
    let kind = |kind: Kind| {
        inside
            .iter()
            .any(|finding| finding.leaf.blocking.kind == kind)
    };
    if kind(Kind::Database) {
        let ends = |finding: &&Finding| {
            let name = leaf(finding);
            matches!(
                name.as_str(),
                "commit" | "close" | "flush" | "rollback" | "__exit__"
            )
        };
        if !inside.iter().all(ends) {
            return "query";
        }
        return if any(&["commit", "flush"]) {
            "commit"
        } else {
            "close"
        };
    }
    if kind(Kind::Subprocess) {
        return "run";
    }
    if any(&["send_message", "sendmail"]) {
        return "send";
    }
    // What is made on the way to it needs no name.
    let makes = |finding: &&Finding| finding.leaf.blocking.kind == Kind::Credentials;
    if any(&["client", "create_client", "resource"]) && inside.iter().all(makes) {
        return "make";
    }
    let writes = any(&[
        "write",
        "writelines",
        "write_text",
        "write_bytes",
        "dump",
        "writestr",
        "touch",
        "save",
        "to_csv",
        "writerow",
        "writerows",
    ]) || inside
        .iter()
        .any(|finding| opens_to_write(pass, finding) || saved(finding).is_some());
    if any(&["extract", "extractall"]) {
        return "extract";
    }
    if writes {
        return "write";
    }
    if any(&["copy", "copy2", "copyfile", "copytree", "copyfileobj"]) {
        return "copy";
    }
    if any(&["move", "rename", "replace"]) {
        return "move";
    }
    let removes = any(&["remove", "unlink", "rmdir", "rmtree", "removedirs"]);
    let makes_temporary = any(&[
        "NamedTemporaryFile",
        "TemporaryDirectory",
        "TemporaryFile",
        "mkdtemp",
        "mkstemp",
    ]);
    let lists = any(&[
        "__iter__", "glob", "iterdir", "listdir", "rglob", "scandir", "walk",
    ]);
    let reads = any(&[
        "read",
        "readline",
        "readlines",
        "read_text",
        "read_bytes",
        "load",
        "open",
        "__next__",
        "getnames",
        "namelist",
        "infolist",
        "read_csv",
        "urlopen",
    ]);
    if removes && !reads {
        return "remove";
    }
    if any(&["mkdir", "makedirs"]) && !reads && !lists
        || makes_temporary && !reads && !any(&["open"])
    {
        return "make";
    }
    if !any(&["open"]) && (kind(Kind::Http) || kind(Kind::Network) || kind(Kind::Sdk)) {
        return "fetch";
    }
    if reads || lists || kind(Kind::File) || kind(Kind::Console) {
        return "read";
    }
    if kind(Kind::Metadata) {
        return "check";
    }
    const COMPUTED: &[&str] = &[
        "compress",
        "decompress",
        "encode",
        "generate",
        "predict",
        "resize",
        "transcribe",
    ];
    let computes = |name: &&&str| any(&[**name]);
    if let Some(name) = COMPUTED.iter().find(computes) {
        return name;
    }
    "run"
}

/// `open(path, "w")`: a mode that is not for reading alone.
fn opens_to_write(pass: &Pass<'_>, finding: &Finding) -> bool {
    let leaf = &finding.leaf;
    if !leaf.name.ends_with("open") && !leaf.name.ends_with("File") {
        return false;
    }
    let Some(call) = Place::at(pass, finding.range()).and_then(|place| place.call) else {
        return false;
    };
    // The path comes first, unless the object is the path.
    let path = usize::from(leaf.free && !leaf.name.starts_with("tempfile."));
    let positional = call.arguments.args.iter().skip(path);
    let keyword = call.arguments.find_keyword("mode");
    positional
        .chain(keyword.map(|keyword| &keyword.value))
        .filter_map(Expr::as_string_literal_expr)
        .any(|mode| {
            let mode = mode.value.to_str();
            mode.len() < 5
                && mode.starts_with(['r', 'w', 'a', 'x'])
                && mode.contains(['w', 'a', 'x', '+'])
        })
}

/// What a helper is said to save: `config` of `save_config`.
fn saved(finding: &Finding) -> Option<&str> {
    finding.helper?;
    let name = finding.callee.rsplit('.').next()?.trim_start_matches('_');
    let (verb, rest) = name.split_once('_').unwrap_or((name, ""));
    matches!(verb, "save" | "write" | "store" | "dump" | "persist").then_some(rest)
}

fn noun(pass: &Pass<'_>, inside: &[&Finding], run: Run<'_>, flow: &Flow<'_>) -> Option<String> {
    let flowing = match &flow.outcome {
        Outcome::Last(stmt) => match stmt {
            Stmt::Assign(assign) => target_noun(&assign.targets[0]),
            Stmt::AnnAssign(assign) => target_noun(&assign.target),
            _ => None,
        },
        Outcome::Names(names) => match names.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        },
        // `return data` behind the block that assigns it.
        Outcome::Returns => match &run.block[run.last] {
            Stmt::Return(statement) => match statement.value.as_deref() {
                Some(Expr::Name(name)) => Some(name.id.to_string()),
                _ => None,
            },
            _ => None,
        },
        Outcome::Nothing => None,
    };
    let noun = flowing
        .or_else(|| filled::container(run))
        .or_else(|| path_noun(pass, inside, run))?;
    plain(&noun)
}

/// A name as part of another one, if it says something.
fn plain(noun: &str) -> Option<String> {
    let noun = noun.trim_matches('_').to_ascii_lowercase();
    let noun = ["_path", "_file", "_filename"]
        .iter()
        .find_map(|suffix| noun.strip_suffix(suffix))
        .map_or(noun.clone(), str::to_owned);
    (noun.len() > 1 && !TELL_NOTHING.contains(&noun.as_str())).then_some(noun)
}

fn target_noun(target: &Expr) -> Option<String> {
    match target {
        Expr::Name(name) => Some(name.id.to_string()),
        Expr::Attribute(attribute) => Some(attribute.attr.to_string()),
        Expr::Subscript(subscript) => target_noun(&subscript.value),
        Expr::BinOp(operation) => target_noun(&operation.left),
        _ => None,
    }
}

/// What the first telling call works on: the path that is opened, written or removed.
fn path_noun(pass: &Pass<'_>, inside: &[&Finding], run: Run<'_>) -> Option<String> {
    let mut best: Option<(bool, String)> = None;
    for call in calls_of(run) {
        let Some(finding) = inside
            .iter()
            .find(|finding| finding.range() == call.range() && is_told(finding))
        else {
            continue;
        };
        let is_method = finding.leaf.name.starts_with("pathlib.");
        let saves = saved(finding);
        let noun = match &*call.func {
            _ if saves.is_some_and(|noun| !noun.is_empty()) => saves.map(str::to_owned),
            Expr::Attribute(attribute) if is_method => target_noun(&attribute.value),
            _ => call
                .arguments
                .args
                .first()
                .and_then(|argument| match argument {
                    Expr::Attribute(_) | Expr::Name(_) => target_noun(argument),
                    _ => None,
                }),
        };
        let Some(noun) = noun else {
            continue;
        };
        if noun == "self" || noun.len() < 2 {
            continue;
        }
        let leaf = finding.leaf.name.rsplit('.').next().unwrap_or_default();
        let writes = saves.is_some()
            || opens_to_write(pass, finding)
            || matches!(leaf, "save" | "write_text" | "write_bytes" | "to_csv");
        if best.as_ref().is_none_or(|(known, _)| writes && !known) {
            best = Some((writes, noun));
        }
    }
    best.map(|(_, noun)| noun)
}

/// How many different files are opened for what a verb says, by how their paths are spelled.
fn files(pass: &Pass<'_>, inside: &[&Finding], run: Run<'_>, verb: &str) -> usize {
    const READ: &[&str] = &["open", "read_bytes", "read_text"];
    const WRITTEN: &[&str] = &["write_bytes", "write_text"];
    let opens = |finding: &Finding| {
        let leaf = finding.leaf.name.rsplit('.').next().unwrap_or_default();
        if verb == "write" {
            WRITTEN.contains(&leaf) || opens_to_write(pass, finding)
        } else {
            READ.contains(&leaf)
        }
    };
    let mut paths: Vec<ComparableExpr<'_>> = Vec::new();
    for call in calls_of(run) {
        let mut of_call = inside.iter().filter(|it| it.range() == call.range());
        let Some(finding) = of_call.find(|finding| opens(finding)) else {
            continue;
        };
        let path = match &*call.func {
            Expr::Attribute(method) if finding.leaf.name.starts_with("pathlib.") => {
                Some(&*method.value)
            }
            _ => call.arguments.args.first(),
        };
        let path = path.map(ComparableExpr::from);
        paths.extend(path.filter(|path| !paths.contains(path)));
    }
    paths.len()
}

/// Whether what a call is given says what is done: what a connection is made of does not.
fn is_told(finding: &Finding) -> bool {
    finding.is_call() || finding.leaf.blocking.kind != Kind::Database
}

/// Every call in the statements of a run.
fn calls_of(run: Run<'_>) -> Vec<&ExprCall> {
    struct Calls<'a> {
        found: Vec<&'a ExprCall>,
    }
    impl<'v> ruff_python_ast::visitor::Visitor<'v> for Calls<'v> {
        fn visit_expr(&mut self, expr: &'v Expr) {
            if let Expr::Call(call) = expr {
                self.found.push(call);
            }
            ruff_python_ast::visitor::walk_expr(self, expr);
        }
    }
    let mut calls = Calls { found: Vec::new() };
    ruff_python_ast::visitor::Visitor::visit_body(&mut calls, run.statements());
    calls.found
}
