//! Whether statements can run in another thread, and what a reader should know when they do.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::Run;
use crate::catalog::{Form, Whose};
use crate::cleanup::scan;
use crate::diagnostic::{Reason, Unfixable};
use crate::project::reach::{self, Finding, GoneThrough, Hazard, Object, SETS_CONTEXT, Tied};
use crate::project::{Inference, Type};
use crate::semantic::{Call, FileFacts, Site, SiteKind, Value, ValueId, bound_names};
use crate::strategy::{asks_in_vain, check_made, statement_asks_in_vain};
use crate::transform::Pass;

/// Functions that change the process for everybody.
const PROCESS_WIDE: &[&str] = &[
    "os.chdir",
    "os.fchdir",
    "os.umask",
    "locale.setlocale",
    "socket.setdefaulttimeout",
];

/// Refuses what cannot leave the coroutine.
pub(super) fn check(
    pass: &Pass<'_>,
    findings: &[&Finding],
    run: Run<'_>,
    tainted: &[String],
) -> Result<(), Unfixable> {
    let mut visitor = Barriers {
        pass,
        tainted,
        loops: 0,
        functions: 0,
        problem: None,
    };
    visitor.visit_body(run.statements());
    if let Some(problem) = visitor.problem {
        return Err(problem);
    }
    let asked = run
        .statements()
        .iter()
        .find_map(|stmt| crate::strategy::asked_by(stmt.into(), run.function));
    if let Some((what, range)) = asked {
        return Err(Unfixable::new(
            Reason::FrameDependent,
            format!(
                "{what} on line {} finds no exception in the worker thread",
                pass.source.line(range.start())
            ),
        ));
    }
    for finding in inside(findings, run) {
        if let Some(affine) = &finding.loop_affine {
            return Err(Unfixable::new(
                Reason::LoopAffine,
                format!(
                    "`{}` calls `{affine}`, which only the loop's own thread may do",
                    finding.callee
                ),
            ));
        }
        if let Some(hazard) = finding
            .hazards
            .iter()
            .find(|hazard| hazard.pinned && !is_made_inside(pass, finding, hazard, run))
        {
            return Err(Unfixable::new(
                Reason::ThreadAffine,
                format!("`{}`: {}", finding.callee, hazard.why),
            ));
        }
        let constructs = finding.helper.is_some_and(|helper| {
            let name = pass.project.function(helper).name.as_str();
            matches!(name, "__init__" | "__post_init__")
        });
        if let Some((made, why)) = &finding.pinned
            && constructs
            && is_handed_out(run, finding.range())
        {
            return Err(Unfixable::new(
                Reason::ThreadAffine,
                format!("`{made}`: {why}"),
            ));
        }
        if finding.uncertain && !finding.is_call() {
            continue;
        }
        if let Form::Pinned(why) = finding.leaf.blocking.form
            && !finding.leaf.own_receiver
            && finding.helper.is_none()
        {
            let reason = if finding.leaf.name.starts_with("signal.") {
                Reason::MainThreadOnly
            } else {
                Reason::ThreadAffine
            };
            return Err(Unfixable::new(
                reason,
                format!("`{}`: {why}", finding.leaf.name),
            ));
        }
    }
    if let Some(tied) = tied(pass, findings, run).find(|tied| tied.loop_affine.is_some()) {
        return Err(Unfixable::new(Reason::LoopAffine, tied.why.clone()));
    }
    crate::strategy::check_loops_inside(pass, findings, run.statements())?;
    check_calls(pass, findings, run)
}

fn inside<'f>(findings: &[&'f Finding], run: Run<'_>) -> impl Iterator<Item = &'f Finding> {
    let range = run.range();
    findings
        .iter()
        .copied()
        .filter(move |finding| range.contains_range(finding.range()))
}

/// Calls beside what blocks that are not the same in another thread.
fn tied<'a>(
    pass: &Pass<'a>,
    findings: &[&Finding],
    run: Run<'_>,
) -> impl Iterator<Item = &'a Tied> {
    let function = findings.first().map(|finding| finding.function);
    let range = run.range();
    function
        .into_iter()
        .flat_map(move |function| pass.tied_in(function, range))
}

