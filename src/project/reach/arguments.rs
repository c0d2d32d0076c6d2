//! What a call gives to the function that it runs, as far as constants and conditions tell, and which of its sites that
//! rules out.

use ruff_python_ast::name::Name;
use rustc_hash::FxHashMap;

use super::effects::{Effect, FunctionEffects, Receiver, SiteEffects};
use crate::project::{FileId, FunctionRef, Project};
use crate::semantic::{
    Call, Condition, Function, Literal, ParameterKind, SiteKind, State, Subject, Test, Value,
    ValueId,
};

/// Different arguments that are kept apart for one function; beyond, nothing is known of them.
const CONTEXT_LIMIT: usize = 16;

/// What is known of an argument, or of what outlives the call.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Constant {
    Literal(Literal),
    /// Anything but `None`.
    Present,
    /// What counts as true.
    Truthy,
    /// What counts as false.
    Falsy,
}

/// What is known when a function is entered.
type Known = Vec<(Subject, Constant)>;

/// A row of [`Arguments`]: what is known of the arguments of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Context(u32);

impl Context {
    /// Nothing is known.
    pub const OPEN: Context = Context(0);
}

/// What the calls of a graph give to the functions that they run.
pub(super) struct Arguments<'a> {
    project: &'a Project,
    /// Arguments on which it depends what a function does, by function.
    relevant: FxHashMap<FunctionRef, Vec<Subject>>,
    rows: Vec<Known>,
    ids: FxHashMap<(FunctionRef, Known), Context>,
    /// Contexts that a function has so far.
    counts: FxHashMap<FunctionRef, usize>,
}

impl<'a> Arguments<'a> {
    pub fn new(
        project: &'a Project,
        graph: &FxHashMap<FunctionRef, FunctionEffects>,
        order: &[FunctionRef],
    ) -> Arguments<'a> {
        Arguments {
            project,
            relevant: relevant(project, graph, order),
            rows: vec![Vec::new()],
            ids: FxHashMap::default(),
            counts: FxHashMap::default(),
        }
    }

    /// Whether a site is out of reach for a call that gives `context`.
    pub fn rules_out(&self, function: FunctionRef, site: &SiteEffects, context: Context) -> bool {
        if context == Context::OPEN {
            return false;
        }
        let known = &self.rows[context.0 as usize];
        conditions(self.project, function, site).any(|condition| {
            condition.at_entry
                && known
                    .iter()
                    .find(|(subject, _)| *subject == condition.subject)
                    .and_then(|(_, constant)| answer(&condition.test, constant))
                    .is_some_and(|answer| answer != condition.holds)
        })
    }

    /// What a site of `caller`, itself called in `context`, gives to `callee`.
    pub fn of_call(
        &mut self,
        caller: FunctionRef,
        context: Context,
        site: &SiteEffects,
        callee: FunctionRef,
    ) -> Context {
        let Some(subjects) = self.relevant.get(&callee) else {
            return Context::OPEN;
        };
        let given = Given::of(self.project, caller.file, site, callee);
        let mut known: Known = Vec::new();
        for subject in subjects {
            let constant = if let Subject::State(state) = subject {
                is_common(state, caller, site, callee)
                    .then(|| tested(self.project, caller, site, subject))
                    .flatten()
            } else {
                match given.as_ref().map(|given| given.argument(subject)) {
                    Some(Argument::Value(value)) => self.constant(caller, context, site, value),
                    Some(Argument::Default(value)) => constant_of(self.project, callee.file, value),
                    Some(Argument::Absent) => Some(Constant::Literal(Literal::None)),
                    Some(Argument::Unknown) | None => None,
                }
            };
            if let Some(constant) = constant {
                known.push((subject.clone(), constant));
            }
        }
        self.intern(callee, known)
    }

    fn intern(&mut self, function: FunctionRef, known: Known) -> Context {
        if known.is_empty() {
            return Context::OPEN;
        }
        let key = (function, known);
        if let Some(id) = self.ids.get(&key) {
            return *id;
        }
        let count = self.counts.entry(function).or_default();
        if *count >= CONTEXT_LIMIT {
            return Context::OPEN;
        }
        *count += 1;
        let id = Context(u32::try_from(self.rows.len()).unwrap_or(0));
        self.rows.push(key.1.clone());
        self.ids.insert(key, id);
        id
    }

    /// The constant that a value is at a site of `function`, called in `context`.
    fn constant(
        &self,
        function: FunctionRef,
        context: Context,
        site: &SiteEffects,
        value: ValueId,
    ) -> Option<Constant> {
        if let Some(position) = parameter(self.project, function, value) {
            let subject = Subject::Parameter(position);
            return self.rows[context.0 as usize]
                .iter()
                .find(|(known, _)| *known == subject)
                .map(|(_, constant)| constant.clone())
                .or_else(|| tested(self.project, function, site, &subject));
        }
        constant_of(self.project, function.file, value)
    }
}

