//! What a call gives to the function that it runs, as far as constants and conditions tell, and which of its sites that
//! rules out.

mod choices;
mod origins;
mod presence;
mod relevant;

use ruff_python_ast::name::Name;
use rustc_hash::FxHashMap;

pub use choices::Choice;
pub(super) use choices::Choices;
pub(super) use origins::{Origin, given};
use relevant::{Relevant, relevant};

use super::effects::{Effect, FunctionEffects, Receiver, SiteEffects, unknown_base};
use crate::project::{ClassRef, FileId, FunctionRef, Inference, Project, Type, Types};
use crate::semantic::{
    Call, Condition, Function, Literal, MUTATORS, ParameterKind, SiteKind, State, Subject, Test,
    Value, ValueId,
};

/// Different arguments that are kept apart for one function; beyond, nothing is known of them.
const CONTEXT_LIMIT: usize = 16;

/// What is known of an argument, or of what outlives the call.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Constant {
    Literal(Literal),
    /// Anything but `None`.
    Present,
    /// What counts as true.
    Truthy,
    /// What counts as false.
    Falsy,
    /// One of these, and nothing else.
    Typed(Types),
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
    inference: Inference<'a>,
    relevant: FxHashMap<FunctionRef, Vec<Relevant>>,
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
            inference: Inference::new(project),
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
        let returns_at_once = !site.effects.is_empty() && site.effects.iter().all(|effect| {
            matches!(effect, Effect::Blocks(leaf) if leaf.never.iter().any(|(position, literal)| {
                let subject = Subject::Parameter(*position);
                let constant = Constant::Literal(literal.clone());
                known.contains(&(subject, constant))
            }))
        });
        returns_at_once
            || conditions(self.project, function, site).any(|condition| {
                condition.at_entry
                    && known
                        .iter()
                        .filter(|(subject, _)| *subject == condition.subject)
                        .filter_map(|(_, constant)| {
                            self.answer(function.file, &condition.test, constant)
                        })
                        .any(|answer| answer != condition.holds)
            })
    }

    /// Which implementations of an open method an object of `class` can have, or one of its subclasses; `None` when that
    /// cannot be told.
    pub fn meant(&self, class: ClassRef, implementations: &[Effect]) -> Option<Vec<FunctionRef>> {
        let owned: Vec<(FunctionRef, ClassRef)> = implementations
            .iter()
            .filter_map(|effect| {
                let Effect::Runs(function) = effect else {
                    return None;
                };
                let class = self.project.function(*function).class?;
                let file = function.file;
                Some((*function, ClassRef { file, class }))
            })
            .collect();
        let order = self.inference.linearised(class);
        let own = order.iter().find_map(|ancestor| {
            owned
                .iter()
                .find(|(_, owner)| *ancestor == Type::Class(*owner))
                .map(|(function, _)| *function)
        });
        let below = owned.iter().filter(|(_, owner)| {
            *owner != class
                && self
                    .inference
                    .linearised(*owner)
                    .contains(&Type::Class(class))
        });
        let meant: Vec<FunctionRef> = own
            .into_iter()
            .chain(below.map(|(function, _)| *function))
            .collect();
        // What implements a protocol need not derive from it.
        let is_protocol = own.is_none()
            && order.iter().any(
                |ancestor| matches!(ancestor, Type::External(name) if name.ends_with(".Protocol")),
            );
        (!meant.is_empty() && !is_protocol).then_some(meant)
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
        for Relevant {
            subject,
            by_class,
            untyped,
            asked,
        } in subjects
        {
            let constant = if let Subject::State(state) = subject {
                is_common(state, caller, site, callee)
                    .then(|| tested(self.project, caller, site, subject))
                    .flatten()
            } else {
                match given.as_ref().map(|given| given.argument(subject)) {
                    Some(Argument::Value(value)) => {
                        let constant = self.constant(caller, context, site, value);
                        if (*by_class || *untyped)
                            && !matches!(constant, Some(Constant::Literal(_)))
                            && let Some(mut types) = self.typed(caller, context, value)
                            && (*by_class || self.has_methods(&types))
                        {
                            if matches!(constant, Some(Constant::Present | Constant::Truthy)) {
                                types.members.retain(|member| *member != Type::None);
                            }
                            known.push((subject.clone(), Constant::Typed(types)));
                        }
                        constant
                    }
                    Some(Argument::Default(value)) => constant_of(self.project, callee.file, value),
                    Some(Argument::Absent) => Some(Constant::Literal(Literal::None)),
                    Some(Argument::Unknown) | None => None,
                }
            };
            if let Some(constant) = constant {
                known.push((subject.clone(), choices::settled(constant, asked)));
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
                .or_else(|| tested(self.project, function, site, &subject))
                .or_else(|| self.surely_there(function.file, value));
        }
        // `if paths is None: paths = []`: whatever it is in the end, it may count as false in any case.
        if let Value::Join(join) = self.project.ready(function.file).value(value) {
            let members = self.project.ready(function.file).join(*join);
            let mut truths = members.iter().map(|member| {
                let constant = match self.project.ready(function.file).value(*member) {
                    Value::Join(_) => None,
                    _ => self.constant(function, context, site, *member),
                };
                match constant? {
                    Constant::Literal(literal) => Some(is_true(&literal)),
                    Constant::Truthy => Some(true),
                    Constant::Falsy => Some(false),
                    Constant::Present | Constant::Typed(_) => None,
                }
            });
            let first = truths.next()??;
            return truths
                .all(|truth| truth == Some(first))
                .then_some(if first {
                    Constant::Truthy
                } else {
                    Constant::Falsy
                });
        }
        if is_left_empty(self.project, function, value) {
            return Some(Constant::Falsy);
        }
        constant_of(self.project, function.file, value)
            .or_else(|| self.surely_there(function.file, value))
    }

    fn surely_there(&self, file: FileId, value: ValueId) -> Option<Constant> {
        let is_true = || presence::is_true(&self.inference, file, value);
        presence::is_there(&self.inference, file, value).then(|| {
            if is_true() {
                Constant::Truthy
            } else {
                Constant::Present
            }
        })
    }
}

