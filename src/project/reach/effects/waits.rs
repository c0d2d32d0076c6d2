//! Locks, conditions, queues and pauses: when there is nothing to wait for, or no more than for a short section of code.

use super::*;
use crate::semantic::Literal;

/// What waits for a condition. The lock of the condition has to be held meanwhile, by the same thread.
const CONDITIONS: &[&str] = &[
    "threading.Condition.wait",
    "threading.Condition.wait_for",
    "multiprocessing.synchronize.Condition.wait",
    "multiprocessing.synchronize.Condition.wait_for",
];

const NOTIFIED: &str =
    "without a timeout it keeps a thread of the pool until somebody notifies the condition";

/// What takes a lock that the thread which took it has to give back.
const ACQUIRED: &[&str] = &[
    "threading.Lock.acquire",
    "threading.RLock.acquire",
    "threading.Condition.acquire",
];

/// What keeps a thread of the pool for as long as its timeout says.
const TIMED: &[(&str, usize)] = &[
    ("threading.Event.wait", 0),
    ("threading.Condition.wait", 0),
    ("threading.Condition.wait_for", 1),
];

const QUEUES: &[&str] = &["queue.Queue", "queue.LifoQueue", "queue.PriorityQueue"];

/// Seconds up to which a pause in a helper is no longer than the hop to a thread.
const INSTANT: f64 = 0.005;

impl Collector<'_, '_> {
    /// Whether a call takes a lock that the same plain function gives back, as `with lock:` does.
    pub(super) fn is_given_back(&self, name: &Name, call: &Call) -> bool {
        let definition = self.inference.project.function(self.function);
        if !ACQUIRED.contains(&name.as_str()) || definition.is_async || definition.is_generator {
            return false;
        }
        let facts = self.inference.project.ready(self.file);
        let lock = self.receiver_value(call);
        let mut uses =
            self.calls_of_function()
                .filter_map(|other| match facts.value(other.callee) {
                    Value::Attribute(base, method) if self.is_one_object(*base, lock) => {
                        Some(method.as_str())
                    }
                    _ => None,
                });
        // One that gives it up first, and takes it again, does so for its caller.
        uses.find(|method| matches!(*method, "acquire" | "release")) == Some("acquire")
            && uses.any(|method| method == "release")
    }

    /// Whether a call takes a lock for the block of a `with` statement: its function is `__enter__`, and `__exit__` gives the
    /// lock back, or a context manager does both around its `yield`. Then it is entered like the lock itself.
    pub(super) fn lends(
        &self,
        name: &Name,
        call: &Call,
        blocking: &mut Blocking,
    ) -> Option<Section> {
        let Form::Pinned(why) = blocking.form else {
            return None;
        };
        if !ACQUIRED.contains(&name.as_str()) {
            return None;
        }
        let facts = self.inference.project.ready(self.file);
        let definition = self.inference.project.function(self.function);
        let lock = self.receiver_value(call);
        let gives_back = |site: &Site, is_lock: &dyn Fn(ValueId) -> bool| {
            matches!(facts.value(site.value), Value::Call(id) if site.kind == SiteKind::Call
                && matches!(facts.value(facts.call(*id).callee), Value::Attribute(base, method)
                    if method.as_str() == "release" && is_lock(*base)))
        };
        let lends = match definition.name.as_str() {
            "__enter__" => {
                let kept = self.own_attribute(lock);
                let is_lock = |value: ValueId| self.own_attribute(value) == kept;
                kept.is_some()
                    && facts
                        .functions
                        .iter()
                        .filter(|other| {
                            other.class == definition.class && other.name.as_str() == "__exit__"
                        })
                        .flat_map(|other| &other.sites)
                        .any(|site| gives_back(site, &is_lock))
            }
            _ => {
                let is_lock = |value: ValueId| self.is_one_object(value, lock);
                self.inference.decoration(self.function) == Decoration::ContextManager
                    && definition
                        .sites
                        .iter()
                        .any(|site| gives_back(site, &is_lock))
            }
        };
        lends.then(|| {
            blocking.form = Form::Call;
            blocking.caution = None;
            Section::OfLock(why)
        })
    }

