//! Where the objects come from that a call works on.

use super::*;
use crate::semantic::{Operator, ParameterKind};

/// Values that are looked at to find where another comes from.
pub(super) const MAKERS_LIMIT: usize = 64;

/// Files in memory; the last for as long as little is written into it.
const IN_MEMORY: &[&str] = &["io.BytesIO", "io.StringIO", "tempfile.SpooledTemporaryFile"];

/// Objects that make something new each time they are called.
pub(super) const FACTORIES: &[&str] = &["sqlalchemy.orm.sessionmaker"];

/// The parameter whose annotation says that it is like a file and whose method something is: it may be one in memory.
pub(super) fn file_parameter(
    inference: &Inference<'_>,
    reference: FunctionRef,
    callee: ValueId,
) -> Option<u32> {
    const LIKE_FILES: &[&str] = &["typing.IO", "typing.BinaryIO", "typing.TextIO", "io.IOBase"];
    let facts = inference.project.ready(reference.file);
    let Value::Attribute(base, _) = facts.value(callee) else {
        return None;
    };
    let Value::Parameter(function, position) = facts.value(*base) else {
        return None;
    };
    let parameter = facts
        .function(*function)
        .parameters
        .get(*position as usize)?;
    let declared = inference.annotated(reference.file, parameter.annotation?);
    (*function == reference.function
        && !declared.is_blank()
        && declared.present().all(|member| {
            matches!(member, Type::Instance(name, _) if LIKE_FILES.contains(&name.as_str()))
        }))
    .then_some(*position)
}

/// The parameter without annotation that something is an attribute of, directly or not; the own object is none.
pub(super) fn untyped_parameter(
    inference: &Inference<'_>,
    reference: FunctionRef,
    value: ValueId,
) -> Option<u32> {
    let facts = inference.project.ready(reference.file);
    let mut value = match facts.value(value) {
        Value::Attribute(base, _) => *base,
        _ => return None,
    };
    for _ in 0..MAKERS_LIMIT {
        match facts.value(value) {
            Value::Parameter(function, position) if *function == reference.function => {
                let definition = facts.function(*function);
                let parameter = definition.parameters.get(*position as usize)?;
                let is_own = *position == 0 && inference.has_receiver(reference);
                let is_one = matches!(
                    parameter.kind,
                    ParameterKind::Positional | ParameterKind::KeywordOnly
                );
                return (is_one && !is_own && parameter.annotation.is_none()).then_some(*position);
            }
            Value::Attribute(base, _)
            | Value::Item(base, _)
            | Value::Element(base)
            | Value::Enter(base)
            | Value::Narrow { value: base, .. }
            | Value::Declared { value: base, .. } => value = *base,
            _ => return None,
        }
    }
    None
}

impl Collector<'_, '_> {
    /// `sorted(x, key=f)` calls `f` before it returns.
    pub(super) fn key_function(&mut self, name: &Name, call: Option<&Call>) {
        let key = call.and_then(|call| {
            let mut keywords = call.keywords.iter();
            let key = keywords.find(|(name, _)| name.as_str() == "key");
            key.map(|(_, value)| value)
        });
        self.given_function(name, key);
    }

    /// What a function of a library is given to call before it returns.
    pub(super) fn given_function(&mut self, name: &Name, function: Option<&ValueId>) {
        let function = function.map(|value| self.inference.value(self.file, *value));
        let before = self.effects.len();
        if let Some(key) = function {
            self.name(name.rsplit('.').next().unwrap_or(name));
            for member in key.present() {
                if let Type::Function(function) | Type::Method(function, _) = member {
                    self.runs(*function);
                }
            }
        }
        if self.effects.len() == before {
            self.harmless += 1;
        }
    }

    /// Objects of the running loop among the arguments: what is done to them must be done on its thread.
    pub(super) fn arguments(&mut self, call: &Call) {
        let values = call
            .positional
            .iter()
            .chain(call.keywords.iter().map(|(_, value)| value));
        for value in values {
            for member in self.inference.value(self.file, *value).present() {
                if let Type::Instance(name, _) = member
                    && LOOP_OBJECTS.contains(&name.as_str())
                {
                    self.loop_argument = Some(name.to_string());
                }
            }
        }
    }

