//! How a call leaves the event loop.
//!
//! The order of preference: an exact twin (`asyncio.sleep`), the project's own helper when the configuration names one,
//! else a worker thread in the spelling of the runtime and of the oldest Python that must run the result.

mod chosen;
mod endpoint;
mod exceptions;
mod expression;
mod family;
mod future;
mod hazards;
mod items;
mod layout;
pub(crate) mod looped;
mod migrate;
mod native;
mod nature;
mod offloaded;
mod place;
mod polled;
mod process;
mod rewriting;
mod spelling;
mod stepping;
mod steps;
mod streamed;
mod subprocess;
mod swap;
mod twin;

use ruff_python_ast::{self as ast, AnyNodeRef, ExprRef, PythonVersion, Stmt};
use ruff_text_size::{Ranged, TextRange};

use crate::catalog::{Kind, Weight};
use crate::diagnostic::{FileEdits, Fix, Reason, Unfixable};
use crate::edit::{Applicability, Edit};
use crate::imports::{self, Imported};
use crate::project::Type;
use crate::project::reach::{Finding, Root, Seldom};
use crate::semantic::{SiteKind, Value};
use crate::transform::{Pass, Runtime};

pub(crate) use hazards::{
    KnownStates, LOCKS, asked_by, asks_in_vain, check_made, is_async_lock, is_taken_over,
    is_under_async_lock, looks_up_names, sees_names, statement_asks_in_vain,
};
pub(crate) use layout::{call_of, width};
pub(crate) use native::{passed_over, unblock};
pub(crate) use nature::live_maker;
use nature::{refuse_by_callee, refuse_by_nature};
pub(crate) use place::Place;
pub(crate) use spelling::{oldest, spelling};
use twin::{replace_method, replace_with_twin, twin};

/// What a finding's fix is built from.
#[derive(Default)]
pub(crate) struct Draft {
    pub strategy: String,
    pub edits: Vec<Edit>,
    pub imports: Vec<imports::Insertion>,
    /// What other files get.
    pub elsewhere: Vec<FileEdits>,
    pub covers: Option<TextRange>,
    /// A module, or a name in one, that the place no longer needs.
    pub leaves: Option<String>,
    /// Plain functions do other work than before, which other files may call.
    pub shifts: bool,
    /// Why the fix is not safe; empty when it is.
    pub cautions: Vec<String>,
}

impl Draft {
    pub(crate) fn is_safe(&self) -> bool {
        self.cautions.is_empty()
    }

    /// Leaves out what has been said before.
    fn say_once(&mut self) {
        let mut known: Vec<String> = Vec::new();
        self.cautions.retain(|caution| {
            let fresh = !known.contains(caution);
            known.push(caution.clone());
            fresh
        });
    }

    /// The fix: safe when nothing speaks against it.
    pub(crate) fn finish(self, pass: &Pass<'_>) -> Fix {
        let safe = self.is_safe();
        let mut edits = self.edits;
        edits.iter_mut().for_each(|edit| set_apart(pass, edit));
        edits.extend(imports::edits(pass.source, self.imports));
        edits.sort();
        Fix {
            strategy: self.strategy,
            applicability: if safe {
                Applicability::Safe
            } else {
                Applicability::Unsafe
            },
            reason: (!safe).then(|| self.cautions.join("; ")),
            edits,
            elsewhere: self.elsewhere,
            covers: self.covers,
            leaves: self.leaves,
            shifts: self.shifts,
        }
    }
}

/// Puts a space between a keyword and the `await` behind it: `return(a(), b())`.
fn set_apart(pass: &Pass<'_>, edit: &mut Edit) {
    let before = pass.source.text()[..edit.start().to_usize()]
        .chars()
        .next_back();
    if before.is_some_and(|letter| letter.is_alphanumeric())
        && let Some(content) = edit
            .content()
            .filter(|content| content.starts_with("await "))
    {
        *edit = Edit::replacement(format!(" {content}"), edit.start(), edit.end());
    }
}