/// Whether the object that a hazard concerns is made by what moves, so that it stays with one thread.
fn is_made_inside(pass: &Pass<'_>, finding: &Finding, hazard: &Hazard, run: Run<'_>) -> bool {
    let Object::Made(value) = hazard.object else {
        return false;
    };
    let function = pass.project.function(finding.function);
    function
        .sites
        .iter()
        .any(|site| site.value == value && run.range().contains_range(site.range))
}

/// Whether what an expression of a run makes is still used when the run has ended.
fn is_handed_out(run: Run<'_>, made: TextRange) -> bool {
    let mut statement = None;
    scan::each_stmt(run.statements(), |stmt| {
        if stmt.range().contains_range(made) {
            statement = Some(stmt);
        }
    });
    let Some(statement) = statement else {
        return false;
    };
    if let Stmt::Return(ast::StmtReturn {
        value: Some(value), ..
    }) = statement
    {
        return value.range() == made;
    }
    let names = bound_names(std::slice::from_ref(statement));
    let mut used = false;
    scan::each_expr(&run.function.body, true, |expr| {
        used |= expr.start() >= run.range().end()
            && matches!(expr, Expr::Name(name)
                if name.ctx.is_load() && names.iter().any(|bound| bound == name.id.as_str()));
    });
    used
}

fn sites<'p>(pass: &Pass<'p>, findings: &[&Finding], range: TextRange) -> Vec<&'p Site> {
    let Some(function) = findings.first().map(|finding| finding.function) else {
        return Vec::new();
    };
    pass.project
        .function(function)
        .sites
        .iter()
        .filter(|site| range.contains_range(site.range))
        .collect()
}

/// Calls that touch the running loop.
fn check_calls(pass: &Pass<'_>, findings: &[&Finding], run: Run<'_>) -> Result<(), Unfixable> {
    let inference = pass.inference;
    for site in sites(pass, findings, run.range()) {
        if site.kind != SiteKind::Call || site.context.awaited {
            continue;
        }
        let Value::Call(id) = pass.facts.value(site.value) else {
            continue;
        };
        let call = pass.facts.call(*id);
        let callee = inference.value(pass.file, call.callee);
        for member in callee.present() {
            if let Type::External(name) = member
                && PROCESS_WIDE.contains(&name.as_str())
            {
                return Err(Unfixable::new(
                    Reason::ProcessWideState,
                    format!(
                        "`{name}` (line {}) changes the whole process while other tasks run",
                        site.line
                    ),
                ));
            }
            if let Some(affine) = reach::loop_affine(inference, member) {
                return Err(Unfixable::new(
                    Reason::LoopAffine,
                    format!(
                        "`{affine}` (line {}) may only be called on the loop's own thread",
                        site.line
                    ),
                ));
            }
        }
        for argument in call
            .positional
            .iter()
            .chain(call.keywords.iter().map(|(_, value)| value))
        {
            for member in inference.value(pass.file, *argument).present() {
                if let Type::Instance(name, _) = member
                    && reach::is_loop_object(name)
                {
                    return Err(Unfixable::new(
                        Reason::LoopAffine,
                        format!(
                            "an `{name}` (line {}) may only be touched on the loop's own thread",
                            site.line
                        ),
                    ));
                }
            }
        }
    }
    Ok(())
}

/// Whether every call in a run is known to be harmless in a thread.
pub(super) fn is_plain(pass: &Pass<'_>, findings: &[&Finding], run: Run<'_>) -> bool {
    unknown_calls(pass, findings, run).is_empty() && tied(pass, findings, run).next().is_none()
}

/// Whether a statement does nothing but compute.
pub(super) fn is_pure(pass: &Pass<'_>, findings: &[&Finding], stmt: &Stmt) -> bool {
    let simple = match stmt {
        Stmt::Assign(assign) => assign.targets.iter().all(Expr::is_name_expr),
        Stmt::AnnAssign(assign) => assign.target.is_name_expr() && assign.value.is_some(),
        _ => false,
    };
    let inference = pass.inference;
    simple
        && !ruff_python_ast::helpers::any_over_body(std::slice::from_ref(stmt), |expr| {
            matches!(expr, Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_))
        })
        && sites(pass, findings, stmt.range())
            .iter()
            .all(|site| match site.kind {
                SiteKind::Call => {
                    let Value::Call(id) = pass.facts.value(site.value) else {
                        return false;
                    };
                    let callee = inference.value(pass.file, pass.facts.call(*id).callee);
                    !callee.is_blank()
                        && callee.present().all(|member| match member {
                            Type::External(name) | Type::ExternalMethod(name, _) => {
                                pass.project.catalog.blocking(name).is_none()
                                    && (pass.project.catalog.row(name).is_some()
                                        || name.starts_with("builtins.")
                                        || name.starts_with("os.path."))
                            }
                            _ => false,
                        })
                }
                SiteKind::Read | SiteKind::Operator(_) => true,
                _ => false,
            })
}