    /// Calls that made the receiver or an argument of a call.
    pub(super) fn makers(&self, call: &Call) -> Vec<ValueId> {
        let facts = self.inference.project.ready(self.file);
        let mut worked_on: Vec<ValueId> = call
            .keywords
            .iter()
            .map(|(_, value)| *value)
            .chain(call.positional.iter().copied())
            .collect();
        if let Value::Attribute(base, _) = facts.value(call.callee) {
            worked_on.push(*base);
        }
        self.makers_of(worked_on)
    }

    /// Calls that made one of several values.
    pub(super) fn makers_of(&self, mut pending: Vec<ValueId>) -> Vec<ValueId> {
        let facts = self.inference.project.ready(self.file);
        let mut found = Vec::new();
        // Values of a loop go round in a circle.
        let mut seen = Vec::new();
        while let Some(value) = pending.pop() {
            if seen.len() > MAKERS_LIMIT || seen.contains(&value) {
                continue;
            }
            seen.push(value);
            match facts.value(value) {
                Value::Call(id) => {
                    if self.is_plain_result(*id) {
                        continue;
                    }
                    found.push(value);
                    if let Value::Attribute(base, _) = facts.value(facts.call(*id).callee) {
                        pending.push(*base);
                    }
                }
                Value::Attribute(base, _)
                | Value::Enter(base)
                | Value::Element(base)
                | Value::Item(base, _)
                | Value::Narrow { value: base, .. }
                | Value::Declared { value: base, .. } => pending.push(*base),
                Value::Join(join) => pending.extend(facts.join(*join)),
                _ => {}
            }
        }
        found
    }

    /// Of the calls that made what a site works on, those of which nobody else has the result.
    pub(super) fn own(&self, value: ValueId) -> Vec<ValueId> {
        match self.inference.project.ready(self.file).value(value) {
            Value::Call(id) => {
                let call = self.inference.project.ready(self.file).call(*id);
                let mut made = self.makers(call);
                made.retain(|maker| self.is_own(*maker, 0));
                made
            }
            _ => Vec::new(),
        }
    }