/// Moves one call, or the statements around it, to a thread.
fn unblock_alone(pass: &Pass<'_>, finding: &Finding) -> Result<Fix, Unfixable> {
    draft(pass, finding)
        .map(|draft| draft.finish(pass))
        .map_err(|unfixable| endpoint::advised(pass, finding, unfixable))
}

/// The parts of the fix that moves one call, or the statements around it, to a thread.
pub(crate) fn draft(pass: &Pass<'_>, finding: &Finding) -> Result<Draft, Unfixable> {
    let place = Place::of(pass, finding)?;
    let mut draft = Draft::default();
    if finding.root == Root::Callback {
        return Err(Unfixable::new(
            Reason::SyncCallback,
            "the event loop calls this function itself, so nothing can await in it",
        ));
    }
    if is_in_workflow(pass, finding) {
        return Err(Unfixable::new(
            Reason::UnknownRuntime,
            "a workflow is replayed on an event loop of its own, which has no threads: such a call belongs into an activity",
        ));
    }
    let drivers = pass.project.drivers();
    if let Some(runner) = drivers.and_then(|it| it.stepped_by(pass.project, finding.function)) {
        return Err(Unfixable::new(
            Reason::UnknownRuntime,
            format!("`{runner}` runs this coroutine step by step: there may be no event loop"),
        ));
    }
    if future::is_drained(pass, finding, &place) {
        return Err(Unfixable::new(
            Reason::UsuallyFast,
            "what the pool runs is awaited inside the block: its end finds nothing to wait for",
        ));
    }
    if polled::has_ended(pass, finding, &place) {
        return Err(Unfixable::new(
            Reason::UsuallyFast,
            "what it waits for has ended by then",
        ));
    }
    if !pass.settings.strict && chosen::is_left_here(pass, &place) {
        return Err(Unfixable::new(
            Reason::UsuallyFast,
            "another branch hands the same function to a thread: this one is for what is done soon",
        ));
    }
    let sent = process::is_sent(pass, finding, &place)?;
    // A call that is part of something larger moves with that.
    if let Some(function) = place.function()
        && !finding.misplaced
        && !sent
        && !streamed::is_streamed(pass, finding)
        && let Some(fix) = crate::region::unblock(pass, finding, function)
    {
        match fix {
            // A line of its own says it shorter than a function.
            Ok(region) => {
                let expression = place
                    .is_short_statement(pass, region.covers)
                    .then(|| expression::unblock(pass, finding, &place));
                return match expression.flatten() {
                    Some(Ok(expression)) if expression.is_safe() || !region.is_safe() => {
                        Ok(expression)
                    }
                    _ => Ok(region),
                };
            }
            Err(unfixable) if is_bound_to_block(pass, finding) => {
                if let Some(Ok(fix)) = expression::unblock(pass, finding, &place) {
                    return Ok(fix);
                }
                if let Some(step) = steps::step(pass, finding, &place) {
                    return step;
                }
                if let Some(items) = items::one_by_one(pass, finding, &place) {
                    return items;
                }
                // What holds for the place says more than that the block cannot move.
                hazards::check(pass, finding, &place, &mut draft.cautions)?;
                if let Some(written) = future::loop_over_results(pass, finding, &place, &mut draft)
                {
                    return written.map(|()| draft);
                }
                return Err(match &finding.pinned {
                    Some((tied, why)) if !unfixable.message.contains(*why) => Unfixable::new(
                        Reason::ThreadAffine,
                        format!("`{tied}`: {why}, and {}", unfixable.message),
                    ),
                    _ => unfixable,
                });
            }
            Err(_) => {}
        }
    }
    if !pass.settings.strict
        && let Some(seldom) = finding.seldom
    {
        return Err(Unfixable::new(
            Reason::UsuallyFast,
            match seldom {
                Seldom::FirstCall => "blocks the first time only: what comes of it is kept",
                Seldom::Branch => "blocks only in a branch that is seldom taken",
                Seldom::Log => {
                    "appends a line to a log: usually done in less time than a thread hop takes"
                }
            },
        ));
    }
    if !pass.settings.strict && steps::is_line_in_loop(pass, finding, &place) {
        return Err(Unfixable::new(Reason::UsuallyFast, steps::BUFFERED));
    }
    if !sent && let Some(fix) = expression::unblock(pass, finding, &place) {
        return fix;
    }
    if let Some(step) = steps::step(pass, finding, &place) {
        return step;
    }
    if let Some(items) = items::one_by_one(pass, finding, &place) {
        return items;
    }
    refuse_by_nature(pass, finding, &place)?;
    place.check_await(pass)?;
    hazards::check(pass, finding, &place, &mut draft.cautions)?;
    if finding.weight == Weight::Light && !pass.settings.strict {
        return Err(usually_fast());
    }
    let runtime = runtime(pass)?;
    match place.call {
        Some(call) if sent => process::send(pass, finding, &place, call, &mut draft)?,
        Some(_) if let Some(outer) = place.offloaded_value(pass) => {
            offloaded::unwrap(pass, finding, &place, outer, runtime, &mut draft)?;
        }
        Some(call) if finding.misplaced => {
            offloaded::misplaced(pass, finding, &place, call, &mut draft)?
        }
        Some(call) => {
            if finding.leaf.blocking.twin == Some("asyncio.wrap_future")
                && finding.helper.is_none()
                && !finding.doubtful
            {
                // A timeout is the thread's: it raises the exception that the code expects.
                let forever = call
                    .arguments
                    .iter_source_order()
                    .all(|argument| argument.value().is_none_literal_expr());
                if forever && runtime == Runtime::Asyncio {
                    future::wait(pass, finding, &place, call, &mut draft)?;
                } else {
                    offload(pass, finding, &place, call, runtime, &mut draft)?;
                    // The futures of asyncio turn one exception into the other.
                    if !forever && pass.settings.target < PythonVersion::PY311 {
                        draft
                            .cautions
                            .push(future::TIMEOUT_BECOMES_ASYNCIOS.to_owned());
                    }
                }
            } else if let Some(twin) = twin(finding, runtime)
                && !finding.leaf.free
            {
                replace_method(pass, &place, call, &twin, &mut draft)?;
            } else if let Some(twin) = twin(finding, runtime) {
                replace_with_twin(pass, finding, &place, call, &twin, &mut draft)?;
            } else {
                offload(pass, finding, &place, call, runtime, &mut draft)?;
            }
        }
        None => offload_expression(pass, finding, &place, runtime, &mut draft)?,
    }
    hazards::split(pass, finding, &place, &mut draft)?;
    // A chain moves with everything in it.
    let moved = draft
        .covers
        .into_iter()
        .flat_map(|range| pass.findings_in(range));
    for other in moved.filter(|other| other.range() != finding.range()) {
        let cautions = other.cautions().map(str::to_owned);
        let asks = place
            .function()
            .and_then(|function| asks_in_vain(pass, other, function, place.range));
        for caution in cautions.chain(other.unknown_call.clone()).chain(asks) {
            if !draft.cautions.contains(&caution) {
                draft.cautions.push(caution);
            }
        }
    }
    if twin(finding, runtime).is_none() {
        for caution in finding.cautions() {
            if !draft.cautions.iter().any(|known| known == caution) {
                draft.cautions.push(caution.to_owned());
            }
        }
    }
    if let Some(caution) = finding.leaf.blocking.caution
        && finding.is_call()
        && finding.helper.is_none()
        && !finding.leaf.free
        && finding.leaf.blocking.kind == Kind::Database
        && finding.leaf.own_receiver
    {
        draft.cautions.push(caution.why.to_owned());
        draft.say_once();
    }
    if finding.leaf.blocking.kind == Kind::Console && draft.cautions.is_empty() {
        draft.cautions.push(
            "an interrupt from the keyboard does not end a prompt in a worker thread".to_owned(),
        );
    }
    Ok(draft)
}