/// Calls of which it is not known what they do, by their source text and line.
fn unknown_calls(pass: &Pass<'_>, findings: &[&Finding], run: Run<'_>) -> Vec<(String, u32)> {
    let inference = pass.inference;
    let mut unknown = Vec::new();
    for site in sites(pass, findings, run.range()) {
        if site.kind != SiteKind::Call || site.context.awaited {
            continue;
        }
        let Value::Call(id) = pass.facts.value(site.value) else {
            continue;
        };
        let call = pass.facts.call(*id);
        let given = call
            .positional
            .iter()
            .chain(call.keywords.iter().map(|(_, value)| value));
        for value in given {
            let types = inference.value(pass.file, *value);
            if types
                .present()
                .any(|member| is_sensitive_function(pass, member))
            {
                unknown.push((pass.source.slice(site.range).to_owned(), site.line));
            }
        }
        if findings
            .iter()
            .any(|finding| finding.site.value == site.value)
        {
            continue;
        }
        let callee = inference.value(pass.file, call.callee);
        let harmless = callee.present().all(|member| match member {
            Type::External(_) | Type::ExternalMethod(..) | Type::Class(_) => true,
            // `sessionmaker(engine)()`: what the library says of calling it.
            Type::Instance(name, _) => pass
                .project
                .catalog
                .row(&format!("{name}.__call__"))
                .is_some(),
            Type::Function(function) => {
                // A function that only works on what it is given.
                let definition = pass.project.function(*function);
                definition.class.is_none() && definition.assigned_shared.is_empty()
            }
            _ => false,
        });
        let text = pass.source.slice(site.range);
        let callee_text = text.split('(').next().unwrap_or(text).trim();
        // What the run itself made may be used in it.
        let root = callee_text
            .split(|character: char| !character.is_alphanumeric() && character != '_')
            .find(|part| !part.is_empty());
        let own = root.is_some_and(|root| {
            crate::semantic::bound_names(run.statements())
                .iter()
                .any(|name| name == root)
                && !wraps_others(pass, inference, call.callee)
                || is_private(pass, findings, root)
        });
        let changes = callee_text
            .rsplit_once('.')
            .is_some_and(|(_, method)| crate::semantic::MUTATORS.contains(&method));
        let harmless = harmless && !changes;
        if callee.is_blank()
            && let Value::Attribute(_, method) = pass.facts.value(pass.facts.call(*id).callee)
            && crate::strategy::is_pure_method(method)
        {
            continue;
        }
        let literal = callee_text.starts_with(['"', '\'']);
        if (callee.is_blank() || !harmless) && !own && !literal && !is_log(callee_text) {
            unknown.push((callee_text.to_owned(), site.line));
        }
    }
    unknown
}

/// Whether what is handed to a call is a function that does more than compute.
fn is_sensitive_function(pass: &Pass<'_>, value: &Type) -> bool {
    let function = match value {
        Type::Method(..) => return true,
        Type::Function(function) => *function,
        _ => return false,
    };
    let definition = pass.project.function(function);
    let facts = pass.project.ready(function.file);
    definition.class.is_some()
        || !definition.assigned_shared.is_empty()
        || definition.sites.iter().any(|site| {
            let Value::Call(id) = facts.value(site.value) else {
                return false;
            };
            let callee = facts.call(*id).callee;
            let known = pass.inference.value(function.file, callee);
            let is_changing = matches!(facts.value(callee), Value::Attribute(_, method)
                if crate::semantic::MUTATORS.contains(&method.as_str()));
            let is_external =
                |member: &Type| matches!(member, Type::External(_) | Type::ExternalMethod(..));
            is_changing || !known.is_blank() && !known.present().all(is_external)
        })
}