/// Conditions of a site, innermost first.
fn conditions<'p>(
    project: &'p Project,
    function: FunctionRef,
    site: &SiteEffects,
) -> impl Iterator<Item = &'p Condition> {
    let facts = project.ready(function.file);
    std::iter::successors(
        site.site.condition.map(|id| facts.condition(id)),
        move |condition| condition.outer.map(|id| facts.condition(id)),
    )
}

/// Whether both ends of a call mean the same thing by a state.
fn is_common(state: &State, caller: FunctionRef, site: &SiteEffects, callee: FunctionRef) -> bool {
    if state.of_instance {
        site.receiver == Receiver::Same
    } else {
        caller.file == callee.file
    }
}

/// What the conditions that a site stands under say of their subject there.
fn tested(
    project: &Project,
    function: FunctionRef,
    site: &SiteEffects,
    subject: &Subject,
) -> Option<Constant> {
    let lasts = !matches!(subject, Subject::State(_));
    conditions(project, function, site)
        .take_while(|condition| lasts || condition.subject != Subject::Changed)
        .filter(|condition| condition.subject == *subject)
        .find_map(|condition| match (&condition.test, condition.holds) {
            (Test::Truth, true) => Some(Constant::Truthy),
            (Test::Truth, false) => Some(Constant::Falsy),
            (Test::OneOf(literals), true) => match &**literals {
                [one] => Some(Constant::Literal(one.clone())),
                _ => None,
            },
            (Test::OneOf(literals), false) => literals
                .contains(&Literal::None)
                .then_some(Constant::Present),
            (Test::Instance(_) | Test::Prefix(_), true) => Some(Constant::Present),
            (Test::Instance(_) | Test::Prefix(_), false) => None,
        })
}

/// What the conditions of a function ask about, or those of the functions that it hands its arguments on to.
fn relevant(
    project: &Project,
    graph: &FxHashMap<FunctionRef, FunctionEffects>,
    order: &[FunctionRef],
) -> FxHashMap<FunctionRef, Vec<Subject>> {
    let mut relevant: FxHashMap<FunctionRef, Vec<Subject>> = FxHashMap::default();
    let mut callers: FxHashMap<FunctionRef, Vec<(FunctionRef, &SiteEffects)>> =
        FxHashMap::default();
    let mut pending: Vec<FunctionRef> = Vec::new();
    for &function in order {
        let mut subjects: Vec<Subject> = Vec::new();
        // Whoever calls a coroutine does not wait for what it does.
        let is_awaited = project.function(function).is_async;
        for site in &graph[&function].sites {
            subjects.extend(
                conditions(project, function, site)
                    .filter(|condition| {
                        !is_awaited && condition.at_entry && condition.subject != Subject::Changed
                    })
                    .map(|condition| condition.subject.clone()),
            );
            for effect in &site.effects {
                if let Effect::Runs(callee) = effect {
                    callers.entry(*callee).or_default().push((function, site));
                }
            }
        }
        subjects.sort_unstable();
        subjects.dedup();
        if !subjects.is_empty() {
            relevant.insert(function, subjects);
            pending.push(function);
        }
    }
    while let Some(callee) = pending.pop() {
        for &(caller, site) in callers.get(&callee).into_iter().flatten() {
            let Some(given) = Given::of(project, caller.file, site, callee) else {
                continue;
            };
            let found: Vec<Subject> = relevant[&callee]
                .iter()
                .filter_map(|subject| {
                    let Argument::Value(value) = given.argument(subject) else {
                        return None;
                    };
                    parameter(project, caller, value).map(Subject::Parameter)
                })
                .collect();
            if found.is_empty() {
                continue;
            }
            let known = relevant.entry(caller).or_default();
            let before = known.len();
            for subject in found {
                if let Err(position) = known.binary_search(&subject) {
                    known.insert(position, subject);
                }
            }
            if known.len() > before {
                pending.push(caller);
            }
        }
    }
    relevant
}

/// What a call writes for one parameter of its callee.
enum Argument {
    Value(ValueId),
    /// Nothing, so that the default in the callee's file counts.
    Default(ValueId),
    /// Nothing, and `kwargs.get` gives `None`.
    Absent,
    Unknown,
}

/// A call with the function that it runs.
struct Given<'p> {
    call: &'p Call,
    callee: &'p Function,
    /// Parameters that the call fills by itself: `self`.
    implicit: usize,
}

