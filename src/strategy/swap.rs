//! An object of a blocking class becomes one of its asynchronous twin, in one fix: the constructor, every use, the end of
//! its life.
//!
//! An object is swapped when it lives in one coroutine, in one name that is bound once, or in an attribute or a name of a
//! module that only coroutines use, and when all that happens to it is in the class's row. Anything else is an obstacle,
//! which is named, and the calls go to a thread.

pub(super) mod held;
mod limits;
pub(super) mod uses;

use ruff_python_ast::{self as ast, Expr, PythonVersion, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::place::Place;
use super::{Draft, hazards, runtime};
use crate::diagnostic::Fix;
use crate::edit::Edit;
use crate::project::Type;
use crate::project::reach::Finding;
use crate::semantic::{Function, Value};
use crate::swap::{Arguments, Swap};
use crate::transform::{Pass, Runtime};

use held::{Holder, Members};
use limits::Limits;
use uses::{Birth, Object, Use};

/// The fix that swaps the object on which a finding works, or what stands in its way, as a clause with its line; `None`
/// when the object is of no class that has a twin.
pub(super) fn swap(pass: &Pass<'_>, finding: &Finding) -> Option<(&'static Swap, Swapped)> {
    if finding.helper.is_some() || !finding.is_certain() || finding.misplaced {
        return None;
    }
    let place = Place::of(pass, finding).ok()?;
    let (object, row) = swappable(pass, &place.call?.func)?;
    let home = Holder::of(pass, object);
    // What lives longer than a function changes its loop for all who use it, so it has to be asked for.
    if (home.is_some() || !object.is_name_expr()) && !pass.prefers(row.library) {
        return None;
    }
    let swapped = match (home, object) {
        (Some(holder), _) => fix_held(pass, finding, &holder, row),
        (None, Expr::Name(name)) => fix(pass, finding, &place, name, row),
        (None, _) => Err(format!(
            "where `{}` is made cannot be seen",
            pass.source.slice(object.range())
        )),
    };
    Some((row, swapped))
}

/// The object at the start of a path, with the row of its class.
fn swappable<'e>(pass: &Pass<'_>, expr: &'e Expr) -> Option<(&'e Expr, &'static Swap)> {
    if let Some(row) = row_of(pass, expr) {
        return Some((expr, row));
    }
    swappable(pass, &expr.as_attribute_expr()?.value)
}

/// The row of the one class of which an expression is an instance.
fn row_of(pass: &Pass<'_>, expr: &Expr) -> Option<&'static Swap> {
    let types = pass.types_of(expr);
    let [Type::Instance(class, _)] = types.members.as_slice() else {
        return None;
    };
    pass.project.catalog.swap(class).filter(|_| !types.unknown)
}

/// Findings that work on the same name of the same function.
pub(super) fn siblings<'a>(pass: &Pass<'a>, finding: &Finding) -> Vec<&'a Finding> {
    let name = |finding: &Finding| {
        let place = Place::of(pass, finding).ok()?;
        Some(root(&place.call?.func)?.id.clone())
    };
    let own = name(finding);
    pass.findings
        .iter()
        .filter(|other| other.function == finding.function && name(other) == own)
        .collect()
}

/// What became of an attempt.
pub(super) type Swapped = Result<Fix, String>;

/// The name at the start of `name.a.b`.
pub(super) fn root(expr: &Expr) -> Option<&ast::ExprName> {
    match expr {
        Expr::Attribute(attribute) => root(&attribute.value),
        Expr::Name(name) => Some(name),
        _ => None,
    }
}

fn fix(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    name: &ast::ExprName,
    row: &'static Swap,
) -> Swapped {
    let function = place
        .function()
        .filter(|function| function.is_async)
        .ok_or("it is not used in a coroutine")?;
    check_runtime(pass, row)?;
    let object = Object::find(pass, function, name.id.as_str())?;
    check_lost(
        pass,
        std::slice::from_ref(pass.project.function(finding.function)),
        row,
    )?;
    let mut draft = Draft {
        strategy: row.twin.to_owned(),
        ..Draft::default()
    };
    construct(pass, object.call, row, 1, &mut draft)?;
    let mut closes = false;
    if let Birth::With(with) = object.birth {
        draft
            .edits
            .push(Edit::insertion("async ".to_owned(), with.start()));
        check_hazards(pass, finding, with.range(), &mut draft)?;
        closes = true;
    }
    let mut limits = Limits::default();
    let done = limits.rewrite(pass, finding, &object.uses, row, &mut draft)?;
    limits.check()?;
    for used in rest(&object.uses, &done) {
        closes |= rewrite(pass, finding, used, row, &mut draft)?;
    }
    if !closes && !row.collected {
        return Err("nothing closes it".to_owned());
    }
    Ok(finish(pass, row, draft))
}