/// A loop over an iterator that the caller has made: its code would run in the worker thread.
fn foreign_iterator(pass: &Pass<'_>, run: Run<'_>) -> Option<String> {
    let mut found = None;
    let mut look = |iterated: &Expr| {
        let Expr::Name(name) = iterated else {
            return;
        };
        let parameter = run.function.parameters.find(&name.id);
        let annotation = parameter.and_then(|parameter| parameter.annotation());
        let text = annotation.map_or("", |annotation| pass.source.slice(annotation.range()));
        if ["Iterator", "Generator"]
            .iter()
            .any(|known| text.contains(known))
        {
            found = Some(format!(
                "what gives the items of `{}` would run in the worker thread",
                name.id
            ));
        }
    };
    ruff_python_ast::helpers::any_over_body(run.statements(), |expr| {
        if let Expr::ListComp(ast::ExprListComp { generators, .. })
        | Expr::SetComp(ast::ExprSetComp { generators, .. })
        | Expr::DictComp(ast::ExprDictComp { generators, .. })
        | Expr::Generator(ast::ExprGenerator { generators, .. }) = expr
        {
            generators
                .iter()
                .for_each(|generator| look(&generator.iter));
        }
        false
    });
    let mut loops = Loops {
        iterated: Vec::new(),
    };
    loops.visit_body(run.statements());
    loops.iterated.into_iter().for_each(look);
    found
}

/// What loops go over.
struct Loops<'a> {
    iterated: Vec<&'a Expr>,
}

impl<'a> Visitor<'a> for Loops<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if let Stmt::For(statement) = stmt {
            self.iterated.push(&statement.iter);
        }
        visitor::walk_stmt(self, stmt);
    }
}

/// Calls that see or change something of their own thread or of the whole process.
fn sensitive<'p>(
    pass: &'p Pass<'_>,
    findings: &'p [&Finding],
    run: Run<'_>,
) -> impl Iterator<Item = String> + use<'p> {
    let inference = pass.inference;
    sites(pass, findings, run.range())
        .into_iter()
        .filter(|site| site.kind == SiteKind::Call)
        .filter_map(move |site| match pass.facts.value(site.value) {
            Value::Call(id) => {
                let call = pass.facts.call(*id);
                let callee = inference.value(pass.file, call.callee);
                reach::sensitive(&callee, call)
            }
            _ => None,
        })
}

/// Whether a method is reached through an object of a class of the project: that may hold what others have as well, even
/// when it has only just been made.
fn wraps_others(pass: &Pass<'_>, inference: &Inference<'_>, callee: ValueId) -> bool {
    let mut value = callee;
    while let Value::Attribute(base, _) = pass.facts.value(value) {
        value = *base;
        let owner = inference.value(pass.file, value);
        if owner
            .present()
            .any(|member| matches!(member, Type::Object(_)))
        {
            return true;
        }
    }
    false
}

/// Whether a local of the coroutine holds only what the coroutine made itself.
fn is_private(pass: &Pass<'_>, findings: &[&Finding], name: &str) -> bool {
    let Some(finding) = findings.first() else {
        return false;
    };
    let scope = pass.project.function(finding.function).scope;
    let name = ruff_python_ast::name::Name::new(name);
    let captured = pass.facts.values.iter().any(|value| {
        matches!(value, Value::Name { scope: from, name: used } if *from == scope && *used == name)
    });
    !captured
        && pass
            .facts
            .scope(scope)
            .bindings
            .get(&name)
            .is_some_and(|values| {
                values.iter().all(|value| match pass.facts.value(*value) {
                    Value::Call(id) => !is_taken_out(pass.facts, pass.facts.call(*id)),
                    other => matches!(
                        other,
                        Value::Container(..)
                            | Value::Dict(..)
                            | Value::Str(_)
                            | Value::Prefix(_)
                            | Value::Builtin(_)
                            | Value::Float(_)
                            | Value::Operator(..)
                    ),
                })
            })
}

/// Whether a call gives what somebody else has put somewhere: `self.pending.pop(number)`.
fn is_taken_out(facts: &FileFacts, call: &Call) -> bool {
    matches!(facts.value(call.callee), Value::Attribute(_, method)
        if matches!(method.as_str(), "get" | "get_nowait" | "pop" | "popitem" | "popleft" | "setdefault"))
}

