//! Statements: they bind names, branch, and define.

use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, Expr, Pattern, Stmt};
use ruff_text_size::Ranged;

use super::bridge::Bridge;
use super::builder::{Builder, Flow, Loop, Owner};
use super::decisions::Reach;
use super::facts::{
    Class, ClassId, Extent, Function, Guard, Operator, ParameterKind, ScopeId, SiteKind, Value,
    ValueId,
};
use super::handling::{self, Handling};
use super::iteration::has_items;
use super::shapes::{self, Shapes};
use super::ways::OtherWay;
use super::{bindings, guards, off_loop, order, posting, rarity, settings};

impl Builder<'_> {
    pub(super) fn statements(&mut self, body: &[Stmt]) {
        self.note_first_uses(body);
        let around = self.context;
        let mut posting = 0;
        for (position, stmt) in body.iter().enumerate() {
            self.next = OtherWay::of_next(body.get(position + 1));
            self.context.bridge =
                posting::bridge(&body[position..], &mut posting).or(around.bridge);
            self.deeper(|builder| builder.statement(stmt));
        }
        self.context.bridge = around.bridge;
        self.context.rare = around.rare;
        self.context.switched = around.switched;
        self.context.off_loop = around.off_loop;
    }

    fn statement(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::Expr(statement) => {
                self.note_bare_call(&statement.value);
                self.expression(&statement.value);
            }
            Stmt::Assign(assign) => {
                if matches!(assign.targets.as_slice(), [Expr::Name(_)]) {
                    self.note_bare_call(&assign.value);
                }
                let value = self.assigned_value(&assign.value);
                self.sets = !settings::is_constant(&assign.value);
                let unpacks = |target: &Expr| target.is_tuple_expr() || target.is_list_expr();
                if assign.value.is_call_expr() && assign.targets.iter().any(unpacks) {
                    self.iterated(&assign.value, value);
                }
                for target in &assign.targets {
                    self.assign(target, value);
                }
                self.sets = false;
            }
            Stmt::AnnAssign(assign) => self.annotated_assignment(assign),
            Stmt::AugAssign(assign) => {
                let old = match &*assign.target {
                    Expr::Name(name) => self.lookup(&name.id),
                    other => self.expression(other),
                };
                let value = self.expression(&assign.value);
                if assign.op == ast::Operator::Add && assign.value.is_call_expr() {
                    self.iterated(&assign.value, value);
                }
                let operator = match assign.op {
                    ast::Operator::Div => Operator::Divide,
                    ast::Operator::BitOr => Operator::Or,
                    _ => Operator::Other,
                };
                let result = self.value(Value::Operator(operator, old, value));
                self.sets = true;
                match &*assign.target {
                    Expr::Name(name) => {
                        self.note_global_set(&name.id);
                        self.bind(&name.id, result);
                    }
                    target => {
                        self.note_set(old);
                        self.note_filled(target);
                        if let Value::Attribute(object, _) = *self.facts.value(old) {
                            self.note_changed_object(object, result, target.range());
                        }
                    }
                }
                self.sets = false;
                match &*assign.target {
                    Expr::Subscript(subscript) => self.note_in_place(&subscript.value),
                    target => self.note_in_place(target),
                }
            }
            Stmt::Return(statement) => {
                let value = statement
                    .value
                    .as_ref()
                    .map_or(ValueId::NONE, |value| self.expression(value));
                if let Some(function) = self.current_function() {
                    self.facts.functions[function.index()].returned.push(value);
                }
                self.flow().reachable = false;
                self.frame().has_returned = true;
            }
            Stmt::Raise(statement) => {
                self.within(
                    |context| context.rare = true,
                    |builder| {
                        for part in [&statement.exc, &statement.cause].into_iter().flatten() {
                            builder.expression(part);
                        }
                    },
                );
                self.flow().reachable = false;
            }
            Stmt::Break(_) => self.leave_loop(|loops| &mut loops.breaks),
            Stmt::Continue(_) => self.leave_loop(|loops| &mut loops.continues),
            Stmt::If(statement) => self.if_statement(statement),
            Stmt::For(statement) => self.for_statement(statement),
            Stmt::While(statement) => self.while_statement(statement),
            Stmt::With(statement) => self.with_statement(statement),
            Stmt::Try(statement) => self.try_statement(statement),
            Stmt::Match(statement) => self.match_statement(statement),
            Stmt::FunctionDef(function) => self.function_definition(function),
            Stmt::ClassDef(class) => self.class_definition(class),
            Stmt::Import(import) => {
                for alias in &import.names {
                    let (name, module) = match &alias.asname {
                        Some(name) => (name.id.clone(), alias.name.id.clone()),
                        None => {
                            let first = alias.name.split('.').next().unwrap_or_default();
                            (Name::new(first), Name::new(first))
                        }
                    };
                    self.note_levels(&module);
                    let value = self.value(Value::Module(module));
                    self.bind(&name, value);
                }
            }
            Stmt::ImportFrom(import) => self.import_from(import),
            Stmt::Assert(statement) => {
                self.expression(&statement.test);
                self.narrow(&statement.test, true);
                let (rare, _) = rarity::branches(&statement.test);
                self.context.rare |= rare;
                self.context.switched |= rare;
                if let Some(message) = &statement.msg {
                    self.within_branch(
                        |context| {
                            context.rare = true;
                        },
                        |builder| builder.expression(message),
                    );
                }
            }
            Stmt::Delete(statement) => {
                for target in &statement.targets {
                    match target {
                        Expr::Name(name) => self.unbind(&name.id),
                        other => {
                            self.expression(other);
                            if let Expr::Subscript(subscript) = other {
                                self.note_taken_out(&subscript.value);
                            }
                            self.note_shared(other, Extent::Whole);
                        }
                    }
                }
            }
            Stmt::TypeAlias(alias) => {
                let value = self.annotation(&alias.value);
                if let Expr::Name(name) = &*alias.name {
                    self.bind(&name.id, value);
                }
            }
            Stmt::Global(_) | Stmt::Nonlocal(_) | Stmt::Pass(_) | Stmt::IpyEscapeCommand(_) => {}
        }
    }

    fn leave_loop(&mut self, list: fn(&mut Loop) -> &mut Vec<Flow>) {
        let flow = self.flow().clone();
        if let Some(innermost) = self.frame().loops.last_mut() {
            list(innermost).push(flow);
        }
        self.flow().reachable = false;
    }

    /// Stores `value` into `target`.
    pub(super) fn assign(&mut self, target: &Expr, value: ValueId) {
        match target {
            Expr::Name(name) => {
                self.note_global_set(&name.id);
                self.bind(&name.id, value);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                for (position, element) in elts.iter().enumerate() {
                    if let Expr::Starred(starred) = element {
                        let item = self.value(Value::Element(value));
                        let rest = self.value(Value::Container("list", item));
                        self.assign(&starred.value, rest);
                    } else {
                        let item = self.unpacked(value, position);
                        self.assign(element, item);
                    }
                }
            }
            Expr::Starred(starred) => self.assign(&starred.value, value),
            Expr::Attribute(attribute) => {
                let base = self.expression(&attribute.value);
                if self.sets {
                    let set = self.value(Value::Attribute(base, attribute.attr.id.clone()));
                    self.note_set(set);
                }
                if let Some(class) = self.class_of_receiver(&attribute.value) {
                    self.set_attribute(class, attribute.attr.id.clone(), value);
                } else {
                    self.note_contents(target, value);
                    self.note_changed_object(base, value, target.range());
                    // Seen by who asks what is used of an object.
                    self.value(Value::Attribute(base, attribute.attr.id.clone()));
                }
                self.note_shared(target, Extent::Whole);
            }
            other => {
                let set = self.expression(other);
                self.note_set(set);
                self.note_item(other, value);
                self.note_shared(other, Extent::Contents);
            }
        }
    }

    /// A method gives an attribute of its object a value.
    pub(super) fn set_attribute(&mut self, class: ClassId, name: Name, value: ValueId) {
        let values = self.facts.classes[class.index()]
            .attributes
            .entry(name)
            .or_default();
        if !values.contains(&value) {
            values.push(value);
        }
    }

    /// The class whose instances (or which itself) `receiver` names: the first parameter of one of its methods, also as
    /// seen from functions nested in the method.
    pub(super) fn class_of_receiver(&self, receiver: &Expr) -> Option<super::facts::ClassId> {
        let Expr::Name(name) = receiver else {
            return None;
        };
        for frame in self.frames.iter().rev() {
            let Owner::Function(id) = frame.owner else {
                continue;
            };
            let function = self.facts.function(id);
            if let Some(position) = function
                .parameters
                .iter()
                .position(|parameter| parameter.name == name.id)
            {
                return (position == 0 && function.parameters[0].kind == ParameterKind::Positional)
                    .then_some(function.class)
                    .flatten();
            }
        }
        None
    }

    fn annotated_assignment(&mut self, assign: &ast::StmtAnnAssign) {
        let annotation = self.annotation(&assign.annotation);
        let value = match &assign.value {
            Some(value) => {
                let value = self.assigned_value(value);
                self.value(Value::Declared { annotation, value })
            }
            None => self.value(Value::Annotated(annotation)),
        };
        self.sets = assign
            .value
            .as_deref()
            .is_some_and(|it| !settings::is_constant(it));
        self.assign(&assign.target, value);
        self.sets = false;
    }

    fn if_statement(&mut self, statement: &ast::StmtIf) {
        let reach = Reach::of_if(statement);
        self.test(&statement.test, reach);
        if let Some(body) = for_the_program(statement) {
            self.statements(body);
            return;
        }
        let mut otherwise = self.flow().clone();
        let mut ends = Vec::new();
        let mut tests: Vec<&Expr> = vec![&statement.test];
        let (without, others_without) = self.off_loop(&statement.test);
        let off_loop = self.context.off_loop;
        let ways = OtherWay::of_branches(statement, self.next);
        self.narrow_way(&statement.test, true, ways[0].0);
        let (mut rare, mut others_rare) = rarity::branches(&statement.test);
        self.context.off_loop |= without;
        self.branch(&statement.body, rare, &mut ends);
        self.context.off_loop = off_loop || others_without;
        let mut exhaustive = false;
        for clause in &statement.elif_else_clauses {
            *self.flow() = otherwise.clone();
            if let Some(last) = tests.last() {
                self.narrow_way(last, false, ways[tests.len() - 1].1);
            }
            rare = others_rare;
            if let Some(test) = &clause.test {
                let (holds, fails) = rarity::branches(test);
                rare |= holds;
                others_rare |= fails;
                self.within_branch(|_| {}, |builder| builder.test(test, reach));
                otherwise = self.flow().clone();
                self.narrow_way(test, true, ways[tests.len()].0);
                tests.push(test);
            } else {
                exhaustive = true;
            }
            self.branch(&clause.body, rare, &mut ends);
        }
        // `if sys.platform != "win32": return`: what follows is the other branch.
        let leaves = ends.iter().all(|flow| !flow.reachable);
        self.context.rare |= leaves && !exhaustive && others_rare;
        self.context.switched |= leaves && !exhaustive && others_rare;
        self.context.off_loop = off_loop || leaves && !exhaustive && others_without;
        if !exhaustive {
            *self.flow() = otherwise;
            if let Some(last) = tests.last() {
                self.narrow_way(last, false, ways[tests.len() - 1].1);
            }
            ends.push(self.flow().clone());
        }
        let merged = self.merge(ends);
        *self.flow() = merged;
    }

    fn branch(&mut self, body: &[Stmt], rare: bool, ends: &mut Vec<Flow>) {
        self.within_branch(
            |context| {
                context.chosen = true;
                context.rare |= rare || rarity::fails(body);
                context.switched |= rare;
            },
            |builder| builder.statements(body),
        );
        ends.push(self.flow().clone());
    }

    fn for_statement(&mut self, statement: &ast::StmtFor) {
        let iterable = self.expression(&statement.iter);
        let (kind, item) = if statement.is_async {
            self.facts.shapes |= Shapes::ASYNC_FOR;
            (SiteKind::AsyncIterate, Value::AsyncElement(iterable))
        } else {
            (SiteKind::Iterate, Value::Element(iterable))
        };
        if statement.is_async {
            self.site(kind, iterable, statement.iter.range());
        } else {
            self.iterated(&statement.iter, iterable);
        }
        let mut bound = bindings::collect(&statement.body);
        bound.bind_target(&statement.target);
        let heads = self.open_loop(&bound);
        let at_head = self.flow().clone();
        let item = self.value(item);
        self.assign(&statement.target, item);
        if statement.is_async {
            self.note_left_iteration(statement);
            self.frame().guards.push(Guard::Iteration(iterable));
        }
        let is_entered = has_items(&statement.iter);
        self.loop_body(
            is_entered,
            &statement.body,
            &heads,
            at_head,
            &statement.orelse,
        );
        if statement.is_async {
            self.frame().guards.pop();
        }
    }

    fn while_statement(&mut self, statement: &ast::StmtWhile) {
        let mut bound = bindings::collect(&statement.body);
        for name in bindings::collect_expression(&statement.test).names {
            bound.bind(&name);
        }
        let heads = self.open_loop(&bound);
        self.test(&statement.test, Reach::of_while());
        let mut at_head = self.flow().clone();
        // `while True` is left only by `break`.
        let is_endless = matches!(&*statement.test, Expr::BooleanLiteral(literal) if literal.value);
        if is_endless {
            at_head.reachable = false;
        }
        self.narrow(&statement.test, true);
        self.within(
            |context| context.endless = true,
            |builder| {
                let (body, orelse) = (&statement.body, &statement.orelse);
                builder.loop_body(is_endless, body, &heads, at_head, orelse);
            },
        );
    }

    fn with_statement(&mut self, statement: &ast::StmtWith) {
        let guards = self.frame().guards.len();
        for item in &statement.items {
            let manager = self.expression(&item.context_expr);
            let (kind, entered) = if statement.is_async {
                (SiteKind::AsyncWith, Value::AsyncEnter(manager))
            } else {
                (SiteKind::With, Value::Enter(manager))
            };
            self.site(kind, manager, item.context_expr.range());
            self.note_managed(manager, item, statement);
            if let Some(target) = &item.optional_vars {
                let entered = self.value(entered);
                self.assign(target, entered);
            }
            self.frame().guards.push(Guard::Manager(manager));
        }
        let awaits = self.awaits;
        let condition = self.flow().condition;
        self.statements(&statement.body);
        // What the body left by an exception goes on below when the manager swallows that.
        self.flow().condition = condition;
        self.note_change();
        self.frame().guards.truncate(guards);
        if !statement.is_async && shapes::may_lock(statement) {
            self.shape_if_awaited(awaits, Shapes::AWAIT_IN_LOCK);
        }
        // The manager may swallow an exception, so what follows can be reached even when the body always raises.
        if matches!(statement.body.last(), Some(Stmt::Raise(_))) {
            self.flow().reachable = true;
        }
    }

    fn try_statement(&mut self, statement: &ast::StmtTry) {
        let bridge = self.context.bridge;
        let before = self.flow().clone();
        let mark = self.frame().log.len();
        let awaits = self.awaits;
        let guards = self.frame().guards.len();
        let closes = |handler: &ast::ExceptHandler| guards::catches_closing(handler);
        if !statement.finalbody.is_empty() {
            self.frame().guards.push(Guard::Finally);
        }
        if statement.handlers.iter().any(closes) {
            self.frame().guards.push(Guard::Finally);
        }
        self.note_failure(statement);
        self.statements(&statement.body);
        self.shape_if_awaited(awaits, shapes::of_handlers(statement));
        self.statements(&statement.orelse);
        let mut ends = vec![self.flow().clone()];
        let awaits = self.awaits;
        // A handler can be entered after any of the assignments of the body.
        let interrupted = self.interrupted(&before, mark);
        self.frame().guards.truncate(guards);
        if !statement.finalbody.is_empty() {
            self.frame().guards.push(Guard::Finally);
        }
        let asks_for_loop = bridge != Bridge::None || Self::asks_for_loop(&statement.body);
        for handler in &statement.handlers {
            let in_cleanup = closes(handler);
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            let off_loop = asks_for_loop && off_loop::is_for_no_loop(handler);
            *self.flow() = interrupted.clone();
            if in_cleanup {
                self.frame().guards.push(Guard::InCleanup);
            }
            self.within_branch(
                |context| {
                    context.rare = true;
                    context.off_loop |= off_loop;
                    context.handling = Handling::Handler;
                },
                |builder| {
                    let class = handler
                        .type_
                        .as_ref()
                        .map_or(ValueId::UNKNOWN, |class| builder.expression(class));
                    if let Some(name) = &handler.name {
                        let value = builder.value(Value::Annotated(class));
                        builder.bind(&name.id, value);
                    }
                    builder.statements(&handler.body);
                    if let Some(name) = &handler.name {
                        builder.unbind(&name.id);
                    }
                },
            );
            if in_cleanup {
                self.frame().guards.pop();
            }
            ends.push(self.flow().clone());
        }
        self.frame().guards.truncate(guards);
        if statement.finalbody.is_empty() {
            self.shape_of_cleanup(awaits);
            let merged = self.merge(ends);
            *self.flow() = merged;
            return;
        }
        let completes = ends.iter().any(|flow| flow.reachable);
        let interrupted = self.interrupted(&before, mark);
        ends.push(interrupted);
        let merged = self.merge(ends);
        *self.flow() = merged;
        self.flow().reachable = true;
        self.frame().guards.push(Guard::InCleanup);
        self.within(
            |context| context.handling = context.handling.max(Handling::Finally),
            |builder| builder.statements(&statement.finalbody),
        );
        self.frame().guards.pop();
        self.shape_of_cleanup(awaits);
        self.flow().reachable &= completes;
    }

    /// Notes what a handler or a `finally` awaited since `awaits`. Only trio and anyio cancel every await of a cancelled
    /// scope, those of its cleanup as well.
    fn shape_of_cleanup(&mut self, awaits: u32) {
        if self.levels {
            self.shape_if_awaited(awaits, Shapes::AWAIT_IN_CLEANUP);
        }
    }

    /// What may reach code that runs when an exception interrupts everything since `mark`.
    fn interrupted(&mut self, before: &Flow, mark: usize) -> Flow {
        let mut flow = before.clone();
        flow.reachable = true;
        let log: Vec<(usize, ValueId)> = self.frame().log[mark..].to_vec();
        self.change_state(&mut flow);
        for slot in 0..flow.values.len() {
            let assigned: Vec<ValueId> = log
                .iter()
                .filter(|(written, _)| *written == slot)
                .map(|(_, value)| *value)
                .collect();
            if !assigned.is_empty() {
                flow.values[slot] = self.join(std::iter::once(flow.values[slot]).chain(assigned));
            }
        }
        flow
    }

    fn match_statement(&mut self, statement: &ast::StmtMatch) {
        let subject = self.test(&statement.subject, Reach::of_match(statement));
        let before = self.flow().clone();
        let mut ends = vec![before.clone()];
        for case in &statement.cases {
            *self.flow() = before.clone();
            self.pattern(&case.pattern, subject);
            self.within_branch(
                |_| {},
                |builder| {
                    if let Some(guard) = &case.guard {
                        builder.expression(guard);
                    }
                    builder.statements(&case.body);
                },
            );
            ends.push(self.flow().clone());
        }
        let merged = self.merge(ends);
        *self.flow() = merged;
    }

    fn pattern(&mut self, pattern: &Pattern, subject: ValueId) {
        match pattern {
            Pattern::MatchAs(inner) => {
                let mut value = subject;
                if let Some(nested) = &inner.pattern {
                    if let Pattern::MatchClass(class) = &**nested {
                        let class = self.annotation(&class.cls);
                        value = self.value(Value::Annotated(class));
                    }
                    self.pattern(nested, subject);
                }
                if let Some(name) = &inner.name {
                    self.bind(&name.id, value);
                }
            }
            Pattern::MatchOr(inner) => {
                for nested in &inner.patterns {
                    self.pattern(nested, subject);
                }
            }
            Pattern::MatchSequence(inner) => {
                for (position, nested) in inner.patterns.iter().enumerate() {
                    let item = self.unpacked(subject, position);
                    self.pattern(nested, item);
                }
            }
            Pattern::MatchStar(inner) => {
                if let Some(name) = &inner.name {
                    self.bind(&name.id, ValueId::UNKNOWN);
                }
            }
            Pattern::MatchMapping(inner) => {
                for nested in &inner.patterns {
                    self.pattern(nested, ValueId::UNKNOWN);
                }
                if let Some(name) = &inner.rest {
                    self.bind(&name.id, ValueId::UNKNOWN);
                }
            }
            Pattern::MatchClass(inner) => {
                let class = self.annotation(&inner.cls);
                let value = self.value(Value::Annotated(class));
                for nested in &inner.arguments.patterns {
                    self.pattern(nested, ValueId::UNKNOWN);
                }
                for keyword in &inner.arguments.keywords {
                    let attribute = self.value(Value::Attribute(value, keyword.attr.id.clone()));
                    self.pattern(&keyword.pattern, attribute);
                }
            }
            Pattern::MatchValue(inner) => {
                self.expression(&inner.value);
            }
            Pattern::MatchSingleton(_) => {}
        }
    }

    fn function_definition(&mut self, definition: &ast::StmtFunctionDef) {
        let decorators: Box<[ValueId]> = definition
            .decorator_list
            .iter()
            .map(|decorator| {
                if shapes::is_coroutine_decorator(&decorator.expression) {
                    self.facts.shapes |= Shapes::OLD_SPELLING;
                }
                self.expression(&decorator.expression)
            })
            .collect();
        let parameters = self.parameters(&definition.parameters);
        let annotation = definition
            .returns
            .as_deref()
            .map(|returns| self.annotation(returns));
        let id = self.function(Function {
            name: definition.name.id.clone(),
            qualified_name: self.qualified(&definition.name),
            class: self.current_class(),
            scope: ScopeId::MODULE,
            is_async: definition.is_async,
            is_generator: false,
            is_lambda: false,
            is_stub: definition.body.iter().all(is_empty_statement),
            is_local: self.current_function().is_some(),
            decorators,
            parameters,
            annotation,
            returned: Vec::new(),
            yielded: Vec::new(),
            guards: Vec::new(),
            sites: Vec::new(),
            decisions: Vec::new(),
            order: order::Order::of(&definition.body),
            managed: Vec::new(),
            changed_objects: Vec::new(),
            sets: Vec::new(),
            assigned_shared: Vec::new(),
            assigned_closure: Vec::new(),
            changed_by_calls: Vec::new(),
            assigned_own: Vec::new(),
            changed_parameters: Vec::new(),
            changed_attributes: Vec::new(),
            reraises: handling::reraises(&definition.body),
            ends_iteration: handling::ends_iteration(&definition.body),
            first_uses: Vec::new(),
            range: definition.range(),
            line: u32::try_from(self.line_index.line_index(definition.name.start()).get())
                .unwrap_or(0),
        });
        let value = self.value(Value::Function(id));
        self.bind(&definition.name.id, value);
        let mut names = bindings::collect(&definition.body);
        for parameter in &self.facts.function(id).parameters {
            names.bind(&parameter.name);
        }
        let parent = self.closure_scope();
        let context = std::mem::take(&mut self.context);
        let scope = self.push_frame(Owner::Function(id), Some(parent), names);
        self.facts.functions[id.index()].scope = scope;
        self.bind_parameters(id);
        self.statements(&definition.body);
        if self.flow().reachable && !self.facts.function(id).returned.is_empty() {
            self.facts.functions[id.index()]
                .returned
                .push(ValueId::NONE);
        }
        self.frames.pop();
        self.context = context;
    }

    fn class_definition(&mut self, definition: &ast::StmtClassDef) {
        let decorators: Box<[ValueId]> = definition
            .decorator_list
            .iter()
            .map(|decorator| self.expression(&decorator.expression))
            .collect();
        let mut bases = Vec::new();
        let mut metaclass = None;
        if let Some(arguments) = &definition.arguments {
            for argument in &*arguments.args {
                bases.push(self.expression(argument));
            }
            for keyword in &arguments.keywords {
                let value = self.expression(&keyword.value);
                if keyword
                    .arg
                    .as_ref()
                    .is_some_and(|name| name.as_str() == "metaclass")
                {
                    metaclass = Some(value);
                }
            }
        }
        let id = super::facts::ClassId(u32::try_from(self.facts.classes.len()).unwrap_or(0));
        let qualified_name = self.qualified(&definition.name);
        self.facts.classes.push(Class {
            name: definition.name.id.clone(),
            qualified_name,
            scope: ScopeId::MODULE,
            bases: bases.into_boxed_slice(),
            metaclass,
            decorators,
            attributes: rustc_hash::FxHashMap::default(),
            contents: rustc_hash::FxHashMap::default(),
        });
        let value = self.value(Value::Class(id));
        self.bind(&definition.name.id, value);
        let names = bindings::collect(&definition.body);
        let parent = self.closure_scope();
        let scope = self.push_frame(Owner::Class(id), Some(parent), names);
        self.facts.classes[id.index()].scope = scope;
        self.within(
            |context| context.class_body = true,
            |builder| builder.statements(&definition.body),
        );
        self.frames.pop();
    }
}