    /// How a call waits for a condition whose lock the same plain function takes: it is the lock of whatever thread the
    /// function runs in. Whether all it waits for is that another short section ends comes second.
    pub(super) fn condition(&self, name: &Name, call: &Call, blocking: &mut Blocking) -> bool {
        let definition = self.inference.project.function(self.function);
        if !CONDITIONS.contains(&name.as_str()) || definition.is_async {
            return false;
        }
        let condition = self.receiver_value(call);
        let facts = self.inference.project.ready(self.file);
        let shared = self.lock_of(condition);
        let is_lock = |value: ValueId| {
            self.is_one_object(value, condition)
                || self
                    .own_attribute(value)
                    .is_some_and(|name| shared == Some(name))
        };
        let is_held = definition
            .sites
            .iter()
            .any(|site| site.kind == SiteKind::With && is_lock(site.value))
            || self.calls_of_function().any(|other| {
                matches!(facts.value(other.callee), Value::Attribute(base, method)
                    if method.as_str() == "acquire" && is_lock(*base))
            });
        if !is_held {
            return false;
        }
        blocking.form = Form::Call;
        let counts = self.counts();
        blocking.caution = (!counts).then_some(crate::catalog::Caution {
            why: NOTIFIED,
            whose: crate::catalog::Whose::Any,
        });
        counts
    }

    /// The attribute with the lock that the conditions of an object share: `self.idle = Condition(self.lock)`.
    fn lock_of(&self, condition: ValueId) -> Option<&Name> {
        let facts = self.inference.project.ready(self.file);
        let class = self.inference.project.function(self.function).class?;
        let name = self.own_attribute(condition)?;
        let values = facts.class(class).attributes.get(name)?;
        let [value] = values.as_slice() else {
            return None;
        };
        let Value::Call(id) = facts.value(*value) else {
            return None;
        };
        self.own_attribute(*facts.call(*id).positional.first()?)
    }

    /// The name of an attribute of the own object.
    fn own_attribute(&self, value: ValueId) -> Option<&Name> {
        let facts = self.inference.project.ready(self.file);
        match facts.value(value) {
            Value::Attribute(own, name) if matches!(facts.value(*own), Value::Parameter(_, 0)) => {
                Some(name)
            }
            _ => None,
        }
    }

    /// Whether all that the method changes of its object are numbers and truth values, which say how many hold it and whether
    /// somebody does: a lock that is made of a condition.
    fn counts(&self) -> bool {
        let project = self.inference.project;
        let definition = project.function(self.function);
        let Some(class) = definition.class else {
            return false;
        };
        let facts = project.ready(self.file);
        let attributes = &facts.class(class).attributes;
        !definition.assigned_own.is_empty()
            && definition.assigned_shared.len() == definition.assigned_own.len()
            && definition.assigned_own.iter().all(|(name, _)| {
                let values = attributes.get(name).into_iter().flatten();
                let mut values = values.peekable();
                values.peek().is_some() && values.all(|value| self.is_number(*value))
            })
    }

    fn is_number(&self, value: ValueId) -> bool {
        match self.inference.project.ready(self.file).value(value) {
            Value::Bool(_) | Value::Int(_) | Value::Builtin("bool" | "int") => true,
            Value::Operator(_, left, right) => self.is_number(*left) || self.is_number(*right),
            Value::Declared { value, .. } => self.is_number(*value),
            _ => false,
        }
    }

    /// Whether a call that waits for an event or a condition is given a timeout, which is certainly a number.
    pub(super) fn is_timed(&self, name: &Name, call: &Call) -> bool {
        let Some((_, position)) = TIMED.iter().find(|(timed, _)| name == timed) else {
            return false;
        };
        let named = call
            .keywords
            .iter()
            .find(|(name, _)| name.as_str() == "timeout");
        let timeout = named
            .map(|(_, value)| *value)
            .or_else(|| call.positional.get(*position).copied());
        timeout.is_some_and(|timeout| {
            let types = self.inference.value(self.file, timeout);
            !types.unknown
                && !types.members.is_empty()
                && types.members.iter().all(|member| {
                    matches!(member, Type::Instance(name, _)
                        if matches!(name.as_str(), "builtins.int" | "builtins.float"))
                })
        })
    }

    /// Whether something is put into a queue that always has room for it: the queue has no maximum size, or, where it is not
    /// known which one it is, all that the file makes have none, or, if it makes none, all that the project does.
    pub(super) fn has_room(&self, name: &Name, call: &Call) -> bool {
        let is_unlimited = |facts: &FileFacts, call: &Call| {
            let size = call.positional.first().or_else(|| {
                let mut keywords = call.keywords.iter();
                keywords
                    .find(|(name, _)| name.as_str() == "maxsize")
                    .map(|(_, value)| value)
            });
            !call.starred
                && size
                    .is_none_or(|size| matches!(facts.value(*size), Value::Int(size) if *size <= 0))
        };
        if name.as_str() != "queue.Queue.put" {
            return false;
        }
        let facts = self.inference.project.ready(self.file);
        match self.made_by(self.receiver_value(call)) {
            Some(made) => made.into_iter().all(|made| is_unlimited(facts, made)),
            None => connections::all_made(self.inference, self.file, QUEUES, is_unlimited),
        }
    }