/// Loggers may be used from any thread.
fn is_log(callee: &str) -> bool {
    let Some((receiver, method)) = callee.rsplit_once('.') else {
        return false;
    };
    let receiver = receiver.rsplit('.').next().unwrap_or(receiver);
    let receiver = receiver.trim_start_matches('_').to_ascii_lowercase();
    matches!(receiver.as_str(), "log" | "logger" | "logging")
        && matches!(
            method,
            "debug" | "info" | "warning" | "warn" | "error" | "exception" | "critical" | "log"
        )
}

/// What a reader of the diff should see.
pub(super) fn cautions(pass: &Pass<'_>, findings: &[&Finding], run: Run<'_>) -> Vec<String> {
    let mut cautions: Vec<String> = Vec::new();
    let unknown = unknown_calls(pass, findings, run);
    if let Some((call, line)) = unknown.first() {
        cautions.push(format!(
            "`{call}` (line {line}) will run in the worker thread"
        ));
    }
    let beside =
        tied(pass, findings, run).filter(|it| !is_of_own(pass, run, it.gone_through.as_ref()));
    cautions.extend(beside.map(|tied| tied.why.clone()));
    cautions.extend(sensitive(pass, findings, run));
    cautions.extend(foreign_iterator(pass, run));
    let lost = inside(findings, run).any(|finding| {
        finding.leaf.name == "subprocess.Popen"
            && finding.helper.is_none()
            && !inside(findings, run).any(|other| {
                other.makers.contains(&finding.site.value)
                    || other.site.kind == SiteKind::With && other.range() == finding.range()
            })
    });
    if lost {
        cautions.push(
            "when the task is cancelled, the process starts all the same and nobody has it"
                .to_owned(),
        );
    }
    for finding in inside(findings, run) {
        cautions.extend(finding.chosen());
        if !finding.mutates.is_empty() {
            cautions.push(format!(
                "`{}` assigns `{}` from the worker thread",
                finding.callee, finding.mutates[0]
            ));
        }
        cautions.extend(check_made(run.function, finding));
        if finding.sets_context {
            cautions.push(format!("`{}` {SETS_CONTEXT}", finding.callee));
        }
        // What the region made itself is shared with nobody.
        let of_arguments = finding.leaf.blocking.caution.filter(|caution| {
            finding.helper.is_none() && finding.leaf.free && caution.whose != Whose::Any
        });
        let shared = finding
            .cautions()
            .filter(|why| of_arguments.is_none_or(|caution| caution.why != *why));
        cautions.extend(shared.map(str::to_owned));
        let gone = finding.gone_through.as_ref();
        let mut beside = pass.tied_in(finding.function, finding.range());
        let is_told = gone.is_some_and(|gone| {
            beside.any(|tied| {
                tied.gone_through
                    .as_ref()
                    .is_some_and(|it| it.name == gone.name)
            })
        });
        if !is_told && !is_of_own(pass, run, gone) {
            cautions.extend(finding.unknown_call.clone());
        }
        cautions.extend(asks_in_vain(pass, finding, run.function, run.range()));
    }
    cautions.extend(
        findings
            .first()
            .and_then(|finding| statement_asks_in_vain(pass, finding.function, run.statements())),
    );
    for finding in inside(findings, run) {
        if finding.leaf.name.starts_with("io.") && !finding.leaf.own_receiver && !finding.leaf.free
        {
            cautions.push("another task may use the same file meanwhile".to_owned());
        }
    }
    cautions.dedup();
    cautions.truncate(3);
    cautions
}

/// Whether a container is one that the coroutine has taken over before: nobody else has it any more.
fn is_of_own(pass: &Pass<'_>, run: Run<'_>, gone: Option<&GoneThrough>) -> bool {
    gone.is_some_and(|gone| {
        crate::strategy::is_taken_over(pass, run.function, run.range(), &gone.name)
    })
}

/// Syntax that belongs to the coroutine.
struct Barriers<'p, 'a> {
    pass: &'p Pass<'a>,
    tainted: &'p [String],
    loops: usize,
    functions: usize,
    problem: Option<Unfixable>,
}

impl Barriers<'_, '_> {
    fn refuse(&mut self, reason: Reason, what: &str, range: TextRange) {
        if self.problem.is_none() {
            self.problem = Some(Unfixable::new(
                reason,
                format!(
                    "{what} on line {} has to stay in the coroutine",
                    self.pass.source.line(range.start())
                ),
            ));
        }
    }
}