    /// Why a call belongs to its thread because of what it is given, or of what the program does with its object elsewhere.
    pub(super) fn tied_by_use(&self, name: &Name, call: &Call) -> Option<&'static str> {
        let facts = self.inference.project.ready(self.file);
        if name.starts_with("subprocess.") {
            let runs_in_child = call.keywords.iter().any(|(keyword, value)| {
                keyword.as_str() == "preexec_fn" && !matches!(facts.value(*value), Value::None)
            });
            return runs_in_child.then_some(
                "`preexec_fn` speaks for the thread that starts the process, and what it asks for ends with that thread",
            );
        }
        if name.as_str() == "concurrent.futures.Executor.shutdown"
            || name.starts_with("concurrent.futures.") && name.ends_with(".__exit__")
        {
            let pool = self.receiver_value(call);
            let is_default = facts.calls.iter().any(|other| {
                matches!(facts.value(other.callee), Value::Attribute(_, method)
                    if method.as_str() == "set_default_executor")
                    && other
                        .positional
                        .first()
                        .is_some_and(|given| self.is_same_attribute(*given, pool))
            });
            return (is_default || self.is_default_of_base(pool)).then_some(
                "it is the pool of the event loop itself, whose threads cannot wait for their own end",
            );
        }
        let given = match facts.value(call.callee) {
            Value::Attribute(base, _) => self.inference.callbacks(self.file, *base),
            _ => Vec::new(),
        };
        given
            .iter()
            .flat_map(Types::present)
            .any(|member| loop_affine(self.inference, member).is_some())
            .then_some("a callback that its object has been given touches the running event loop")
    }

    /// Whether a base in another file gives the loop the pool in an attribute as its own.
    fn is_default_of_base(&self, pool: ValueId) -> bool {
        let project = self.inference.project;
        let Value::Attribute(object, attribute) = project.ready(self.file).value(pool) else {
            return false;
        };
        let own = project.function(self.function).class;
        let (Value::Parameter(_, 0), Some(class)) = (project.ready(self.file).value(*object), own)
        else {
            return false;
        };
        let file = self.file;
        let order = self.inference.linearised(ClassRef { file, class });
        order.iter().any(|base| {
            let Type::Class(base) = base else {
                return false;
            };
            let facts = project.ready(base.file);
            base.file != file
                && facts.calls.iter().any(|call| {
                    matches!(facts.value(call.callee), Value::Attribute(_, method)
                        if method.as_str() == "set_default_executor")
                        && call.positional.first().is_some_and(|given| {
                            matches!(facts.value(*given), Value::Attribute(object, name)
                                if name == attribute
                                    && matches!(facts.value(*object), Value::Parameter(method, 0)
                                        if facts.function(*method).class == Some(base.class)))
                        })
                })
        })
    }

    /// A library calls what the object has been given while the call waits.
    pub(super) fn hands_back(&self, call: &Call) -> Option<String> {
        let Value::Attribute(base, _) = self.inference.project.ready(self.file).value(call.callee)
        else {
            return None;
        };
        let in_library = self
            .effects
            .iter()
            .any(|effect| matches!(effect, Effect::Blocks(leaf) if !leaf.free));
        (in_library && !self.inference.callbacks(self.file, *base).is_empty()).then(|| {
            format!(
                "`{}` calls what its object has been given to call in the worker thread",
                self.callee
            )
        })
    }

    /// Whether a method is called on what an attribute or a name of a module holds.
    pub(super) fn is_kept_object(&self, call: &Call) -> bool {
        let facts = self.inference.project.ready(self.file);
        let mut value = self.receiver_value(call);
        let mut is_attribute = false;
        for _ in 0..MAKERS_LIMIT {
            match facts.value(value) {
                Value::Name { .. } | Value::Member(_) => return true,
                Value::Parameter(..) => return is_attribute,
                Value::Attribute(base, _) => {
                    is_attribute = true;
                    value = *base;
                }
                Value::Item(base, _)
                | Value::Element(base)
                | Value::Narrow { value: base, .. }
                | Value::Declared { value: base, .. } => value = *base,
                _ => return false,
            }
        }
        false
    }

    /// Whether two values are one, or the same attribute of the object that a method belongs to.
    fn is_same_attribute(&self, one: ValueId, other: ValueId) -> bool {
        let facts = self.inference.project.ready(self.file);
        one == other
            || match (facts.value(one), facts.value(other)) {
                (Value::Attribute(left, one), Value::Attribute(right, other)) => {
                    one == other
                        && matches!(
                            (facts.value(*left), facts.value(*right)),
                            (Value::Parameter(_, 0), Value::Parameter(_, 0))
                        )
                }
                _ => false,
            }
    }

    /// Whether a function of a library is tied to the thread that calls it, and not only what it makes: `Model.create`.
    pub(super) fn is_pinned_at_once(&self, name: &Name, blocking: &Blocking) -> bool {
        matches!(blocking.form, Form::Pinned(_))
            && self
                .inference
                .project
                .catalog
                .row(name)
                .is_none_or(|row| row.returns.is_empty())
    }

    /// Whether a call gives plain data, which has nothing more to do with what it was read from.
    pub(super) fn is_plain_result(&self, id: crate::semantic::CallId) -> bool {
        let call = self.inference.project.ready(self.file).call(id);
        let callee = self.inference.value(self.file, call.callee);
        !callee.is_blank()
            && callee.present().all(|member| match member {
                Type::External(name) | Type::ExternalMethod(name, _) => {
                    let catalog = &self.inference.project.catalog;
                    match catalog.blocking(name) {
                        Some(blocking) => {
                            blocking.form == Form::Call
                                && !self.given(call, blocking.live_if)
                                && catalog.row(name).is_none_or(|row| {
                                    row.returns.is_empty()
                                        || matches!(row.returns, "str" | "bytes" | "int" | "bool")
                                })
                        }
                        None => name.starts_with("builtins."),
                    }
                }
                _ => false,
            })
    }

    /// Whether a call works on a file that is in memory, or on something made of one.
    pub(super) fn is_in_memory(&self, call: &Call) -> bool {
        let in_memory = |call: &Call| {
            call.positional
                .iter()
                .chain(call.keywords.iter().map(|(_, value)| value))
                .any(|value| {
                    let types = self.inference.value(self.file, *value);
                    let in_memory = types.present().any(|member| {
                        matches!(member, Type::Instance(name, _)
                            if IN_MEMORY.contains(&name.as_str()))
                    });
                    in_memory && !types.unknown
                })
        };
        let facts = self.inference.project.ready(self.file);
        in_memory(call)
            || matches!(facts.value(call.callee), Value::Attribute(..))
                && self.makers(call).into_iter().any(|maker| {
                    matches!(facts.value(maker), Value::Call(id) if in_memory(facts.call(*id)))
                })
    }

    /// Whether a method is called on something that was made of the text given for it, and so has nothing to wait for:
    /// `urlopen("data:,text").read()`.
    pub(super) fn is_made_of_text(&self, call: &Call) -> bool {
        match self.inference.project.ready(self.file).value(call.callee) {
            Value::Attribute(base, _) => self.is_text(*base),
            _ => false,
        }
    }

    /// Whether a value was made of the text given for it.
    pub(super) fn is_text(&self, value: ValueId) -> bool {
        let facts = self.inference.project.ready(self.file);
        self.makers_of(vec![value]).into_iter().any(|maker| {
            let Value::Call(id) = facts.value(maker) else {
                return false;
            };
            let made = facts.call(*id);
            let callee = self.inference.value(self.file, made.callee);
            callee.present().any(|member| {
                let (Type::External(name) | Type::ExternalMethod(name, _)) = member else {
                    return false;
                };
                let row = self.inference.project.catalog.row(name);
                row.is_some_and(|row| {
                    row.unless.iter().any(|argument| is_start(argument.literal))
                        && given(facts, made, row.unless)
                })
            })
        })
    }

    /// Whether a value can be nothing but bytes.
    pub(super) fn is_bytes(&self, value: ValueId) -> bool {
        let types = self.inference.value(self.file, value);
        !types.unknown
            && !types.is_blank()
            && types.present().all(|member| {
                matches!(member, Type::Instance(name, _) if matches!(
                    name.as_str(),
                    "builtins.bytes" | "builtins.bytearray" | "builtins.memoryview"
                ))
            })
    }

    /// Whether a call asks a future that is done, as `as_completed` and `wait` give them.
    pub(super) fn is_done(&self, call: &Call) -> bool {
        let facts = self.inference.project.ready(self.file);
        let Value::Attribute(base, method) = facts.value(call.callee) else {
            return false;
        };
        if !matches!(method.as_str(), "result" | "exception") {
            return false;
        }
        // The item of a set, or the one that is taken from it.
        let source = match facts.value(*base) {
            Value::Element(source) => *source,
            Value::Call(id) => match facts.value(facts.call(*id).callee) {
                Value::Attribute(set, pop) if pop.as_str() == "pop" => *set,
                _ => return false,
            },
            _ => return false,
        };
        match facts.value(source) {
            Value::Item(outcome, index) => {
                matches!(facts.value(*index), Value::Int(0)) && self.waits(*outcome)
            }
            Value::Attribute(outcome, name) if name.as_str() == "done" => self.waits(*outcome),
            Value::Call(id) => {
                matches!(facts.value(*base), Value::Element(_))
                    && self.is_of(facts.call(*id).callee, "concurrent.futures.as_completed")
            }
            _ => false,
        }
    }

    /// Whether a value is what `concurrent.futures.wait` gives, here or from a thread.
    fn waits(&self, outcome: ValueId) -> bool {
        const WAIT: &str = "concurrent.futures.wait";
        let facts = self.inference.project.ready(self.file);
        match facts.value(outcome) {
            Value::Call(id) => self.is_of(facts.call(*id).callee, WAIT),
            Value::Await(inner) => match facts.value(*inner) {
                Value::Call(id) => {
                    let call = facts.call(*id);
                    let callee = self.inference.value(self.file, call.callee);
                    handed_function(&callee, call).is_some_and(|function| {
                        // `partial(copy_context().run, wait, futures)` where there is no `to_thread`.
                        self.is_of(function, WAIT)
                            || matches!(facts.value(function), Value::Call(id)
                                if facts.call(*id).positional.iter().any(|it| self.is_of(*it, WAIT)))
                    })
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether a value is a function of this qualified name and nothing else.
    pub(super) fn is_of(&self, value: ValueId, function: &str) -> bool {
        let types = self.inference.value(self.file, value);
        !types.is_blank()
            && types
                .present()
                .all(|member| matches!(member, Type::External(name) if name == function))
    }

    /// Whether a call works on a socket that has been told never to wait: `sock.setblocking(False)`, in the same function, or
    /// for an attribute in any method.
    pub(super) fn is_non_blocking(&self, name: &Name, call: &Call) -> bool {
        if self.is_ready(name, call) {
            return true;
        }
        if !name.starts_with("socket.socket.") && !name.starts_with("ssl.SSLSocket.") {
            return false;
        }
        let facts = self.inference.project.ready(self.file);
        facts.calls.iter().any(|other| {
            let Value::Attribute(base, method) = facts.value(other.callee) else {
                return false;
            };
            let never_waits = match (method.as_str(), &*other.positional) {
                ("setblocking", [argument]) => {
                    matches!(facts.value(*argument), Value::Bool(false) | Value::Int(0))
                }
                ("settimeout", [argument]) => matches!(facts.value(*argument), Value::Int(0)),
                _ => false,
            };
            never_waits && self.is_same_attribute(*base, self.receiver_value(call))
        })
    }

    /// Whether an argument is a file that the function has just made in memory.
    pub(super) fn takes_memory(&self, call: &Call) -> bool {
        let facts = self.inference.project.ready(self.file);
        let is_made = |value: ValueId| {
            let Value::Call(id) = facts.value(value) else {
                return false;
            };
            match facts.value(facts.call(*id).callee) {
                Value::Attribute(_, name) => matches!(name.as_str(), "BytesIO" | "StringIO"),
                Value::Member(member) => {
                    member.module == "io" && matches!(member.name.as_str(), "BytesIO" | "StringIO")
                }
                _ => false,
            }
        };
        call.positional
            .iter()
            .chain(call.keywords.iter().map(|(_, value)| value))
            .any(|value| is_made(*value))
    }

    /// What a call may come to.
    pub(super) fn called(&mut self, callee: &Types, call: &Call) {
        self.types(callee, Some(call), 0);
        if callee.is_blank()
            && let Some(method) = self.path_method(call)
        {
            self.unknown = false;
            self.external(&Name::new(method), None, Some(call));
        }
    }

    /// The method of paths that a call of something unknown is: nothing else has one of this name with these arguments, or
    /// is joined by `/` before.
    fn path_method(&self, call: &Call) -> Option<&'static str> {
        let facts = self.inference.project.ready(self.file);
        let Value::Attribute(base, name) = facts.value(call.callee) else {
            return None;
        };
        let joined = matches!(facts.value(*base), Value::Operator(Operator::Divide, ..));
        let has = |wanted: &str| call.keywords.iter().any(|(keyword, _)| keyword == wanted);
        match (name.as_str(), &*call.positional) {
            ("mkdir", []) if has("parents") && has("exist_ok") => Some("pathlib.Path.mkdir"),
            ("read_bytes", []) if joined => Some("pathlib.Path.read_bytes"),
            ("read_text", []) if joined || has("encoding") => Some("pathlib.Path.read_text"),
            ("write_bytes", [_]) if joined => Some("pathlib.Path.write_bytes"),
            ("write_text", [_]) if joined || has("encoding") => Some("pathlib.Path.write_text"),
            _ => None,
        }
    }

    pub(super) fn receiver_value(&self, call: &Call) -> ValueId {
        match self.inference.project.ready(self.file).value(call.callee) {
            Value::Attribute(base, _) => *base,
            _ => call.callee,
        }
    }

    /// Whether an object was made by the function that uses it: it comes from a call, not from outside.
    pub(super) fn is_own(&self, value: ValueId, depth: usize) -> bool {
        if depth > 32 {
            return false;
        }
        let facts = self.inference.project.ready(self.file);
        match facts.value(value) {
            Value::Call(call) => {
                let callee = facts.call(*call).callee;
                let makes = self.inference.value(self.file, callee);
                !makes.is_blank()
                    && makes.present().all(|member| match member {
                        // It closes what it is given.
                        Type::External(name) if name.as_str() == "contextlib.closing" => facts
                            .call(*call)
                            .positional
                            .first()
                            .is_some_and(|closed| self.is_own(*closed, depth + 1)),
                        Type::External(name)
                            if matches!(
                                name.as_str(),
                                "typing.cast" | "typing_extensions.cast"
                            ) =>
                        {
                            let cast = facts.call(*call).positional.get(1);
                            cast.is_some_and(|cast| self.is_own(*cast, depth + 1))
                        }
                        // A function or class of a library makes something new, a method of a class speaks of what
                        // the class stands for. Of a function that is not known nobody knows who else has its result.
                        Type::External(name) => self.is_maker(name) && !self.is_of_class(name),
                        Type::Class(_) => true,
                        Type::Instance(name, _) => FACTORIES.contains(&name.as_str()),
                        // `path.open()`, `engine.connect()`.
                        Type::ExternalMethod(name, _)
                            if self
                                .inference
                                .project
                                .catalog
                                .blocking(name)
                                .is_some_and(|blocking| blocking.form == Form::Live) =>
                        {
                            true
                        }
                        // A method of something own gives something own.
                        Type::ExternalMethod(..) => match facts.value(callee) {
                            Value::Attribute(base, _) => self.is_own(*base, depth + 1),
                            _ => false,
                        },
                        // What a function of the project returns may be kept somewhere.
                        Type::Function(function) | Type::Method(function, _)
                            if fresh::gives_new(self.inference, *function) =>
                        {
                            true
                        }
                        // A method that gives its object back, to be called again.
                        Type::Method(function, _) => match facts.value(callee) {
                            Value::Attribute(base, _) => {
                                self.gives_itself(*function) && self.is_own(*base, depth + 1)
                            }
                            _ => false,
                        },
                        _ => false,
                    })
            }
            Value::Attribute(base, _)
            | Value::Enter(base)
            | Value::Element(base)
            | Value::Item(base, _)
            | Value::Narrow { value: base, .. }
            | Value::Declared { value: base, .. } => self.is_own(*base, depth + 1),
            Value::Join(join) => facts
                .join(*join)
                .iter()
                .all(|member| *member == ValueId::NONE || self.is_own(*member, depth + 1)),
            _ => false,
        }
    }

    /// Whether a name is that of a class, or of a function whose results are known.
    fn is_maker(&self, name: &Name) -> bool {
        const COPIES: &[&str] = &["copy.copy", "copy.deepcopy", "dataclasses.replace"];
        let last = name.rsplit('.').next().unwrap_or_default();
        last.starts_with(|first: char| first.is_uppercase())
            || name.starts_with("builtins.")
            || COPIES.contains(&name.as_str())
            || self.inference.project.catalog.row(name).is_some()
    }

    /// Whether a name is that of a method that is called on a class and gives anything but an instance: `Model.select`.
    fn is_of_class(&self, name: &Name) -> bool {
        let catalog = &self.inference.project.catalog;
        name.rsplit_once('.').is_some_and(|(class, _)| {
            catalog.is_class(class)
                && catalog
                    .row(name)
                    .is_some_and(|row| !matches!(row.returns, "" | "Self") && row.returns != class)
        })
    }

    /// Whether a method returns the object that it is called on, and nothing else.
    fn gives_itself(&self, method: FunctionRef) -> bool {
        let project = self.inference.project;
        let facts = project.ready(method.file);
        let definition = facts.function(method.function);
        !definition.is_async
            && !definition.is_generator
            && definition.decorators.is_empty()
            && !definition.returned.is_empty()
            && definition.returned.iter().all(|value| {
                matches!(facts.value(*value), Value::Parameter(owner, 0) if *owner == method.function)
            })
    }
}