impl<'p> Given<'p> {
    fn of(
        project: &'p Project,
        file: FileId,
        site: &SiteEffects,
        callee: FunctionRef,
    ) -> Option<Given<'p>> {
        let implicit = site.implicit?;
        if site.site.kind != SiteKind::Call {
            return None;
        }
        let facts = project.ready(file);
        let Value::Call(id) = facts.value(site.site.value) else {
            return None;
        };
        let callee = project.function(callee);
        // A dataclass passes other things on to it than it is called with.
        (callee.name.as_str() != "__post_init__").then(|| Given {
            call: facts.call(*id),
            callee,
            implicit,
        })
    }

    fn argument(&self, subject: &Subject) -> Argument {
        let position = match subject {
            Subject::Parameter(position) => *position as usize,
            Subject::Keyword(name) => {
                return match self.keyword(name) {
                    Some(value) => Argument::Value(value),
                    None if self.call.starred => Argument::Unknown,
                    None => Argument::Absent,
                };
            }
            Subject::State(_) | Subject::Changed => return Argument::Unknown,
        };
        let Some(parameter) = self.callee.parameters.get(position) else {
            return Argument::Unknown;
        };
        if position < self.implicit {
            return Argument::Unknown;
        }
        if let Some(value) = self.keyword(&parameter.name) {
            return Argument::Value(value);
        }
        if self.call.starred {
            return Argument::Unknown;
        }
        if parameter.kind == ParameterKind::Positional
            && let Some(value) = self.call.positional.get(position - self.implicit)
        {
            return Argument::Value(*value);
        }
        parameter
            .default
            .map_or(Argument::Unknown, Argument::Default)
    }

    fn keyword(&self, name: &Name) -> Option<ValueId> {
        self.call
            .keywords
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| *value)
    }
}

/// The parameter of `function` that a value is, unchanged.
fn parameter(project: &Project, function: FunctionRef, value: ValueId) -> Option<u32> {
    match project.ready(function.file).value(value) {
        Value::Parameter(owner, position) if *owner == function.function => Some(*position),
        Value::Narrow { value, .. } | Value::Declared { value, .. } => {
            parameter(project, function, *value)
        }
        _ => None,
    }
}

fn constant_of(project: &Project, file: FileId, value: ValueId) -> Option<Constant> {
    let facts = project.ready(file);
    let literal = match facts.value(value) {
        Value::None => Literal::None,
        Value::Bool(value) => Literal::Bool(*value),
        Value::Int(value) => Literal::Int(*value),
        Value::Str(Some(text)) => Literal::Str(text.clone()),
        Value::Str(None)
        | Value::Builtin(_)
        | Value::Container(..)
        | Value::Dict(..)
        | Value::Tuple(_)
        | Value::Function(_)
        | Value::Class(_) => return Some(Constant::Present),
        Value::Declared { value, .. } | Value::Narrow { value, .. } => {
            return constant_of(project, file, *value);
        }
        _ => return None,
    };
    Some(Constant::Literal(literal))
}

/// What a test says of a constant, if that is certain.
fn answer(test: &Test, constant: &Constant) -> Option<bool> {
    let constant = match constant {
        Constant::Literal(constant) => constant,
        Constant::Present => {
            return match test {
                Test::OneOf(literals) => (**literals == [Literal::None]).then_some(false),
                _ => None,
            };
        }
        Constant::Truthy | Constant::Falsy => {
            let truth = *constant == Constant::Truthy;
            return match test {
                Test::Truth => Some(truth),
                Test::OneOf(literals) => literals
                    .iter()
                    .all(|literal| is_true(literal) != truth)
                    .then_some(false),
                Test::Instance(_) | Test::Prefix(_) => None,
            };
        }
    };
    match test {
        Test::Truth => Some(is_true(constant)),
        Test::OneOf(literals) => {
            if literals.contains(constant) {
                return Some(true);
            }
            // `True == 1`.
            let is_number =
                |literal: &Literal| matches!(literal, Literal::Bool(_) | Literal::Int(_));
            let mixed = is_number(constant) && literals.iter().any(is_number);
            let same = literals
                .iter()
                .all(|literal| std::mem::discriminant(literal) == std::mem::discriminant(constant));
            (!mixed || same).then_some(false)
        }
        Test::Instance(classes) => {
            let own: &[&str] = match constant {
                Literal::None => &[],
                Literal::Bool(_) => &["bool", "int"],
                Literal::Int(_) => &["int"],
                Literal::Str(_) => &["str"],
            };
            if classes.iter().any(|class| own.contains(&class.as_str())) {
                return Some(true);
            }
            // Another name may stand for any of these.
            let plain = [
                "bool", "bytes", "dict", "float", "int", "list", "set", "str", "tuple",
            ];
            classes
                .iter()
                .all(|class| plain.contains(&class.as_str()))
                .then_some(false)
        }
        Test::Prefix(prefix) => match constant {
            Literal::Str(text) => Some(text.starts_with(prefix.as_str())),
            _ => None,
        },
    }
}

/// Whether a constant counts as true.
fn is_true(constant: &Literal) -> bool {
    match constant {
        Literal::None => false,
        Literal::Bool(value) => *value,
        Literal::Int(value) => *value != 0,
        Literal::Str(text) => !text.is_empty(),
    }
}