/// Checks what a new await at a place would break; adds to `cautions` what a reader should see.
pub(crate) fn check_await(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    cautions: &mut Vec<String>,
) -> Result<(), Unfixable> {
    hazards::check(pass, finding, place, cautions)
}

pub(crate) fn usually_fast() -> Unfixable {
    Unfixable::new(
        Reason::UsuallyFast,
        "usually done in less time than a thread hop takes",
    )
}

/// Whether methods of this name, of whatever object, compute and nothing else.
pub(crate) fn is_pure_method(name: &str) -> bool {
    expression::PURE_METHODS.contains(&name)
}

/// Whether a finding cannot move alone, but may with the statements around it.
pub(crate) fn is_bound_to_block(pass: &Pass<'_>, finding: &Finding) -> bool {
    if finding.loop_affine.is_some() || finding.context().awaited {
        return false;
    }
    let Ok(place) = Place::of(pass, finding) else {
        return false;
    };
    if finding.uncertain {
        return false;
    }
    // A chain moves as a lambda.
    if let Some(call) = place.call
        && finding.is_call()
        && !finding.leaf.live
        && place.needs_lambda(pass, finding, call)
        && finding.pinned.is_none()
    {
        return false;
    }
    let statement = place
        .statement()
        .map_or(finding.range(), |statement| statement.range());
    let in_chain = pass.findings_in(statement).any(|other| {
        other.function == finding.function
            && other.is_call()
            && other.range() != finding.range()
            && other.range().contains_range(finding.range())
            && !other.leaf.live
            && other.pinned.is_none()
            && other.helper.is_none()
            && !other.uncertain
    });
    match finding.site.kind {
        SiteKind::With => true,
        SiteKind::Operator(special) => special.is_statement(),
        SiteKind::Iterate => !place.consumes(),
        SiteKind::Call => {
            finding.pinned.is_some()
                && finding.leaf.own_receiver
                && !finding.leaf.free
                && finding.helper.is_none()
                || (finding.live || finding.leaf.live && finding.helper.is_none()) && !in_chain
                || live_maker(pass, finding).is_some()
                || is_left_on_the_loop(pass, finding)
        }
        _ => false,
    }
}