/// The fix that swaps an object that lives longer than a function, in all files that use it.
fn fix_held(pass: &Pass<'_>, finding: &Finding, holder: &Holder, row: &'static Swap) -> Swapped {
    let is_of_loop = row.twin.starts_with("asyncio.");
    let waits = |path: &str| {
        path == row.close.0 || row.awaited.contains(&path) || row.iterators.contains(&path)
    };
    let members = Members {
        has: &|path| {
            path.is_empty() || row.plain.contains(&path) || row.wait(path).is_some() || waits(path)
        },
        // What wakes up others is for the thread of the loop alone.
        awaits: &|path| is_of_loop || waits(path),
    };
    let mut closes = false;
    let mut limits = Limits::default();
    let mut draft = holder.rewrite(pass, &members, &mut |pass, part, draft| {
        check_runtime(pass, row)?;
        check_lost(pass, &pass.facts.functions, row)?;
        let annotations = part.annotated(pass, row.class)?;
        if let Some(call) = part.made {
            construct(pass, call, row, 1 + annotations.len(), draft)?;
        }
        for annotation in &annotations {
            let twin = (row.class, row.twin);
            let gone = annotations.len() + usize::from(part.made.is_some());
            let name = draft.twin(pass, annotation.start(), twin, gone)?;
            draft
                .edits
                .push(Edit::range_replacement(name, annotation.range()));
        }
        let done = limits.rewrite(pass, finding, &part.uses, row, draft)?;
        for used in rest(&part.uses, &done) {
            closes |= rewrite(pass, finding, used, row, draft)?;
        }
        Ok(())
    })?;
    limits.check()?;
    row.twin.clone_into(&mut draft.strategy);
    let name = holder.name();
    draft.cautions.push(format!(
        "`{name}` belongs to the event loop on which it is first used"
    ));
    if !closes && !row.collected {
        draft.cautions.push(format!(
            "nothing closes `{name}`, as before: `await {name}.{}()` belongs where the program ends",
            row.close.1
        ));
    }
    Ok(finish(pass, row, draft))
}

fn check_runtime(pass: &Pass<'_>, row: &Swap) -> Result<(), String> {
    if !row.any_runtime && runtime(pass).ok() != Some(Runtime::Asyncio) {
        return Err(format!("`{}` needs asyncio", row.twin));
    }
    if row.twin.starts_with("asyncio.") && pass.settings.target < PythonVersion::PY310 {
        return Err(format!(
            "before Python 3.10, `{}` belongs to the loop of the place that makes it",
            row.twin
        ));
    }
    Ok(())
}

fn finish(pass: &Pass<'_>, row: &Swap, mut draft: Draft) -> Fix {
    draft.cautions.extend(row.caution.map(str::to_owned));
    draft.cautions.sort();
    draft.cautions.dedup();
    let mut fix = draft.finish(pass);
    let module = |name: &'static str| name.split('.').next();
    fix.leaves = module(row.class)
        .filter(|left| module(row.twin) != Some(left))
        .map(str::to_owned);
    fix
}