/// Whether a value is a list, set or dictionary into which the function puts nothing.
fn is_left_empty(project: &Project, function: FunctionRef, value: ValueId) -> bool {
    let facts = project.ready(function.file);
    let is_empty = match facts.value(value) {
        Value::Container(_, element) => *element == ValueId::UNBOUND,
        Value::Dict(key, _) => *key == ValueId::UNBOUND,
        _ => false,
    };
    let is_it = |other: ValueId| {
        other == value
            || matches!(facts.value(other), Value::Join(join) if facts.join(*join).contains(&value))
    };
    is_empty
        && !facts.function(function.function).sites.iter().any(|site| {
            matches!(facts.value(site.value), Value::Call(id) if {
                matches!(facts.value(facts.call(*id).callee), Value::Attribute(base, method)
                    if is_it(*base) && MUTATORS.contains(&method.as_str()))
            }) || matches!(site.kind, SiteKind::Operator(_)) && is_it(site.value)
        })
}

/// Conditions of a site, innermost first.
pub(super) fn conditions<'p>(
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

impl Arguments<'_> {
    /// All that a value of `function`, called in `context`, can be, if that is known.
    fn typed(&self, function: FunctionRef, context: Context, value: ValueId) -> Option<Types> {
        if let Some(position) = parameter(self.project, function, value) {
            let given = self.types(function, context);
            if let Some((_, types)) = given.into_iter().find(|(known, _)| *known == position) {
                return Some(types);
            }
        }
        let types = self.inference.value(function.file, value);
        (!types.unknown && !types.is_blank()).then_some(types)
    }

    /// What the untyped parameters of a function are in a context, by position.
    pub fn types(&self, function: FunctionRef, context: Context) -> Vec<(u32, Types)> {
        let untyped = self.relevant.get(&function).into_iter().flatten();
        let untyped: Vec<&Subject> = untyped
            .filter(|relevant| relevant.untyped)
            .map(|relevant| &relevant.subject)
            .collect();
        self.rows[context.0 as usize]
            .iter()
            .filter_map(|(subject, constant)| match (subject, constant) {
                (Subject::Parameter(position), Constant::Typed(types))
                    if untyped.contains(&subject) =>
                {
                    Some((*position, types.clone()))
                }
                _ => None,
            })
            .collect()
    }

    /// Whether a value has methods that may block.
    fn has_methods(&self, types: &Types) -> bool {
        types.present().all(|member| match member {
            Type::Object(_) => true,
            Type::Instance(name, _) => {
                !name.starts_with("builtins.") && self.project.catalog.is_class(name)
            }
            _ => false,
        })
    }

    /// What a test in `file` says of a constant, if that is certain.
    fn answer(&self, file: FileId, test: &Test, constant: &Constant) -> Option<bool> {
        let truth = match constant {
            Constant::Literal(literal) => return self.answer_literal(file, test, literal),
            Constant::Typed(types) => {
                return match test {
                    Test::Instance(classes) => self.are_instances(file, types, classes),
                    _ => None,
                };
            }
            // All that is certain is that it is not `None`.
            Constant::Present => {
                return match test {
                    Test::OneOf(literals) => (**literals == [Literal::None]).then_some(false),
                    _ => None,
                };
            }
            Constant::Truthy => true,
            Constant::Falsy => false,
        };
        match test {
            Test::Truth => Some(truth),
            Test::OneOf(literals) => literals
                .iter()
                .all(|literal| is_true(literal) != truth)
                .then_some(false),
            Test::Instance(_) | Test::Prefix(_) => None,
        }
    }

    fn answer_literal(&self, file: FileId, test: &Test, constant: &Literal) -> Option<bool> {
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
                let same = literals.iter().all(|literal| {
                    std::mem::discriminant(literal) == std::mem::discriminant(constant)
                });
                (!mixed || same).then_some(false)
            }
            Test::Instance(classes) => {
                let types = match constant {
                    Literal::None => Types::none(),
                    Literal::Bool(_) => Types::instance("builtins.bool"),
                    Literal::Int(_) => Types::instance("builtins.int"),
                    Literal::Str(_) => Types::instance("builtins.str"),
                };
                self.are_instances(file, &types, classes)
            }
            Test::Prefix(prefix) => match constant {
                Literal::Str(text) => choices::starts_with(text, prefix),
                _ => None,
            },
        }
    }

    /// Whether all that a value can be is of one of the classes, or nothing of it is.
    fn are_instances(&self, file: FileId, types: &Types, classes: &[ValueId]) -> Option<bool> {
        let classes: Vec<Types> = classes
            .iter()
            .map(|class| self.inference.annotated(file, *class))
            .collect();
        let mut answer = None;
        for member in &types.members {
            let mut found = Some(false);
            for class in &classes {
                if class.unknown || class.members.is_empty() {
                    found = None;
                }
                for class in &class.members {
                    match self.is_instance(member, class) {
                        Some(true) => {
                            found = Some(true);
                            break;
                        }
                        Some(false) => {}
                        None => found = found.filter(|found| *found),
                    }
                }
                if found == Some(true) {
                    break;
                }
            }
            if found.is_none() || answer.is_some_and(|answer| Some(answer) != found) {
                return None;
            }
            answer = found;
        }
        answer
    }

    fn is_instance(&self, member: &Type, class: &Type) -> Option<bool> {
        if *member == Type::None || *class == Type::None {
            return Some(member == class);
        }
        if self.inference.is_kind(member, class) {
            return Some(true);
        }
        // An annotation `float` admits integers.
        let is_number = |one: &Type| {
            matches!(one, Type::Instance(name, _)
                if matches!(name.as_str(), "builtins.bool" | "builtins.int" | "builtins.float" | "builtins.complex"))
        };
        let may_be = self.inference.is_kind(class, member)
            || (is_number(member) && is_number(class))
            || !self.has_known_bases(member)
            || !self.has_known_bases(class);
        (!may_be).then_some(false)
    }

    /// Whether nothing is left open about what a class derives from, and it is a class whose instances do.
    fn has_known_bases(&self, instance: &Type) -> bool {
        match instance {
            Type::Tuple(_) => true,
            Type::Instance(name, _) => {
                name.as_str() != "builtins.object"
                    && (name.starts_with("builtins.") || self.project.catalog.is_class(name))
            }
            Type::Object(class) => {
                unknown_base(&self.inference, *class).is_none()
                    && !self.inference.linearised(*class).iter().any(|ancestor| {
                        matches!(ancestor, Type::External(name)
                            if name.starts_with("typing") && !name.ends_with(".Generic"))
                    })
            }
            _ => false,
        }
    }
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