/// Whether what the call makes is the manager of a plain `with` that blocks again at its end.
fn is_left_on_the_loop(pass: &Pass<'_>, finding: &Finding) -> bool {
    finding.helper.is_none()
        && pass.findings.iter().any(|other| {
            other.function == finding.function
                && other.site.kind == SiteKind::With
                && other.range() == finding.range()
        })
}

/// Refuses loops inside moved statements that go over what other tasks change.
pub(crate) fn check_loops_inside(
    pass: &Pass<'_>,
    findings: &[&Finding],
    statements: &[ast::Stmt],
) -> Result<(), Unfixable> {
    match findings.first() {
        Some(finding) => hazards::check_loops_inside(pass, finding, statements),
        None => Ok(()),
    }
}

/// Builds the fix of a region: `write` is given the text of the call by the local function's name.
pub(crate) fn region_fix(
    pass: &Pass<'_>,
    finding: &Finding,
    range: TextRange,
    cautions: Vec<String>,
    name: &str,
    write: impl FnOnce(&dyn Fn(&str, usize) -> String, &mut Vec<Edit>) -> Result<(), Unfixable>,
) -> Result<Draft, Unfixable> {
    let place = Place::around_range(pass, range).ok_or_else(|| {
        Unfixable::new(Reason::FrameDependent, "the statements cannot be located")
    })?;
    let mut draft = Draft {
        cautions,
        ..Draft::default()
    };
    check_region(pass, finding, &place, &mut draft.cautions)?;
    draft.say_once();
    let runtime = runtime(pass)?;
    let offload = spelling(pass, finding, runtime, false, &mut draft)?;
    let mut edits = Vec::new();
    write(
        &|before, _| layout::call_of(pass, &offload, name, before),
        &mut edits,
    )?;
    draft.edits.extend(edits);
    draft.covers = Some(range);
    Ok(draft)
}

/// Adds to `cautions` what changes where statements move together.
fn check_region(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    cautions: &mut Vec<String>,
) -> Result<(), Unfixable> {
    hazards::check(pass, finding, place, cautions)?;
    for inside in pass.findings_in(place.range) {
        if inside.function == finding.function {
            hazards::check_inside(pass, inside, cautions)?;
        }
    }
    Ok(())
}

