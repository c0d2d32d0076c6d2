//! What outlives a function: attributes of its object, module-level names, and what is put into the containers there.

use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::builder::{Builder, Owner};
use super::entries::{self, Key};
use super::expressions::MUTATORS;
use super::facts::{ChangedParameter, Extent, Function, FunctionId, ScopeId, Value, ValueId};
use super::reached::Lender;

/// Something that outlives a call of the function: an attribute of its object, or a module-level name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shared {
    pub name: Name,
    pub of_instance: bool,
}

/// Where something is kept from which it is read by an item, an iteration or an attribute.
enum Holder {
    /// An attribute of the objects of the class.
    Attribute(super::facts::ClassId, Name),
    /// A module-level name.
    Module(Name),
}

/// Functions that put something into their first argument, or take it out.
pub const CHANGERS: &[&str] = &[
    "heapify",
    "heappop",
    "heappush",
    "heappushpop",
    "heapreplace",
    "insort",
    "setitem",
    "shuffle",
];

/// What a target is part of.
pub(super) fn root(target: &Expr) -> &Expr {
    let mut root = target;
    while let Expr::Attribute(ast::ExprAttribute { value, .. })
    | Expr::Subscript(ast::ExprSubscript { value, .. }) = root
    {
        root = value;
    }
    root
}

/// The key of what its root holds that a target is part of: of `users["a"].count`, `"a"`.
fn entry_of_root(target: &Expr) -> Option<Key> {
    let (Expr::Attribute(ast::ExprAttribute { value, .. })
    | Expr::Subscript(ast::ExprSubscript { value, .. })) = target
    else {
        return None;
    };
    match &**value {
        Expr::Subscript(entry) if entry.value.is_name_expr() => Some(written_key(&entry.slice)),
        inner => entry_of_root(inner),
    }
}

/// The object whose class an expression gives: `type(self)`, `self.__class__`.
fn object_of_class(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Attribute(class) => (class.attr.as_str() == "__class__").then_some(&*class.value),
        Expr::Call(call) => match (&*call.func, &*call.arguments.args) {
            (Expr::Name(function), [object]) if function.id.as_str() == "type" => Some(object),
            _ => None,
        },
        _ => None,
    }
}

/// A key that is written down.
fn written_key(index: &Expr) -> Key {
    match index {
        Expr::StringLiteral(text) => Some(Name::new(text.value.to_str())),
        Expr::NumberLiteral(number) => match &number.value {
            ast::Number::Int(number) => number.as_u64().map(|it| Name::new(it.to_string())),
            _ => None,
        },
        _ => None,
    }
}

/// Whose what a function assigns is.
#[derive(Clone, Copy)]
pub(super) enum Whose {
    /// An attribute of the method's own object.
    Own(Extent),
    /// A local of a function around it, which binds it in that scope.
    Closure(Extent, ScopeId),
    Others,
}

/// Adds a name to what a function assigns.
pub(super) fn note_assigned(function: &mut Function, name: &Name, whose: Whose) {
    let is_first = !function.assigned_shared.contains(name);
    if is_first {
        function.assigned_shared.push(name.clone());
    }
    function.changed_by_calls.retain(|(other, _)| other != name);
    let mut own = function.assigned_own.iter_mut();
    let own = own.find(|(other, ..)| other == name);
    let mut closure = function.assigned_closure.iter_mut();
    let closure = closure.find(|(other, ..)| other == name);
    match whose {
        Whose::Own(extent) if is_first => function.assigned_own.push((name.clone(), extent)),
        Whose::Closure(extent, scope) if is_first => {
            function
                .assigned_closure
                .push((name.clone(), extent, scope));
        }
        Whose::Own(extent) if let Some((_, known)) = own => *known = (*known).max(extent),
        Whose::Closure(extent, scope)
            if let Some((_, known, _)) = closure.filter(|(_, _, known)| *known == scope) =>
        {
            *known = (*known).max(extent);
        }
        // Something else of that name is assigned as well.
        _ => {
            function.assigned_own.retain(|(other, _)| other != name);
            function
                .assigned_closure
                .retain(|(other, ..)| other != name);
        }
    }
}

