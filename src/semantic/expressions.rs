//! Expressions: each has a value, and some do something.

use ruff_python_ast::name::Name;
use ruff_python_ast::{
    self as ast, BoolOp, Expr, ExprContext, InterpolatedStringElement, Number, UnaryOp,
};
use ruff_text_size::{Ranged, TextRange};

use super::bindings;
use super::builder::{Builder, Owner};
use super::decisions::Reach;
use super::facts::{
    Call, Filling, Function, FunctionId, Operator, Parameter, ParameterKind, SiteKind, Special,
    Value, ValueId,
};
use super::iteration::consumes;
use super::order::Order;
use super::shapes::{self, Shapes};
use crate::sql::Statement;

/// Methods of containers that take in every item of their argument.
const ABSORBERS: &[&str] = &["extend", "extendleft", "update"];

/// Methods by which an event loop is given something to call.
const REGISTRARS: &[&str] = &[
    "call_soon",
    "call_soon_threadsafe",
    "call_later",
    "call_at",
    "add_reader",
    "add_writer",
    "add_signal_handler",
    "add_done_callback",
];

/// Methods by which containers are changed in place.
pub const MUTATORS: &[&str] = &[
    "add",
    "append",
    "appendleft",
    "clear",
    "discard",
    "extend",
    "insert",
    "pop",
    "popitem",
    "popleft",
    "remove",
    "setdefault",
    "update",
];

/// Those that take entries out.
const REMOVERS: &[&str] = &["clear", "discard", "pop", "popitem", "popleft", "remove"];

/// Longest string that is kept; longer ones name nothing.
const STRING_LIMIT: usize = 48;

/// Starts of strings that rows of the catalogue ask for.
const PREFIXES: &[&str] = &["data:", "/proc/", "/sys/"];