/// Whether nobody sees that statements move together.
pub(crate) fn moves_unseen(pass: &Pass<'_>, range: TextRange) -> bool {
    let Some(place) = Place::around_range(pass, range) else {
        return false;
    };
    let mut inside = pass.findings_in(range);
    inside.all(|finding| {
        let mut cautions = Vec::new();
        check_region(pass, finding, &place, &mut cautions).is_ok() && cautions.is_empty()
    })
}

/// Which runtime runs the function: the configuration's, else the one that the file imports.
pub(crate) fn runtime(pass: &Pass<'_>) -> Result<Runtime, Unfixable> {
    pass.memory
        .runtime
        .get_or_init(|| find_runtime(pass))
        .clone()
}

fn find_runtime(pass: &Pass<'_>) -> Result<Runtime, Unfixable> {
    if let Some(runtime) = pass.settings.runtime {
        return Ok(runtime);
    }
    let imports_such = |is_such: &dyn Fn(&str) -> bool| {
        pass.facts.scopes.iter().any(|scope| {
            scope.bindings.values().flatten().any(|value| {
                let name = match pass.facts.value(*value) {
                    Value::Module(name) => name.as_str(),
                    Value::Member(member) => member.module.as_str(),
                    _ => return false,
                };
                is_such(name)
            })
        })
    };
    let imports =
        |runtime: Runtime| imports_such(&|name| name.split('.').next() == Some(runtime.module()));
    if drives_coroutines(pass) {
        return Err(Unfixable::new(
            Reason::UnknownRuntime,
            "the file drives coroutines itself: there may be no event loop",
        ));
    }
    if let Some(module) = threadless(pass) {
        return Err(Unfixable::new(
            Reason::UnknownRuntime,
            format!("`{module}` is there only where Python has no threads"),
        ));
    }
    match (
        imports(Runtime::Asyncio),
        imports(Runtime::Trio),
        imports(Runtime::Anyio),
    ) {
        (true, true, _) => Err(Unfixable::new(
            Reason::UnknownRuntime,
            "the file imports both asyncio and trio",
        )),
        (true, false, _) => Ok(Runtime::Asyncio),
        (false, false, false) if imports_such(&crate::project::is_foreign) => {
            Err(Unfixable::new(Reason::UnknownRuntime, FOREIGN))
        }
        // A file without an opinion of its own follows its package.
        (false, false, false) => {
            let around = pass.project.runtimes_around(pass.file);
            if around.by_hand {
                return Err(Unfixable::new(
                    Reason::UnknownRuntime,
                    "the file imports no runtime, and its package drives coroutines itself: there may be no event loop",
                ));
            }
            if around.foreign {
                return Err(Unfixable::new(Reason::UnknownRuntime, FOREIGN));
            }
            match (around.asyncio, around.trio, around.anyio) {
                (_, _, true) => Ok(Runtime::Anyio),
                (true, true, false) => Err(Unfixable::new(
                    Reason::UnknownRuntime,
                    "the file imports no runtime, and its package runs on asyncio and on trio",
                )),
                (false, true, false) => Ok(Runtime::Trio),
                (_, false, false) => Ok(Runtime::Asyncio),
            }
        }
        (false, _, true) => Ok(Runtime::Anyio),
        (false, true, false) => Ok(Runtime::Trio),
    }
}

/// Modules of Pythons that start no threads: in browsers, in workers of a cloud, on microcontrollers.
const THREADLESS: &[&str] = &[
    "js",
    "machine",
    "micropython",
    "pyodide",
    "pyscript",
    "uasyncio",
    "workers",
];