/// `redis.Redis(...)` becomes `redis.asyncio.Redis(...)`; so many uses of the class are `gone` with it.
fn construct(
    pass: &Pass<'_>,
    call: &ast::ExprCall,
    row: &'static Swap,
    gone: usize,
    draft: &mut Draft,
) -> Result<(), String> {
    let made = pass.types_of(&call.func);
    let is_class = matches!(made.members.as_slice(),
        [Type::External(name)] if name.as_str() == row.class);
    let function = row.functions.iter().find(|(function, _)| {
        matches!(made.members.as_slice(),
            [Type::External(name)] if name.as_str() == *function)
    });
    let (class, maker) = match &*call.func {
        func if is_class => (func, ""),
        func if function.is_some() => (func, "function"),
        Expr::Attribute(attribute)
            if row.makers.contains(&attribute.attr.as_str())
                && matches!(pass.types_of(&attribute.value).members.as_slice(),
                    [Type::External(name)] if name.as_str() == row.class) =>
        {
            (&*attribute.value, attribute.attr.as_str())
        }
        _ => return Err(format!("it is not made by `{}` itself", row.class)),
    };
    if pass.source.has_comment(class.range()) {
        return Err("a comment stands in the name of the class".to_owned());
    }
    let positional = if maker.is_empty() { row.positional } else { 1 };
    check_arguments(pass, &call.arguments, row.constructor, Some(positional))?;
    let (twin, gone) = function.map_or(((row.class, row.twin), gone), |twin| (*twin, 1));
    let name = draft.twin(pass, class.start(), twin, gone)?;
    if pass.source.slice(class.range()) != name {
        draft
            .edits
            .push(Edit::range_replacement(name, class.range()));
    }
    Ok(())
}

/// Whether all arguments mean the same to the twin; `positional` is how many may be given by position.
pub(super) fn check_arguments(
    pass: &Pass<'_>,
    arguments: &ast::Arguments,
    allowed: Arguments,
    positional: Option<usize>,
) -> Result<(), String> {
    let line = |range: TextRange| pass.source.line(range.start());
    if let Some(positional) = positional
        && arguments.args.len() > positional
    {
        return Err(format!(
            "the twin does not take so many arguments by position (line {})",
            line(arguments.range())
        ));
    }
    let everything = matches!(allowed, Arguments::AllBut([]));
    let starred = arguments.args.iter().any(Expr::is_starred_expr);
    if starred && !everything {
        return Err(format!(
            "the arguments on line {} cannot be seen",
            line(arguments.range())
        ));
    }
    for keyword in &arguments.keywords {
        let Some(name) = &keyword.arg else {
            if everything {
                continue;
            }
            return Err(format!(
                "the arguments on line {} cannot be seen",
                line(keyword.range())
            ));
        };
        let Some(types) = allowed.types(name) else {
            return Err(format!(
                "the twin does not take `{name}=` alike (line {})",
                line(keyword.range())
            ));
        };
        if types.is_empty() {
            continue;
        }
        let known = pass.types_of(&keyword.value);
        let fits = |member: &Type| match member {
            Type::Instance(class, _) => types.contains(&class.as_str()),
            Type::Tuple(_) => types.contains(&"tuple"),
            Type::None => true,
            _ => false,
        };
        if known.unknown || known.members.is_empty() || !known.members.iter().all(fits) {
            return Err(format!(
                "what `{name}=` is on line {} cannot be seen, and the twin does not take everything",
                line(keyword.range())
            ));
        }
    }
    Ok(())
}

/// Refuses calls that do not work on results of the twin, in functions that may use the object.
fn check_lost(pass: &Pass<'_>, functions: &[Function], row: &Swap) -> Result<(), String> {
    if row.lost.is_empty() {
        return Ok(());
    }
    let inference = pass.inference;
    for site in functions.iter().flat_map(|function| &function.sites) {
        let Value::Call(call) = pass.facts.value(site.value) else {
            continue;
        };
        let callee = inference.value(pass.file, pass.facts.call(*call).callee);
        for member in callee.present() {
            if let Type::ExternalMethod(method, _) = member
                && row.lost.contains(&method.as_str())
            {
                return Err(format!(
                    "`{method}` on line {} does not work on what the twin gives",
                    site.line
                ));
            }
        }
    }
    Ok(())
}

/// The uses whose calls are not done with.
fn rest<'u, 'a>(
    uses: &'u [Use<'a>],
    done: &'u [TextRange],
) -> impl Iterator<Item = &'u Use<'a>> + 'u {
    uses.iter()
        .filter(|used| used.call.is_none_or(|call| !done.contains(&call.range())))
}