impl Builder<'_> {
    /// Remembers that the function changes something that outlives it.
    pub(super) fn note_shared(&mut self, target: &Expr, extent: Extent) {
        if let Expr::Attribute(attribute) = target {
            self.forget_attribute(&attribute.attr.id);
        }
        self.note_keywords(target);
        self.note_change();
        self.note_parameter(target, entry_of_root(target));
        self.note_attribute(target, extent);
        self.note_reached(target);
        self.note_given(root(target));
        self.note_globals(root(target));
        if let (Some(shared), Some(function)) = (self.shared(target), self.current_function()) {
            let extent = match target {
                Expr::Attribute(attribute) if attribute.value.is_name_expr() => extent,
                _ => Extent::Contents,
            };
            let whose = if shared.of_instance && self.is_own_object(target) {
                Whose::Own(extent)
            } else {
                self.closure_of(target)
                    .map_or(Whose::Others, |scope| Whose::Closure(extent, scope))
            };
            note_assigned(
                &mut self.facts.functions[function.index()],
                &shared.name,
                whose,
            );
        }
    }

    /// The same of something whose contents change: an entry may be older than the local that holds it.
    pub(super) fn note_filled(&mut self, container: &Expr) {
        self.note_shared(container, Extent::Contents);
        if container.is_subscript_expr()
            && let (Some(shared), Some(function)) =
                (self.shared(container), self.current_function())
        {
            let function = &mut self.facts.functions[function.index()];
            function
                .assigned_closure
                .retain(|(name, ..)| *name != shared.name);
        }
    }

    /// The same of a container that is itself an entry of an argument: `users["a"].append(1)`.
    fn note_entry(&mut self, container: &Expr) {
        if let Expr::Subscript(entry) = container
            && entry.value.is_name_expr()
        {
            self.note_parameter(container, Some(written_key(&entry.slice)));
        }
    }

    /// The scope of the function around this one whose local a target is, or an entry of which it is: `out`, `out[key]`.
    fn closure_of(&self, target: &Expr) -> Option<ScopeId> {
        let local = match target {
            Expr::Subscript(entry) => &*entry.value,
            target => target,
        };
        let Expr::Name(name) = local else {
            return None;
        };
        let frame = self.frames.last()?;
        if frame.globals.contains(&name.id) {
            return None;
        }
        self.function_scope_of(&name.id, self.facts.scope(frame.scope).parent)
    }

    /// The same of what a method is called on as containers have it: `self.names.add(name)`.
    pub(super) fn note_changed_by_method(&mut self, target: &Expr, receiver: ValueId) {
        self.note_entry(target);
        let (Some(shared), Some(function)) = (self.shared(target), self.current_function()) else {
            self.note_shared(target, Extent::Contents);
            return;
        };
        let index = function.index();
        let is_direct = match target {
            Expr::Attribute(attribute) => attribute.value.is_name_expr(),
            target => target.is_name_expr(),
        };
        let own = &self.facts.functions[index];
        let mut calls = own.changed_by_calls.clone();
        let is_first = !own.assigned_shared.contains(&shared.name);
        let only_calls = is_first || calls.iter().any(|(name, _)| *name == shared.name);
        self.note_filled(target);
        if is_direct && only_calls {
            calls.push((shared.name, receiver));
            self.facts.functions[index].changed_by_calls = calls;
        }
    }

    /// The same of what a function changes that is called: `heappush(self.queue, job)`, `setattr(self, "name", value)`.
    pub(super) fn note_changed_by(&mut self, call: &ast::ExprCall, name: &str) {
        if CHANGERS.contains(&name)
            && let Some(container) = call.arguments.args.first()
        {
            self.note_in_place(container);
            self.note_entry(container);
            self.note_filled(container);
        }
        if call.func.is_name_expr() {
            // `next(self.lines)`
            if name == "next"
                && let Some(Expr::Attribute(attribute)) = call.arguments.args.first()
            {
                let receiver = self.value_of_local(&attribute.value);
                let by = Lender::Iterator(attribute.attr.id.clone());
                self.note_lent_by(receiver, by);
            }
            // `add = self.names.append`
            let bound = self.value_of_local(&call.func);
            if let Some(own) = self.current_function()
                && let Value::Attribute(base, method) = self.facts.value(bound).clone()
                && MUTATORS.contains(&method.as_str())
            {
                self.note_reached_by(own, base);
            }
        }
        if name == "setattr"
            && let [object, attribute, _] = &*call.arguments.args
            && matches!(
                object,
                Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_)
            )
        {
            // Which one it is may be known only when it runs.
            let (name, extent) = match attribute {
                Expr::StringLiteral(name) => (name.value.to_str(), Extent::Whole),
                _ => ("__dict__", Extent::Contents),
            };
            let target = Expr::Attribute(ast::ExprAttribute {
                node_index: ast::AtomicNodeIndex::NONE,
                range: call.range(),
                value: Box::new(object.clone()),
                attr: ast::Identifier::new(name, attribute.range()),
                ctx: ast::ExprContext::Store,
            });
            self.note_shared(&target, extent);
        }
    }

    /// What a conditional or the like may be: `(self.names if full else self.free).append(name)`.
    pub(super) fn note_chosen(&mut self, target: &Expr) {
        match target {
            Expr::Attribute(_) | Expr::Name(_) | Expr::Subscript(_) => {
                self.note_in_place(target);
                self.note_entry(target);
                self.note_filled(target);
            }
            Expr::If(conditional) => {
                self.note_chosen(&conditional.body);
                self.note_chosen(&conditional.orelse);
            }
            Expr::BoolOp(operation) => {
                operation.values.iter().for_each(|it| self.note_chosen(it));
            }
            Expr::Named(named) => self.note_chosen(&named.value),
            other => {
                self.note_in_place(other);
                self.note_given(other);
                self.note_globals(other);
            }
        }
    }

    /// `globals()[name] = value`, `globals().update(values)`, `vars(self)[name] = value`
    fn note_globals(&mut self, target: &Expr) {
        if let Expr::Call(call) = target
            && let Expr::Name(name) = &*call.func
            && name.id.as_str() == "vars"
            && let [object @ (Expr::Name(_) | Expr::Attribute(_))] = &*call.arguments.args
        {
            let target = Expr::Attribute(ast::ExprAttribute {
                node_index: ast::AtomicNodeIndex::NONE,
                range: call.range(),
                value: Box::new(object.clone()),
                attr: ast::Identifier::new("__dict__", call.range()),
                ctx: ast::ExprContext::Store,
            });
            self.note_shared(&target, Extent::Contents);
        }
        if let Expr::Call(call) = target
            && let Expr::Name(name) = &*call.func
            && name.id.as_str() == "globals"
            && let Some(function) = self.current_function()
        {
            let function = &mut self.facts.functions[function.index()];
            note_assigned(function, &Name::new("globals()"), Whose::Others);
        }
    }

    /// `self.stock()[key] = value`: what a method of the function's own object gives.
    fn note_given(&mut self, target: &Expr) {
        if let Expr::Call(call) = target
            && let Expr::Attribute(method) = &*call.func
        {
            let receiver = self.value_of_local(&method.value);
            self.note_lent_by(receiver, Lender::Method(method.attr.id.clone()));
        }
    }

    /// Whether a target is part of the object that the current function is a method of.
    fn is_own_object(&mut self, target: &Expr) -> bool {
        matches!(self.parameter_at_root(target), Some((function, 0)) if Some(function) == self.current_function())
    }

    /// The parameter that a target is part of.
    fn parameter_at_root(&mut self, target: &Expr) -> Option<(FunctionId, u32)> {
        let Expr::Name(name) = root(target) else {
            return None;
        };
        let slot = self.slot(&name.id)?;
        let mut value = self.flow().values[slot];
        while let Value::Narrow { value: inner, .. } = self.facts.value(value) {
            value = *inner;
        }
        match *self.facts.value(value) {
            Value::Parameter(function, position) => Some((function, position)),
            _ => None,
        }
    }

    /// What an expression reads or writes that outlives the function: an attribute of its object, or a module-level name.
    pub(super) fn shared(&self, target: &Expr) -> Option<Shared> {
        let mut root = target;
        let mut attribute: Option<&Name> = None;
        loop {
            if let Some(object) = object_of_class(root) {
                let name = attribute.filter(|_| self.class_of_receiver(object).is_some())?;
                return Some(Shared {
                    name: name.clone(),
                    of_instance: false,
                });
            }
            match root {
                Expr::Attribute(inner) => {
                    attribute = Some(&inner.attr.id);
                    root = &inner.value;
                }
                Expr::Subscript(inner) => root = &inner.value,
                _ => break,
            }
        }
        let Expr::Name(name) = root else {
            return None;
        };
        let frame = self.frames.last();
        if frame.is_some_and(|frame| frame.comprehension.iter().any(|(it, _)| *it == name.id)) {
            return None;
        }
        match attribute {
            Some(attribute) if self.class_of_receiver(root).is_some() => Some(Shared {
                name: attribute.clone(),
                of_instance: name.id.as_str() != "cls",
            }),
            // `os.environ[...]`; but `os.remove(...)` changes nothing of the module.
            Some(attribute) if self.slot_free(&name.id) && self.is_module(&name.id) => {
                Some(Shared {
                    name: Name::new(format!("{}.{attribute}", name.id)),
                    of_instance: false,
                })
            }
            // `headers.update(...)` on a local or parameter.
            _ if self.slot_free(&name.id) && !self.is_module(&name.id) => Some(Shared {
                name: name.id.clone(),
                of_instance: false,
            }),
            _ => None,
        }
    }

    /// Whether a module-level name is only ever an imported module.
    fn is_module(&self, name: &Name) -> bool {
        self.facts
            .scope(ScopeId::MODULE)
            .bindings
            .get(name)
            .is_some_and(|values| {
                values
                    .iter()
                    .all(|value| matches!(self.facts.value(*value), Value::Module(_)))
            })
    }

    /// Remembers that a function changes a container in place: `x.append(...)`, `x[...] = ...`, `del x[...]`, `x += ...`.
    pub(super) fn note_in_place(&mut self, container: &Expr) {
        let in_function = self.current_function().is_some();
        let in_constructor = self.frames.iter().any(|frame| {
            matches!(frame.owner, Owner::Function(id)
                if matches!(self.facts.function(id).name.as_str(), "__init__" | "__post_init__"))
        });
        if in_function && !in_constructor {
            for (name, keys) in self.containers(container, Vec::new()) {
                let names = entries::names_of_change(&name, &keys);
                self.facts.changed_in_place.extend(names);
            }
        }
    }

    /// The same where entries are taken out: `del x[...]`, `x.pop()`.
    pub(super) fn note_taken_out(&mut self, container: &Expr) {
        self.note_in_place(container);
        let name = match container {
            Expr::Attribute(attribute) => &attribute.attr.id,
            Expr::Name(name) if self.slot_free(&name.id) => &name.id,
            _ => return,
        };
        if self.facts.changed_in_place.contains(name) {
            let removal = entries::name_of_removal(name);
            self.facts.changed_in_place.insert(removal);
        }
    }

    /// The attributes and names of other scopes that a container is in, with the keys that lead from there to it.
    fn containers(&mut self, container: &Expr, keys: Vec<Key>) -> Vec<(Name, Vec<Key>)> {
        match container {
            Expr::Attribute(attribute) => vec![(attribute.attr.id.clone(), keys)],
            Expr::Name(name) if self.slot_free(&name.id) => vec![(name.id.clone(), keys)],
            // A local is something else, but it may stand for one of them.
            Expr::Name(_) => {
                let value = self.value_of_local(container);
                let kept = entries::kept(&self.facts, value, &keys).into_iter();
                let named = kept.filter_map(|(value, keys)| match self.facts.value(value) {
                    Value::Attribute(_, name) | Value::Name { name, .. } => {
                        Some((name.clone(), keys))
                    }
                    _ => None,
                });
                named.collect()
            }
            Expr::Subscript(subscript) => {
                let key = written_key(&subscript.slice);
                let keys = entries::before(key, &keys);
                keys.map_or_else(Vec::new, |keys| self.containers(&subscript.value, keys))
            }
            Expr::Call(call) => {
                let (Expr::Attribute(method), Some(key)) =
                    (&*call.func, call.arguments.args.first())
                else {
                    return Vec::new();
                };
                let keys = matches!(method.attr.as_str(), "get" | "setdefault")
                    .then(|| entries::before(written_key(key), &keys))
                    .flatten();
                keys.map_or_else(Vec::new, |keys| self.containers(&method.value, keys))
            }
            _ => Vec::new(),
        }
    }

    /// The value of a local name where the walk is.
    fn value_of_local(&mut self, expr: &Expr) -> ValueId {
        let Expr::Name(name) = expr else {
            return ValueId::UNKNOWN;
        };
        match self.slot(&name.id) {
            Some(slot) => self.flow().values[slot],
            None => ValueId::UNKNOWN,
        }
    }

    /// Remembers that the function changes an object that its caller gave it.
    fn note_parameter(&mut self, target: &Expr, entry: Option<Key>) {
        if let Some((function, position)) = self.parameter_at_root(target)
            && Some(function) == self.current_function()
            && self.class_of_receiver(root(target)).is_none()
        {
            self.note_changed(function, ChangedParameter { position, entry });
        }
    }

    /// The same of an attribute of it: `shop.left -= 1`, `shop.rows.append(row)`.
    fn note_attribute(&mut self, target: &Expr, extent: Extent) {
        let (attribute, extent) = match target {
            Expr::Attribute(attribute) => (attribute, extent),
            Expr::Subscript(entry) if let Expr::Attribute(attribute) = &*entry.value => {
                (attribute, Extent::Contents)
            }
            _ => return,
        };
        if attribute.value.is_name_expr()
            && let Some((function, position)) = self.parameter_at_root(target)
            && Some(function) == self.current_function()
            && self.class_of_receiver(&attribute.value).is_none()
        {
            let changed = &mut self.facts.functions[function.index()].changed_attributes;
            let change = (position, attribute.attr.id.clone(), extent);
            if !changed.contains(&change) {
                changed.push(change);
            }
        }
    }

    /// `target[key] = value`.
    pub(super) fn note_item(&mut self, target: &Expr, value: ValueId) {
        let Expr::Subscript(subscript) = target else {
            return;
        };
        self.note_in_place(&subscript.value);
        if !subscript.slice.is_slice_expr() {
            let filled = self.value(Value::Dict(ValueId::UNKNOWN, value));
            self.note_contents(&subscript.value, filled);
        }
    }

    /// `target.append(value)`, `target.setdefault(key, value)` and their like.
    pub(super) fn note_put(&mut self, call: &ast::ExprCall, arguments: &[ValueId]) {
        let Expr::Attribute(method) = &*call.func else {
            return;
        };
        let filled = match (method.attr.as_str(), arguments) {
            ("append" | "appendleft", [item]) | ("insert", [_, item]) => {
                Value::Container("list", *item)
            }
            ("add", [item]) => Value::Container("set", *item),
            ("setdefault", [key, item]) => Value::Dict(*key, *item),
            _ => return,
        };
        let filled = self.value(filled);
        self.note_contents(&method.value, filled);
    }

    /// Remembers what is put into something that outlives the function, or into a container that it has just made.
    pub(super) fn note_contents(&mut self, target: &Expr, filled: ValueId) {
        if let Expr::Name(name) = target
            && let Some(slot) = self.slot(&name.id)
            && self.current_function().is_some()
        {
            let known = self.flow().values[slot];
            self.add_contents(known, filled);
            return;
        }
        let contents = match self.holder(target) {
            Some(Holder::Attribute(class, name)) => self.facts.classes[class.index()]
                .contents
                .entry(name)
                .or_default(),
            Some(Holder::Module(name)) => self.facts.contents.entry(name).or_default(),
            None => return,
        };
        contents.push(filled);
    }

    /// Whoever has the container sees what is put into it.
    fn add_contents(&mut self, known: ValueId, filled: ValueId) {
        let both = match (self.facts.value(known), self.facts.value(filled)) {
            (Value::Dict(key, item), Value::Dict(new_key, new_item)) => {
                let (keys, items) = ([*key, *new_key], [*item, *new_item]);
                Value::Dict(self.join(keys), self.join(items))
            }
            (Value::Container(name, item), Value::Container(filled, new)) if name == filled => {
                let (name, items) = (*name, [*item, *new]);
                Value::Container(name, self.join(items))
            }
            _ => return,
        };
        self.facts.values[known.index()] = both;
    }

    /// `self.clients`, `CLIENTS`; with an attribute of either, `_local.client`, the two names with a dot between.
    fn holder(&mut self, target: &Expr) -> Option<Holder> {
        match target {
            Expr::Name(name) => {
                let value = self.lookup(&name.id);
                let is_module = self.current_function().is_none()
                    || matches!(self.facts.value(value), Value::Name { scope, .. } if *scope == ScopeId::MODULE);
                is_module.then(|| Holder::Module(name.id.clone()))
            }
            Expr::Attribute(attribute) => {
                if let Some(class) = self.class_of_receiver(&attribute.value) {
                    return Some(Holder::Attribute(class, attribute.attr.id.clone()));
                }
                let dotted = |name: Name| Name::new(format!("{name}.{}", attribute.attr));
                Some(match self.holder(&attribute.value)? {
                    Holder::Attribute(class, name) => Holder::Attribute(class, dotted(name)),
                    Holder::Module(name) => Holder::Module(dotted(name)),
                })
            }
            _ => None,
        }
    }
}
