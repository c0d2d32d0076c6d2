//! Functions that run because they are handed to something that calls them, and methods that builtins call.

use std::sync::Arc;

use super::*;
use crate::project::infer::CalledParameters;
use crate::project::reach::arguments::{Argument as Passed, Given};
use crate::semantic::{Bridge, ParameterKind, Subject};

/// Builtins that call a special method of their first argument.
const SPECIAL: &[(&str, &[&str])] = &[
    ("builtins.bool", &["__bool__", "__len__"]),
    ("builtins.bytes", &["__bytes__"]),
    ("builtins.float", &["__float__"]),
    ("builtins.format", &["__format__", "__str__"]),
    ("builtins.hash", &["__hash__"]),
    ("builtins.int", &["__int__", "__index__"]),
    ("builtins.iter", &["__iter__"]),
    ("builtins.len", &["__len__"]),
    ("builtins.repr", &["__repr__"]),
    ("builtins.str", &["__str__", "__repr__"]),
];

impl SiteEffects {
    /// How often the effect happens, where less often than the site is reached.
    pub fn kept_by(&self, effect: &Effect) -> Option<Kept> {
        self.kept.or(self.once_by(effect))
    }

    /// Whether the event loop does it, wherever the function runs.
    pub fn is_posted(&self, effect: &Effect) -> bool {
        self.site.context.bridge == Bridge::Posts
            || matches!(effect, Effect::Runs(function) if self.posted.contains(function))
    }

    /// How often a callee calls the function that it is given, if that is the effect.
    pub fn once_by(&self, effect: &Effect) -> Option<Kept> {
        self.once.iter().find_map(|(callback, kept)| {
            matches!(effect, Effect::Runs(function) if function == callback).then_some(*kept)
        })
    }
}

impl Collector<'_, '_> {
    /// What `@f.register` puts beside a function under `functools.singledispatch`, in its own file.
    pub(super) fn registered(&self, function: FunctionRef) -> Vec<FunctionRef> {
        const DISPATCH: &str = "functools.singledispatch";
        let FunctionRef {
            file,
            function: own,
        } = function;
        if !self.inference.is_decorated(file, own, DISPATCH) {
            return Vec::new();
        }
        let facts = self.inference.project.ready(file);
        let registers = |decorator: ValueId| {
            let applied = match facts.value(decorator) {
                Value::Call(call) => facts.call(*call).callee,
                _ => decorator,
            };
            matches!(facts.value(applied), Value::Attribute(base, name)
                if name.as_str() == "register"
                    && self.inference.value(file, *base).members.contains(&Type::Function(function)))
        };
        (0..)
            .map(FunctionId)
            .zip(&facts.functions)
            .filter(|(_, other)| {
                other
                    .decorators
                    .iter()
                    .any(|decorator| registers(*decorator))
            })
            .map(|(function, _)| FunctionRef { file, function })
            .collect()
    }

    /// What a function of the project is given and calls itself runs with it.
    pub(super) fn callbacks(&mut self, function: FunctionRef, implicit: usize, call: &Call) {
        let project = self.inference.project;
        let definition = project.function(function);
        if definition.is_async || definition.is_generator {
            return;
        }
        for (position, is_posted) in &*called_parameters(self.inference, function) {
            let given = Given {
                call,
                callee: definition,
                implicit,
            };
            let Passed::Value(value) = given.argument(&Subject::Parameter(*position)) else {
                continue;
            };
            let is_one = self.is_called_on_one(call);
            let kept = kept::called_once(self.inference, function, *position, is_one);
            for member in self.inference.value(self.file, value).present() {
                if let Some(callback) = roots::plain_function(self.inference, member)
                    && project
                        .catalog
                        .ruling(&project.full_name(callback))
                        .is_none()
                {
                    self.effects.push(Effect::Runs(callback));
                    self.implicit.push(None);
                    if let Some(kept) = kept {
                        self.once.push((callback, kept));
                    }
                    if *is_posted {
                        self.posted.push(callback);
                    }
                }
            }
        }
    }

    /// Whether a method is called on an object that the process has one of.
    fn is_called_on_one(&self, call: &Call) -> bool {
        let facts = self.inference.project.ready(self.file);
        matches!(facts.value(self.receiver_value(call)), Value::Name { scope, .. }
            if *scope == crate::semantic::ScopeId::MODULE)
    }

    /// The special method that a builtin calls of an object of the project.
    pub(super) fn special(&mut self, name: &Name, call: Option<&Call>) {
        let Some(call) = call else {
            return;
        };
        let methods = SPECIAL
            .iter()
            .find(|(builtin, _)| *builtin == name.as_str());
        let (Some((_, methods)), [argument]) = (methods, &*call.positional) else {
            return;
        };
        let argument = self.inference.value(self.file, *argument);
        self.operation(&argument, methods);
    }

    /// The first of the methods that an object of the project has runs.
    pub(super) fn operation(&mut self, operand: &Types, methods: &[&str]) {
        let project = self.inference.project;
        for member in operand.present() {
            let Type::Object(class) = member else {
                continue;
            };
            let before = self.effects.len();
            for method in methods {
                self.method_of(member, method);
                if self.effects.len() > before {
                    self.name(&format!(
                        "{}.{}.{method}",
                        project.file(class.file).module,
                        project.class(*class).qualified_name
                    ));
                    self.implicit.push(None);
                    break;
                }
            }
        }
    }
}

/// Parameters that a function calls itself, by position, and whether only the event loop ever does so.
fn called_parameters(inference: &Inference<'_>, function: FunctionRef) -> CalledParameters {
    if let Some(known) = inference.callbacks.borrow().get(&function) {
        return Arc::clone(known);
    }
    let facts = inference.project.ready(function.file);
    let definition = facts.function(function.function);
    let mut found: Vec<(u32, bool)> = Vec::new();
    for site in &definition.sites {
        let Value::Call(id) = facts.value(site.value) else {
            continue;
        };
        let mut callee = facts.call(*id).callee;
        while let Value::Narrow { value, .. } | Value::Declared { value, .. } = facts.value(callee)
        {
            callee = *value;
        }
        if let Value::Parameter(owner, position) = facts.value(callee)
            && *owner == function.function
            && site.kind == SiteKind::Call
            && !site.context.generator_expression
            && !site.context.awaited
            && matches!(
                definition.parameters[*position as usize].kind,
                ParameterKind::Positional | ParameterKind::KeywordOnly
            )
        {
            let is_posted = site.context.bridge == Bridge::Posts;
            match found.iter_mut().find(|(known, _)| known == position) {
                Some((_, only)) => *only &= is_posted,
                None => found.push((*position, is_posted)),
            }
        }
    }
    let found: CalledParameters = Arc::from(found);
    inference
        .callbacks
        .borrow_mut()
        .insert(function, Arc::clone(&found));
    found
}