/// What a call writes for one parameter of its callee.
pub(in crate::project) enum Argument {
    Value(ValueId),
    /// Nothing, so that the default in the callee's file counts.
    Default(ValueId),
    /// Nothing, and `kwargs.get` gives `None`.
    Absent,
    Unknown,
}

/// A call with the function that it runs.
pub(in crate::project) struct Given<'p> {
    pub call: &'p Call,
    pub callee: &'p Function,
    /// Parameters that the call fills by itself: `self`.
    pub implicit: usize,
}

impl<'p> Given<'p> {
    pub(super) fn of(
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

    pub(in crate::project) fn argument(&self, subject: &Subject) -> Argument {
        let position = match subject {
            Subject::Parameter(position) => *position as usize,
            Subject::Keyword(name) => {
                return match self.keyword(name) {
                    Some(value) => Argument::Value(value),
                    None if self.call.starred => Argument::Unknown,
                    None => Argument::Absent,
                };
            }
            Subject::State(_) | Subject::Changed | Subject::Content | Subject::Setting(_) => {
                return Argument::Unknown;
            }
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

/// What a call writes for a parameter of its callee.
pub(super) fn passed(
    project: &Project,
    function: FunctionRef,
    site: &SiteEffects,
    callee: FunctionRef,
    position: u32,
) -> Option<ValueId> {
    let given = Given::of(project, function.file, site, callee)?;
    match given.argument(&Subject::Parameter(position)) {
        Argument::Value(value) => Some(value),
        _ => None,
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
        | Value::Prefix(_)
        | Value::Sql(_)
        | Value::Builtin(_)
        | Value::Float(_)
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

/// Whether a constant counts as true.
fn is_true(constant: &Literal) -> bool {
    match constant {
        Literal::None => false,
        Literal::Bool(value) => *value,
        Literal::Int(value) => *value != 0,
        Literal::Str(text) => !text.is_empty(),
    }
}