/// The first such module that a file imports in any case.
fn threadless(pass: &Pass<'_>) -> Option<&'static str> {
    let is_foreign = |module: &str| {
        matches!(
            pass.project.resolve_module(pass.file, module),
            crate::project::Resolved::External
        )
    };
    pass.source.body().iter().find_map(|stmt| {
        let known = |name: &str| {
            let package = name.split('.').next()?;
            let known = THREADLESS.iter().find(|known| **known == package)?;
            is_foreign(package).then_some(*known)
        };
        match stmt {
            Stmt::Import(import) => import.names.iter().find_map(|alias| known(&alias.name)),
            Stmt::ImportFrom(import) if import.level == 0 => {
                let module = known(import.module.as_ref()?)?;
                let entry = import
                    .names
                    .iter()
                    .any(|alias| alias.name.contains("Worker"));
                (module != "workers" || entry).then_some(module)
            }
            _ => None,
        }
    })
}

/// Why nothing of asyncio is written where another runtime drives the coroutines.
const FOREIGN: &str =
    "Twisted or curio drives the coroutines here, and neither can wait for what asyncio gives";

/// Decorators of classes whose coroutines run on an event loop that knows no threads.
const WORKFLOWS: &[&str] = &["temporalio.workflow.defn"];

/// Whether a finding is in a method of a class that such an event loop runs.
fn is_in_workflow(pass: &Pass<'_>, finding: &Finding) -> bool {
    let Some(class) = pass.project.function(finding.function).class else {
        return false;
    };
    let inference = pass.inference;
    pass.facts.class(class).decorators.iter().any(|decorator| {
        let applied = match pass.facts.value(*decorator) {
            Value::Call(id) => pass.facts.call(*id).callee,
            _ => *decorator,
        };
        inference.value(pass.file, applied).present().any(
            |member| matches!(member, Type::External(name) if WORKFLOWS.contains(&name.as_str())),
        )
    })
}

/// Whether something in the file runs coroutines step by step, as an event loop does.
fn drives_coroutines(pass: &Pass<'_>) -> bool {
    let inference = pass.inference;
    pass.facts.steps_coroutines()
        || pass.facts.driver_calls.iter().any(|id| {
            let Value::Attribute(driven, method) = pass.facts.value(pass.facts.call(*id).callee)
            else {
                return false;
            };
            if method.as_str() != "send" {
                return false;
            }
            let driven = inference.value(pass.file, *driven);
            driven.is_blank()
                || driven
                    .present()
                    .any(|member| matches!(member, Type::Coroutine(_)))
        })
}

pub(crate) fn import(
    pass: &Pass<'_>,
    finding: &Finding,
    draft: &mut Draft,
    module: &str,
    member: Option<&str>,
) -> Result<String, Unfixable> {
    let function = finding.function.function;
    let imported: Option<Imported> = match member {
        Some(member) => imports::member(pass.source, pass.facts, function, module, member),
        None => imports::module(pass.source, pass.facts, function, module),
    };
    let Some(imported) = imported else {
        return Err(Unfixable::new(
            Reason::ShadowedName,
            format!("`{module}` and every name it could be imported under are taken"),
        ));
    };
    draft.imports.extend(imported.insertion);
    Ok(imported.name)
}

/// `f(a, k=v)` becomes `await asyncio.to_thread(f, a, k=v)`.
fn offload(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    call: &ast::ExprCall,
    runtime: Runtime,
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    if place.needs_lambda(pass, finding, call) {
        return offload_expression(pass, finding, place, runtime, draft);
    }
    let keywords = !call.arguments.keywords.is_empty();
    let offload = spelling(pass, finding, runtime, keywords, draft)?;
    layout::wrap_call(pass, place, call, &offload, &mut draft.edits);
    Ok(())
}

/// An expression that cannot be passed by reference moves into a lambda.
fn offload_expression(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    runtime: Runtime,
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    hazards::check_lambda(pass, finding, place, &mut draft.cautions)?;
    if place.is_for_each_item() {
        draft
            .cautions
            .push("each item of the comprehension takes a hop of its own".to_owned());
    }
    let offload = spelling(pass, finding, runtime, false, draft)?;
    draft.covers = Some(place.range);
    layout::wrap_expression(pass, place, &offload, None, &mut draft.edits);
    Ok(())
}

/// Whether the expression has brackets of its own, which an `await` may stand in.
fn bracketed(pass: &Pass<'_>, expr: ExprRef<'_>, parent: AnyNodeRef<'_>) -> bool {
    ruff_python_ast::token::parenthesized_range(expr, parent, pass.source.tokens()).is_some()
}