fn is_empty_statement(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Pass(_) => true,
        Stmt::Expr(statement) => {
            statement.value.is_ellipsis_literal_expr() || statement.value.is_string_literal_expr()
        }
        Stmt::Raise(statement) => statement.exc.as_deref().is_some_and(|exception| {
            let class = match exception {
                Expr::Call(call) => &*call.func,
                other => other,
            };
            matches!(class, Expr::Name(name) if name.id.as_str() == "NotImplementedError")
        }),
        _ => false,
    }
}

/// `if TYPE_CHECKING: ... else: ...`: the branch that the program takes, when it imports or defines all that the other one
/// does. What it only assigns (`Router = Any`) says less than the other branch.
fn for_the_program(statement: &ast::StmtIf) -> Option<&[Stmt]> {
    let is_flag = match &*statement.test {
        Expr::Name(name) => name.id.as_str() == "TYPE_CHECKING",
        Expr::Attribute(attribute) => attribute.attr.as_str() == "TYPE_CHECKING",
        _ => false,
    };
    let [otherwise] = &*statement.elif_else_clauses else {
        return None;
    };
    let defines = |stmt: &Stmt| {
        matches!(
            stmt,
            Stmt::Import(_) | Stmt::ImportFrom(_) | Stmt::FunctionDef(_) | Stmt::ClassDef(_)
        )
    };
    if !is_flag || otherwise.test.is_some() || !otherwise.body.iter().all(defines) {
        return None;
    }
    let bound = bindings::bound_names(&otherwise.body);
    bindings::bound_names(&statement.body)
        .iter()
        .all(|name| bound.contains(name))
        .then_some(&*otherwise.body)
}