    /// The calls of this file that make the queue in a local, a name of the module or an attribute of the own object.
    fn made_by(&self, queue: ValueId) -> Option<Vec<&Call>> {
        let facts = self.inference.project.ready(self.file);
        let values: Vec<ValueId> = match facts.value(queue) {
            Value::Call(_) => vec![queue],
            Value::Name { scope, name } => facts.scope(*scope).bindings.get(name)?.clone(),
            Value::Attribute(own, name) if matches!(facts.value(*own), Value::Parameter(_, 0)) => {
                let class = self.inference.project.function(self.function).class?;
                facts.class(class).attributes.get(name)?.clone()
            }
            _ => return None,
        };
        let made = values.into_iter().map(|mut value| {
            if let Value::Declared { value: inner, .. } = facts.value(value) {
                value = *inner;
            }
            let Value::Call(id) = facts.value(value) else {
                return None;
            };
            let call = facts.call(*id);
            let callee = self.inference.value(self.file, call.callee);
            let is_queue = callee.members.iter().all(
                |member| matches!(member, Type::External(name) if QUEUES.contains(&name.as_str())),
            );
            (is_queue && !callee.is_blank() && !callee.unknown).then_some(call)
        });
        made.collect()
    }

    /// Whether a helper only pauses for so short a time that the hop to a thread would take as long.
    pub(super) fn is_instant(&self, name: &Name, call: &Call) -> bool {
        let facts = self.inference.project.ready(self.file);
        let definition = self.inference.project.function(self.function);
        name.as_str() == "time.sleep"
            && !definition.is_async
            && call.positional.first().is_some_and(|seconds| {
                matches!(facts.value(*seconds), Value::Float(seconds) if *seconds <= INSTANT)
            })
            // A loop pauses until something has happened, however short each pause is.
            && !definition.sites.iter().any(|site| {
                site.context.endless
                    && matches!(facts.value(site.value), Value::Call(id)
                        if std::ptr::eq(facts.call(*id), call))
            })
    }

    /// Parameters of the function with the constants that make a call return at once, as the catalogue has them.
    pub(super) fn told_not_to_wait(&self, call: &Call, unless: &[Argument]) -> Vec<(u32, Literal)> {
        let facts = self.inference.project.ready(self.file);
        unless
            .iter()
            .filter_map(|argument| {
                let literal = match argument.literal {
                    "False" => Literal::Bool(false),
                    "True" => Literal::Bool(true),
                    number => Literal::Int(number.parse().ok()?),
                };
                let mut value = passed(call, argument)?;
                while let Value::Narrow { value: inner, .. }
                | Value::Declared { value: inner, .. } = facts.value(value)
                {
                    value = *inner;
                }
                match facts.value(value) {
                    Value::Parameter(owner, position) if *owner == self.function.function => {
                        Some((*position, literal))
                    }
                    _ => None,
                }
            })
            .collect()
    }

    /// Calls that the function itself makes.
    fn calls_of_function(&self) -> impl Iterator<Item = &Call> {
        let facts = self.inference.project.ready(self.file);
        let sites = &self.inference.project.function(self.function).sites;
        sites
            .iter()
            .filter_map(move |site| match facts.value(site.value) {
                Value::Call(id) if site.kind == SiteKind::Call => Some(facts.call(*id)),
                _ => None,
            })
    }

    /// Whether two values are one object: the same value, the same attribute of one, or the same name of the module.
    fn is_one_object(&self, one: ValueId, other: ValueId) -> bool {
        let facts = self.inference.project.ready(self.file);
        one == other
            || match (facts.value(one), facts.value(other)) {
                (Value::Attribute(left, one), Value::Attribute(right, other)) => {
                    one == other && self.is_one_object(*left, *right)
                }
                (
                    Value::Name { scope, name },
                    Value::Name {
                        scope: other_scope,
                        name: other,
                    },
                ) => scope == other_scope && name == other,
                (Value::Parameter(owner, one), Value::Parameter(other_owner, other)) => {
                    owner == other_owner && one == other
                }
                _ => false,
            }
    }
}