impl Builder<'_> {
    /// Walks an expression that is read, and returns its value.
    pub(super) fn expression(&mut self, expr: &Expr) -> ValueId {
        let value = self
            .deeper(|builder| builder.expression_inner(expr))
            .unwrap_or(ValueId::UNKNOWN);
        self.record(expr.range(), value);
        if let Some(tested) = &mut self.tested {
            tested.push(value);
        }
        value
    }

    fn record(&mut self, range: TextRange, value: ValueId) {
        if let Some(expressions) = &mut self.expressions {
            expressions.insert(range, value);
        }
    }

    fn expressions<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) -> Box<[ValueId]> {
        exprs
            .into_iter()
            .map(|expr| self.expression(expr))
            .collect()
    }

    fn expression_inner(&mut self, expr: &Expr) -> ValueId {
        match expr {
            Expr::Name(name) => self.lookup(&name.id),
            Expr::Attribute(attribute) => {
                let base = self.expression(&attribute.value);
                let value = self.value(Value::Attribute(base, attribute.attr.id.clone()));
                if matches!(attribute.ctx, ExprContext::Load) {
                    self.site(SiteKind::Read, value, expr.range());
                    self.narrowed(attribute, value)
                } else {
                    value
                }
            }
            Expr::Call(call) => self.call_expression(call),
            Expr::Await(awaited) => {
                let value = match &*awaited.value {
                    Expr::Call(call) => self.within(|_| (), |builder| builder.awaited_call(call)),
                    other => self.expression(other),
                };
                self.site(SiteKind::Await, value, expr.range());
                self.value(Value::Await(value))
            }
            Expr::Lambda(lambda) => self.lambda(lambda),
            Expr::ListComp(ast::ExprListComp {
                elt, generators, ..
            }) => {
                self.note_repeated(expr);
                let element =
                    self.comprehension(generators, false, |builder| builder.expression(elt));
                self.value(Value::Container("list", element))
            }
            Expr::SetComp(ast::ExprSetComp {
                elt, generators, ..
            }) => {
                self.note_repeated(expr);
                let element =
                    self.comprehension(generators, false, |builder| builder.expression(elt));
                self.value(Value::Container("set", element))
            }
            Expr::Generator(ast::ExprGenerator {
                elt, generators, ..
            }) => {
                self.note_repeated(expr);
                let element =
                    self.comprehension(generators, true, |builder| builder.expression(elt));
                self.value(Value::Container("iter", element))
            }
            Expr::DictComp(ast::ExprDictComp {
                key,
                value,
                generators,
                ..
            }) => {
                self.note_repeated(expr);
                let (key, value) = self.comprehension(generators, false, |builder| {
                    let key = key
                        .as_ref()
                        .map_or(ValueId::UNKNOWN, |key| builder.expression(key));
                    (key, builder.expression(value))
                });
                self.value(Value::Dict(key, value))
            }
            Expr::If(conditional) => {
                self.test(&conditional.test, Reach::to(expr.end()));
                let before = self.flow().clone();
                let (body, after_body) = self.within_branch(
                    |_| {},
                    |builder| {
                        builder.narrow(&conditional.test, true);
                        let value = builder.expression(&conditional.body);
                        (value, std::mem::replace(builder.flow(), before))
                    },
                );
                let orelse = self.within_branch(
                    |_| {},
                    |builder| {
                        builder.narrow(&conditional.test, false);
                        builder.expression(&conditional.orelse)
                    },
                );
                let after_orelse = self.flow().clone();
                let merged = self.merge(vec![after_body, after_orelse]);
                *self.flow() = merged;
                self.join([body, orelse])
            }
            Expr::BoolOp(operation) => self.boolean(operation),
            Expr::Named(named) => {
                let value = self.expression(&named.value);
                if let Expr::Name(name) = &*named.target {
                    self.bind(&name.id, value);
                }
                value
            }
            Expr::BinOp(operation) => {
                let left = self.expression(&operation.left);
                let right = self.expression(&operation.right);
                self.operated(Special::Binary(operation.op), left, expr.range());
                let operator = match operation.op {
                    ast::Operator::Div => Operator::Divide,
                    ast::Operator::BitOr => Operator::Or,
                    _ => Operator::Other,
                };
                self.value(Value::Operator(operator, left, right))
            }
            Expr::UnaryOp(operation) => {
                let value = self.expression(&operation.operand);
                match operation.op {
                    UnaryOp::Not => self.value(Value::Builtin("bool")),
                    UnaryOp::USub => match self.facts.value(value) {
                        Value::Int(number) => {
                            let negative = Value::Int(number.wrapping_neg());
                            self.value(negative)
                        }
                        _ => value,
                    },
                    _ => value,
                }
            }
            Expr::Compare(comparison) => {
                let left = self.expression(&comparison.left);
                let others = self.expressions(&comparison.comparators);
                self.compared(comparison, left, &others);
                self.value(Value::Builtin("bool"))
            }
            Expr::Subscript(subscript) => {
                let base = self.expression(&subscript.value);
                let index = self.expression(&subscript.slice);
                let special = match subscript.ctx {
                    ExprContext::Store => Special::SetItem,
                    ExprContext::Del => Special::DeleteItem,
                    _ => Special::GetItem,
                };
                self.operated(special, base, expr.range());
                self.value(Value::Item(base, index))
            }
            Expr::Tuple(tuple) => {
                let items = self.expressions(&tuple.elts);
                if tuple.elts.iter().any(Expr::is_starred_expr) {
                    let element = self.join(items.iter().copied());
                    return self.value(Value::Container("tuple", element));
                }
                self.value(Value::Tuple(items))
            }
            Expr::List(list) => {
                let items = self.expressions(&list.elts);
                if self.annotation > 0 {
                    return self.value(Value::Tuple(items));
                }
                let element = self.join(items.iter().copied());
                self.value(Value::Container("list", element))
            }
            Expr::Set(set) => {
                let items = self.expressions(&set.elts);
                let element = self.join(items.iter().copied());
                self.value(Value::Container("set", element))
            }
            Expr::Dict(dict) => {
                let mut keys = Vec::new();
                let mut values = Vec::new();
                for item in &dict.items {
                    match &item.key {
                        Some(key) => {
                            keys.push(self.expression(key));
                            values.push(self.expression(&item.value));
                        }
                        None => {
                            let mapping = self.expression(&item.value);
                            values.push(self.value(Value::Item(mapping, ValueId::UNKNOWN)));
                        }
                    }
                }
                let key = self.join(keys);
                let value = self.join(values);
                self.value(Value::Dict(key, value))
            }
            Expr::FString(string) => {
                let filled: Vec<ValueId> = string
                    .value
                    .elements()
                    .filter_map(|element| self.interpolation(element))
                    .collect();
                let pattern: String = string
                    .value
                    .elements()
                    .map(|element| match element {
                        InterpolatedStringElement::Literal(text) => &*text.value,
                        InterpolatedStringElement::Interpolation(_) => "{}",
                    })
                    .collect();
                let value = match (Statement::read(&pattern), string.value.elements().next()) {
                    (Some(statement), _) => self.value(Value::Sql(Box::new(statement))),
                    (None, Some(InterpolatedStringElement::Literal(start))) => {
                        self.long_string(&start.value)
                    }
                    _ => self.value(Value::Str(None)),
                };
                if !filled.is_empty() {
                    let whole = pattern.len() <= STRING_LIMIT;
                    let mut parts = string.value.elements();
                    let is_plain = parts.all(|part| match part {
                        InterpolatedStringElement::Literal(text) => !text.contains(['{', '}']),
                        InterpolatedStringElement::Interpolation(part) => {
                            part.conversion.is_none()
                                && part.format_spec.is_none()
                                && part.debug_text.is_none()
                        }
                    });
                    self.facts.filled.push(Filling {
                        string: value,
                        pattern: Name::new(if whole { &pattern } else { "" }),
                        is_plain,
                        values: filled.into(),
                    });
                }
                value
            }
            Expr::TString(string) => {
                for element in string.value.elements() {
                    self.interpolation(element);
                }
                ValueId::UNKNOWN
            }
            Expr::StringLiteral(string) => self.string(string.value.to_str()),
            Expr::BytesLiteral(_) => self.value(Value::Builtin("bytes")),
            Expr::NumberLiteral(number) => {
                let value = match &number.value {
                    Number::Int(int) => int.as_i64().map_or(Value::Builtin("int"), Value::Int),
                    Number::Float(float) if *float == 0.0 => Value::Int(0),
                    Number::Float(float) => Value::Float(*float),
                    Number::Complex { .. } => Value::Builtin("complex"),
                };
                self.value(value)
            }
            Expr::BooleanLiteral(boolean) => self.value(Value::Bool(boolean.value)),
            Expr::NoneLiteral(_) => ValueId::NONE,
            Expr::EllipsisLiteral(_) | Expr::IpyEscapeCommand(_) => ValueId::UNKNOWN,
            Expr::Yield(yielded) => {
                let value = yielded
                    .value
                    .as_ref()
                    .map_or(ValueId::NONE, |value| self.expression(value));
                self.yielded(value);
                ValueId::UNKNOWN
            }
            Expr::YieldFrom(yielded) => {
                let value = self.expression(&yielded.value);
                self.iterated(&yielded.value, value);
                let element = self.value(Value::Element(value));
                self.yielded(element);
                ValueId::UNKNOWN
            }
            Expr::Starred(starred) => {
                let value = self.expression(&starred.value);
                self.iterated(&starred.value, value);
                self.value(Value::Element(value))
            }
            Expr::Slice(slice) => {
                for part in [&slice.lower, &slice.upper, &slice.step]
                    .into_iter()
                    .flatten()
                {
                    self.expression(part);
                }
                self.value(Value::Builtin("slice"))
            }
        }
    }

    fn yielded(&mut self, value: ValueId) {
        self.note_change();
        if let Some(function) = self.current_function() {
            let function = &mut self.facts.functions[function.index()];
            function.is_generator = true;
            function.yielded.push(value);
            if function.is_async {
                self.facts.shapes |= Shapes::ASYNC_GENERATOR;
            }
            self.note_guards();
        }
    }

    /// A string: text, or in an annotation the annotation that it spells.
    fn string(&mut self, text: &str) -> ValueId {
        if self.annotation > 0
            && let Ok(parsed) = ruff_python_parser::parse_expression(text.trim())
        {
            return self.expression(parsed.expr());
        }
        if text.len() > STRING_LIMIT {
            return self.long_string(text);
        }
        self.value(Value::Str(Some(Name::new(text))))
    }

    /// A string of which only the start is kept, where that says what it is.
    fn long_string(&mut self, text: &str) -> ValueId {
        if let Some(statement) = Statement::read(text) {
            return self.value(Value::Sql(Box::new(statement)));
        }
        let start = PREFIXES.iter().find(|prefix| text.starts_with(**prefix));
        self.value(match start {
            Some(prefix) => Value::Prefix(Name::new_static(prefix)),
            None => Value::Str(None),
        })
    }

    /// What is filled in at one place.
    fn interpolation(&mut self, element: &InterpolatedStringElement) -> Option<ValueId> {
        let InterpolatedStringElement::Interpolation(interpolation) = element else {
            return None;
        };
        let value = self.expression(&interpolation.expression);
        for nested in interpolation
            .format_spec
            .iter()
            .flat_map(|spec| &*spec.elements)
        {
            self.interpolation(nested);
        }
        Some(value)
    }

    fn awaited_call(&mut self, call: &ast::ExprCall) -> ValueId {
        // Only the call itself is awaited, not its arguments.
        let value = self.call_parts(call);
        self.record(call.range(), value);
        if matches!(&*call.func, Expr::Attribute(function) if shapes::stops(&function.attr)) {
            self.facts.shapes |= Shapes::STOP_CALL;
        }
        self.within(
            |context| context.awaited = true,
            |builder| builder.call_site(call, value),
        );
        value
    }

    fn call_expression(&mut self, call: &ast::ExprCall) -> ValueId {
        let value = self.call_parts(call);
        self.call_site(call, value);
        value
    }

    fn call_parts(&mut self, call: &ast::ExprCall) -> ValueId {
        if let Expr::Name(name) = &*call.func
            && name.id.as_str() == "super"
            && let Some(class) = self.enclosing_class()
        {
            for argument in &*call.arguments.args {
                self.expression(argument);
            }
            return self.value(Value::Super(class));
        }
        // A method is looked up by the call itself; that is no read of a property.
        let callee = match &*call.func {
            Expr::Attribute(attribute) => {
                let base = self.expression(&attribute.value);
                let method = self.value(Value::Attribute(base, attribute.attr.id.clone()));
                self.record(attribute.range(), method);
                method
            }
            other => self.expression(other),
        };
        let mut positional = Vec::with_capacity(call.arguments.args.len());
        let mut keywords = Vec::with_capacity(call.arguments.keywords.len());
        let mut starred = false;
        for argument in &*call.arguments.args {
            starred |= argument.is_starred_expr();
            positional.push(self.expression(argument));
        }
        for keyword in &call.arguments.keywords {
            let value = self.expression(&keyword.value);
            match &keyword.arg {
                Some(name) => keywords.push((name.id.clone(), value)),
                None => starred = true,
            }
        }
        let name = match &*call.func {
            Expr::Attribute(attribute) => attribute.attr.as_str(),
            Expr::Name(name) => name.id.as_str(),
            _ => "",
        };
        // `setattr(self, "name", value)` is an assignment.
        if name == "setattr"
            && let [receiver, Expr::StringLiteral(attribute), _] = &*call.arguments.args
            && let Some(class) = self.class_of_receiver(receiver)
        {
            self.set_attribute(class, Name::new(attribute.value.to_str()), positional[2]);
        }
        if shapes::is_old_spelling(name) {
            self.facts.shapes |= Shapes::OLD_SPELLING;
        } else if shapes::stops(name) && !call.arguments.is_empty() {
            self.facts.shapes |= Shapes::STOP_CALL;
        } else if shapes::releases(name) {
            self.note_release();
        }
        let value = self.call(Call {
            callee,
            positional: positional.into_boxed_slice(),
            keywords: keywords.into_boxed_slice(),
            starred,
        });
        if let Expr::Attribute(attribute) = &*call.func
            && MUTATORS.contains(&attribute.attr.as_str())
            && matches!(
                &*attribute.value,
                Expr::Attribute(_) | Expr::Name(_) | Expr::Subscript(_)
            )
        {
            if REMOVERS.contains(&attribute.attr.as_str()) {
                self.note_taken_out(&attribute.value);
            } else {
                self.note_in_place(&attribute.value);
            }
            if let Value::Call(id) = *self.facts.value(value) {
                let arguments = self.facts.call(id).positional.clone();
                self.note_put(call, &arguments);
            }
            let receiver = match self.facts.value(callee) {
                Value::Attribute(base, _) => *base,
                _ => ValueId::UNKNOWN,
            };
            self.note_changed_by_method(&attribute.value, receiver);
        } else if let Expr::Attribute(attribute) = &*call.func
            && MUTATORS.contains(&attribute.attr.as_str())
        {
            self.note_chosen(&attribute.value);
        }
        self.note_changed_by(call, name);
        if let Expr::Attribute(attribute) = &*call.func
            && REGISTRARS.contains(&attribute.attr.as_str())
            && let Value::Call(id) = *self.facts.value(value)
        {
            self.facts.callback_calls.push(id);
        }
        if let Expr::Attribute(attribute) = &*call.func
            && (attribute.attr.as_str() == "send"
                && matches!(&*call.arguments.args, [Expr::NoneLiteral(_)])
                || attribute.attr.as_str() == "__await__" && call.arguments.is_empty())
            && let Value::Call(id) = *self.facts.value(value)
        {
            self.facts.driver_calls.push(id);
        }
        value
    }

    fn call_site(&mut self, call: &ast::ExprCall, value: ValueId) {
        self.site(SiteKind::Call, value, call.range());
        if self.may_change_state(call) {
            self.note_change();
        }
        let consumes = match &*call.func {
            Expr::Name(name) => consumes(&name.id),
            Expr::Attribute(attribute) => {
                attribute.attr.as_str() == "join" && attribute.value.is_string_literal_expr()
            }
            _ => false,
        };
        if consumes
            && let Value::Call(id) = *self.facts.value(value)
            && let Some(&iterable) = self.facts.call(id).positional.first()
        {
            self.site(SiteKind::Iterate, iterable, call.range());
            self.wrapped(&call.arguments.args[0], iterable);
        }
        if let Expr::Attribute(method) = &*call.func
            && ABSORBERS.contains(&method.attr.as_str())
            && let [argument] = &*call.arguments.args
            && let Value::Call(id) = *self.facts.value(value)
            && let Some(&iterable) = self.facts.call(id).positional.first()
        {
            self.iterated(argument, iterable);
        }
    }

    fn boolean(&mut self, operation: &ast::ExprBoolOp) -> ValueId {
        let positive = operation.op == BoolOp::And;
        let mut flows = Vec::new();
        let mut values = Vec::new();
        for (position, operand) in operation.values.iter().enumerate() {
            let value = if position == 0 {
                self.test(operand, Reach::to(operation.end()))
            } else {
                self.within_branch(
                    |_| {},
                    |builder| builder.test(operand, Reach::to(operation.end())),
                )
            };
            values.push(value);
            flows.push(self.flow().clone());
            self.narrow(operand, positive);
        }
        let merged = self.merge(flows);
        *self.flow() = merged;
        // `x and y` is `x` only when that is false, which seldom carries a type worth following.
        if positive && let Some(&last) = values.last() {
            return last;
        }
        self.join(values)
    }

    /// Walks the clauses of a comprehension, then its element with the clauses' names in scope.
    fn comprehension<T>(
        &mut self,
        generators: &[ast::Comprehension],
        lazy: bool,
        element: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let before = self.frame().comprehension.len();
        let context = self.context;
        self.note_change();
        for (position, generator) in generators.iter().enumerate() {
            let iterable = self.expression(&generator.iter);
            if position == 0 {
                self.context.generator_expression |= lazy;
                self.context.awaited = false;
            }
            let (kind, item) = if generator.is_async {
                (SiteKind::AsyncIterate, Value::AsyncElement(iterable))
            } else {
                (SiteKind::Iterate, Value::Element(iterable))
            };
            if generator.is_async {
                self.site(kind, iterable, generator.iter.range());
            } else {
                self.iterated(&generator.iter, iterable);
            }
            let item = self.value(item);
            self.comprehension_target(&generator.target, item);
            for condition in &generator.ifs {
                self.expression(condition);
            }
        }
        self.context.branch = self.branch_inside();
        self.context.conditional = true;
        let result = element(self);
        self.context = context;
        self.frame().comprehension.truncate(before);
        result
    }

    fn comprehension_target(&mut self, target: &Expr, value: ValueId) {
        match target {
            Expr::Name(name) => {
                let name = name.id.clone();
                self.frame().comprehension.push((name, value));
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                for (position, element) in elts.iter().enumerate() {
                    let item = self.unpacked(value, position);
                    self.comprehension_target(element, item);
                }
            }
            Expr::Starred(starred) => {
                let element = self.value(Value::Element(value));
                let rest = self.value(Value::Container("list", element));
                self.comprehension_target(&starred.value, rest);
            }
            other => {
                self.expression(other);
            }
        }
    }

    /// The item at `position` when `value` is unpacked.
    pub(super) fn unpacked(&mut self, value: ValueId, position: usize) -> ValueId {
        if let Value::Tuple(items) = self.facts.value(value) {
            return items.get(position).copied().unwrap_or(ValueId::UNKNOWN);
        }
        let index = self.value(Value::Int(i64::try_from(position).unwrap_or(0)));
        self.value(Value::Item(value, index))
    }

    fn lambda(&mut self, lambda: &ast::ExprLambda) -> ValueId {
        let parameters = lambda
            .parameters
            .as_deref()
            .map_or_else(Box::default, |parameters| self.parameters(parameters));
        let mut names = bindings::collect_expression(&lambda.body);
        for parameter in &parameters {
            names.bind(&parameter.name);
        }
        let id = self.function(Function {
            name: Name::new("<lambda>"),
            qualified_name: self.qualified("<lambda>"),
            class: None,
            scope: super::facts::ScopeId::MODULE,
            is_async: false,
            is_generator: false,
            is_lambda: true,
            is_stub: false,
            is_local: self.current_function().is_some(),
            decorators: Box::default(),
            parameters,
            annotation: None,
            returned: Vec::new(),
            yielded: Vec::new(),
            guards: Vec::new(),
            sites: Vec::new(),
            decisions: Vec::new(),
            order: Order::default(),
            managed: Vec::new(),
            changed_objects: Vec::new(),
            sets: Vec::new(),
            assigned_shared: Vec::new(),
            assigned_closure: Vec::new(),
            changed_by_calls: Vec::new(),
            assigned_own: Vec::new(),
            changed_parameters: Vec::new(),
            changed_attributes: Vec::new(),
            reraises: false,
            ends_iteration: false,
            first_uses: Vec::new(),
            range: lambda.range(),
            line: u32::try_from(self.line_index.line_index(lambda.start()).get()).unwrap_or(0),
        });
        // The lambda sees the names of comprehensions around it.
        let visible = self.frame().comprehension.clone();
        let parent = self.closure_scope();
        let context = std::mem::take(&mut self.context);
        let scope = self.push_frame(Owner::Function(id), Some(parent), names);
        self.facts.functions[id.index()].scope = scope;
        self.frame().comprehension = visible;
        self.bind_parameters(id);
        let value = self.expression(&lambda.body);
        self.facts.functions[id.index()].returned.push(value);
        self.frames.pop();
        self.context = context;
        self.value(Value::Function(id))
    }

    pub(super) fn function(&mut self, function: Function) -> FunctionId {
        let id = FunctionId(u32::try_from(self.facts.functions.len()).unwrap_or(0));
        self.facts.functions.push(function);
        id
    }

    /// Walks annotations and defaults, which belong to the scope of the definition.
    pub(super) fn parameters(&mut self, parameters: &ast::Parameters) -> Box<[Parameter]> {
        let mut result = Vec::new();
        let variadic = |builder: &mut Self, parameter: &ast::Parameter, kind| Parameter {
            name: parameter.name.id.clone(),
            kind,
            annotation: parameter
                .annotation
                .as_deref()
                .map(|annotation| builder.annotation(annotation)),
            default: None,
        };
        let plain = |builder: &mut Self, parameter: &ast::ParameterWithDefault, kind| Parameter {
            name: parameter.parameter.name.id.clone(),
            kind,
            annotation: parameter
                .parameter
                .annotation
                .as_deref()
                .map(|annotation| builder.annotation(annotation)),
            default: parameter
                .default
                .as_deref()
                .map(|default| builder.expression(default)),
        };
        for parameter in parameters.posonlyargs.iter().chain(&parameters.args) {
            result.push(plain(self, parameter, ParameterKind::Positional));
        }
        if let Some(parameter) = &parameters.vararg {
            result.push(variadic(self, parameter, ParameterKind::Variadic));
        }
        for parameter in &parameters.kwonlyargs {
            result.push(plain(self, parameter, ParameterKind::KeywordOnly));
        }
        if let Some(parameter) = &parameters.kwarg {
            result.push(variadic(self, parameter, ParameterKind::VariadicKeyword));
        }
        result.into_boxed_slice()
    }

    /// In the frame of the function just opened: each parameter is a local.
    pub(super) fn bind_parameters(&mut self, id: FunctionId) {
        let names: Vec<Name> = self
            .facts
            .function(id)
            .parameters
            .iter()
            .map(|parameter| parameter.name.clone())
            .collect();
        for (position, name) in names.iter().enumerate() {
            let value = self.value(Value::Parameter(id, u32::try_from(position).unwrap_or(0)));
            self.bind(name, value);
        }
    }
}