/// Adds the edits of one use; whether it closes the object.
fn rewrite(
    pass: &Pass<'_>,
    finding: &Finding,
    used: &Use<'_>,
    row: &'static Swap,
    draft: &mut Draft,
) -> Result<bool, String> {
    let line = pass.source.line(used.range.start());
    let path = used.path.as_str();
    if row.plain.contains(&path) {
        let positional = row.arguments.positional(path);
        if let Some(call) = used.call.filter(|_| positional.is_some()) {
            check_arguments(pass, &call.arguments, row.arguments, positional)?;
        }
        return Ok(false);
    }
    if let Some(with) = used.managed.filter(|_| row.managed && path.is_empty()) {
        check_hazards(pass, finding, with, draft)?;
        draft
            .edits
            .push(Edit::insertion("async ".to_owned(), with.start()));
        return Ok(false);
    }
    let Some(call) = used.call else {
        return Err(if path.is_empty() {
            format!("it is used as a whole on line {line}")
        } else {
            format!("`{path}` on line {line} has no twin")
        });
    };
    let closes = path == row.close.0;
    if used.elsewhere {
        return Err(format!("line {line} uses it where nothing can await"));
    }
    let place = Place::at(pass, call.range())
        .ok_or_else(|| format!("the call on line {line} cannot be located"))?;
    if row.iterators.contains(&path) {
        check_hazards(pass, finding, call.range(), draft)?;
        let keyword = used
            .iterated
            .ok_or_else(|| format!("what `{path}` gives is not iterated at once on line {line}"))?;
        draft
            .edits
            .push(Edit::insertion("async ".to_owned(), keyword));
        return Ok(false);
    }
    if !closes && !row.awaited.contains(&path) {
        return Err(format!("`{path}` on line {line} has no twin"));
    }
    let positional = row.arguments.positional(path);
    check_arguments(pass, &call.arguments, row.arguments, positional)?;
    if used.updates {
        return Err(format!(
            "line {line} reads what it changes before the await and writes it after"
        ));
    }
    if place.parent().is_some_and(|node| node.is_expr_await()) {
        return Err(format!("line {line} awaits already what it gives"));
    }
    place
        .check_await(pass)
        .map_err(|unfixable| format!("on line {line}, {}", unfixable.message))?;
    check_hazards(pass, finding, call.range(), draft)?;
    let (open, close) = place.brackets(pass);
    draft
        .edits
        .push(Edit::insertion(format!("{open}await "), call.start()));
    if !close.is_empty() {
        draft
            .edits
            .push(Edit::insertion(close.to_owned(), call.end()));
    }
    if closes && row.close.0 != row.close.1 {
        let Expr::Attribute(method) = &*call.func else {
            return Err(format!("the call on line {line} cannot be read"));
        };
        draft.edits.push(Edit::range_replacement(
            row.close.1.to_owned(),
            method.attr.range(),
        ));
    }
    Ok(closes)
}

/// Every await is a point at which other tasks run, whatever it waits for.
pub(super) fn check_hazards(
    pass: &Pass<'_>,
    finding: &Finding,
    range: TextRange,
    draft: &mut Draft,
) -> Result<(), String> {
    let place = Place::at(pass, range)
        .or_else(|| Place::around_range(pass, range))
        .ok_or("a use cannot be located")?;
    let mut cautions = Vec::new();
    let elsewhere = pass
        .function_id_at(range.start())
        .filter(|function| {
            pass.file != finding.function.file || *function != finding.function.function
        })
        .map(|function| held::finding_at(pass, finding, function));
    let there = elsewhere.as_ref().unwrap_or(finding);
    hazards::check(pass, there, &place, &mut cautions).map_err(|unfixable| unfixable.message)?;
    // Functions among the arguments run where they ran before.
    cautions.retain(|caution| !caution.contains("worker thread"));
    draft.cautions.extend(cautions);
    Ok(())
}

/// Whether a statement makes the object and does nothing else.
fn made_by(stmt: &Stmt) -> Option<(&str, &ast::ExprCall)> {
    match stmt {
        Stmt::Assign(assign) => match (&*assign.targets, &*assign.value) {
            ([Expr::Name(name)], Expr::Call(call)) => Some((name.id.as_str(), call)),
            _ => None,
        },
        Stmt::With(with) if !with.is_async => match &*with.items {
            [item] => match (&item.context_expr, item.optional_vars.as_deref()) {
                (Expr::Call(call), Some(Expr::Name(name))) => Some((name.id.as_str(), call)),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}