/// `await to_thread(f, ...)` for something that moves anyway.
pub(super) fn half_done(expr: &Expr) -> Option<(&ast::ExprCall, &Expr)> {
    let Expr::Await(awaited) = expr else {
        return None;
    };
    let Expr::Call(call) = &*awaited.value else {
        return None;
    };
    let is_to_thread = match &*call.func {
        Expr::Attribute(attribute) => attribute.attr.as_str() == "to_thread",
        Expr::Name(name) => name.id.as_str() == "to_thread",
        _ => false,
    };
    let function = call.arguments.args.first()?;
    (is_to_thread && matches!(function, Expr::Attribute(_) | Expr::Name(_)))
        .then_some((call, function))
}

impl<'v> Visitor<'v> for Barriers<'_, '_> {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {
                self.refuse(Reason::LiveResult, "the definition", stmt.range());
                return;
            }
            Stmt::For(statement) if statement.is_async => {
                self.refuse(Reason::LiveResult, "the `async for`", stmt.range());
            }
            Stmt::With(statement) if statement.is_async => {
                self.refuse(Reason::LiveResult, "the `async with`", stmt.range());
            }
            Stmt::Break(_) if self.loops == 0 => {
                self.refuse(Reason::LiveResult, "the `break`", stmt.range());
            }
            Stmt::Continue(_) if self.loops == 0 => {
                self.refuse(Reason::LiveResult, "the `continue`", stmt.range());
            }
            Stmt::Return(statement) => {
                if let Some(Expr::Name(name)) = statement.value.as_deref()
                    && self.tainted.iter().any(|known| known == name.id.as_str())
                {
                    self.refuse(
                        Reason::LiveResult,
                        "the `return` of what is still open",
                        stmt.range(),
                    );
                }
            }
            Stmt::Global(_) | Stmt::Nonlocal(_) => {
                self.refuse(Reason::LiveResult, "the declaration", stmt.range());
            }
            Stmt::Import(_) | Stmt::ImportFrom(_) => {}
            _ => {}
        }
        // The `else` of a loop is no part of it: a `break` there leaves the loop around.
        let (body, orelse) = match stmt {
            Stmt::For(statement) => {
                self.visit_expr(&statement.iter);
                self.visit_expr(&statement.target);
                (&statement.body, &statement.orelse)
            }
            Stmt::While(statement) => {
                self.visit_expr(&statement.test);
                (&statement.body, &statement.orelse)
            }
            _ => return visitor::walk_stmt(self, stmt),
        };
        self.loops += 1;
        self.visit_body(body);
        self.loops -= 1;
        self.visit_body(orelse);
    }

    fn visit_expr(&mut self, expr: &'v Expr) {
        if let Some((call, function)) = half_done(expr) {
            visitor::walk_expr(self, function);
            for argument in call.arguments.args.iter().skip(1) {
                self.visit_expr(argument);
            }
            for keyword in &call.arguments.keywords {
                self.visit_expr(&keyword.value);
            }
            return;
        }
        match expr {
            Expr::Await(_) => self.refuse(Reason::LiveResult, "the `await`", expr.range()),
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                self.refuse(Reason::LiveResult, "the `yield`", expr.range());
            }
            Expr::ListComp(ast::ExprListComp { generators, .. })
            | Expr::SetComp(ast::ExprSetComp { generators, .. })
            | Expr::DictComp(ast::ExprDictComp { generators, .. })
            | Expr::Generator(ast::ExprGenerator { generators, .. })
                if generators.iter().any(|generator| generator.is_async) =>
            {
                self.refuse(
                    Reason::LiveResult,
                    "the asynchronous comprehension",
                    expr.range(),
                );
            }
            Expr::Call(call) if crate::strategy::sees_names(call) => {
                self.refuse(
                    Reason::FrameDependent,
                    "what looks up names of the coroutine",
                    expr.range(),
                );
            }
            Expr::Call(call) if call.arguments.is_empty() => {
                if let Expr::Name(name) = &*call.func
                    && matches!(name.id.as_str(), "super" | "locals" | "vars" | "dir")
                {
                    self.refuse(
                        Reason::FrameDependent,
                        &format!("`{}()`", name.id),
                        expr.range(),
                    );
                }
            }
            _ => {}
        }
        self.functions += usize::from(expr.is_lambda_expr());
        visitor::walk_expr(self, expr);
        self.functions -= usize::from(expr.is_lambda_expr());
    }
}
