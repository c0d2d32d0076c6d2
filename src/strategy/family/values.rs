//! Every expression that is an object of a family: where it comes from, and what is done with it.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, AnyNodeRef, CmpOp, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::{Exchange, Step};
use crate::family::{Class, Given, Items, Member};
use crate::project::Type;
use crate::semantic;
use crate::strategy::place::Place;
use crate::strategy::swap;
use crate::strategy::swap::uses::is_unbound;

/// An expression that is an object of the family.
#[derive(Clone, Copy)]
pub(super) struct Held<'a> {
    pub expr: &'a Expr,
    pub class: &'static Class,
    /// In code that does not run as a part of the function.
    pub elsewhere: bool,
}

/// What takes all items of an object at once.
enum Taker<'a> {
    /// Its own method, called.
    Method(&'a ast::ExprCall),
    /// `list`, which does nothing else.
    List(&'a ast::ExprCall),
    /// Anything that goes over them.
    Other,
}

impl<'a> Exchange<'a, '_> {
    /// Finds the objects of the family in the function, inner expressions first.
    pub(super) fn collect(&mut self) -> Step {
        let mut finder = Expressions::default();
        finder.visit_body(&self.function.body);
        for (expr, elsewhere) in finder.found {
            let types = self.pass.types_of(expr);
            let class = |member: &Type| match member {
                Type::Instance(name, _) => self.row.class(name),
                Type::Lazy(maker, _) => {
                    self.row.class(self.pass.project.catalog.lazy_class(maker)?)
                }
                _ => None,
            };
            let Some(first) = types.present().find_map(class) else {
                continue;
            };
            let same = |member: &Type| class(member).is_some_and(|other| other.name == first.name);
            if types.unknown || !types.present().all(same) {
                return Err(format!(
                    "what `{}` is on line {} cannot be seen",
                    self.text(expr),
                    self.line(expr)
                ));
            }
            self.held.push(Held {
                expr,
                class: first,
                elsewhere,
            });
        }
        Ok(())
    }

    /// Where each object comes from, and which names and blocks hold it.
    pub(super) fn place_all(&mut self) -> Step {
        for held in self.held.clone() {
            let line = self.line(held.expr);
            if held.elsewhere {
                return Err(format!(
                    "on line {line} it is used in a function of its own"
                ));
            }
            match held.expr {
                Expr::Name(_) => {}
                Expr::Call(call)
                    if self.maker(call).is_some() || self.member_of(call).is_some() => {}
                Expr::Call(call) => {
                    return Err(format!(
                        "`{}` makes it on line {line}",
                        self.text(&*call.func)
                    ));
                }
                Expr::Attribute(attribute) if self.hands_out(attribute) => {}
                Expr::Attribute(_) if self.is_kept(held.expr) => {}
                Expr::Subscript(subscript)
                    if self
                        .class_of(&*subscript.value)
                        .is_some_and(|class| class.named) => {}
                Expr::Attribute(_) => {
                    return Err(format!(
                        "`{}` on line {line} is not made in `{}`",
                        self.text(held.expr),
                        self.function.name
                    ));
                }
                _ => return Err(format!("it is used as a whole on line {line}")),
            }
            let place = self.place(held.expr.range())?;
            match place.parent() {
                Some(AnyNodeRef::StmtAssign(assign)) => match &*assign.targets {
                    [Expr::Name(name)] => self.bound.push((name.id.as_str(), held.expr)),
                    [target] if self.is_kept(target) => {}
                    _ => return Err(format!("it is stored on line {line}")),
                },
                Some(AnyNodeRef::WithItem(_)) => self.manage(&place, held, None)?,
                Some(AnyNodeRef::Arguments(_)) => {
                    if let Some(closing) = self.closing(&place) {
                        self.manage(&place, held, Some(closing))?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The class of an expression that is an object.
    fn class_of(&self, expr: impl Ranged) -> Option<&'static Class> {
        self.held
            .iter()
            .find(|held| held.expr.range() == expr.range())
            .map(|held| held.class)
    }

    /// Whether an attribute of an object is another one.
    fn hands_out(&self, attribute: &ast::ExprAttribute) -> bool {
        self.class_of(&*attribute.value)
            .is_some_and(|class| class.named && class.member(&attribute.attr).is_none())
    }

    /// How the twin of a call gives its object.
    pub(super) fn given(&self, call: &ast::ExprCall) -> Option<Given> {
        if let Some(maker) = self.maker(call) {
            return Some(maker.given);
        }
        match self.member_of(call) {
            Some(Member::Object(given)) => Some(given),
            _ => None,
        }
    }

    /// What a call of a member of an object is to its twin.
    fn member_of(&self, call: &ast::ExprCall) -> Option<Member> {
        let method = call.func.as_attribute_expr()?;
        self.class_of(&*method.value)?.member(&method.attr)
    }

    /// The `contextlib.closing` of which a place is the argument.
    pub(super) fn closing(&self, place: &Place<'a>) -> Option<&'a ast::ExprCall> {
        place.enclosing_call().filter(|call| {
            call.arguments.args.len() == 1
                && call.arguments.keywords.is_empty()
                && self.pass.callee(call).as_deref() == Some("contextlib.closing")
        })
    }

    /// Rewrites what is done with each object, except in statements that go.
    pub(super) fn rewrite_values(&mut self) -> Step {
        for held in self.held.clone() {
            let gone = self
                .dropped
                .iter()
                .any(|range| range.contains_range(held.expr.range()));
            if gone {
                continue;
            }
            if let Expr::Call(call) = held.expr {
                self.make(call)?;
            }
            self.rewrite_value(held)?;
        }
        Ok(())
    }

    fn rewrite_value(&mut self, held: Held<'a>) -> Step {
        let Held { expr, class, .. } = held;
        let line = self.line(expr);
        let place = self.place(expr.range())?;
        if let Some(taker) = self.taker(class, &place) {
            return self.take_all(class, expr, &taker);
        }
        match place.parent() {
            Some(AnyNodeRef::StmtAssign(_) | AnyNodeRef::WithItem(_) | AnyNodeRef::StmtExpr(_)) => {
                Ok(())
            }
            Some(AnyNodeRef::ExprAttribute(attribute)) => {
                self.member(class, attribute, &place.around(place.position() - 1))
            }
            Some(AnyNodeRef::ExprSubscript(subscript))
                if class.named
                    && subscript.value.range() == expr.range()
                    && subscript.ctx.is_load() =>
            {
                Ok(())
            }
            Some(AnyNodeRef::Keyword(keyword))
                if keyword.arg.as_deref() == class.passed
                    && place
                        .enclosing_call()
                        .is_some_and(|call| self.member_of(call).is_some()) =>
            {
                Ok(())
            }
            Some(AnyNodeRef::StmtFor(statement)) if statement.iter.range() == expr.range() => {
                self.iterate(class, expr, statement.start())
            }
            Some(AnyNodeRef::Comprehension(comprehension))
                if comprehension.iter.range() == expr.range() =>
            {
                self.iterate(class, expr, comprehension.start())
            }
            Some(AnyNodeRef::Arguments(_)) if self.closing(&place).is_some() => Ok(()),
            Some(AnyNodeRef::Arguments(_)) => self.hand(held, &place),
            Some(AnyNodeRef::ExprCompare(compare))
                if matches!(&*compare.ops, [CmpOp::Is | CmpOp::IsNot])
                    && compare.comparators[0].is_none_literal_expr() =>
            {
                Ok(())
            }
            Some(AnyNodeRef::StmtIf(statement)) if statement.test.range() == expr.range() => Ok(()),
            Some(AnyNodeRef::ExprUnaryOp(operation)) if operation.op == ast::UnaryOp::Not => Ok(()),
            _ => Err(format!("it is handed on on line {line}")),
        }
    }

    /// What takes all items of an object at a place, if that is all that is asked of it.
    fn taker(&self, class: &Class, place: &Place<'a>) -> Option<Taker<'a>> {
        let all = class.items?.all?;
        match place.parent()? {
            AnyNodeRef::ExprAttribute(method) if method.attr.as_str() == all => {
                let method_place = place.around(place.position() - 1);
                match method_place.parent()? {
                    AnyNodeRef::ExprCall(call)
                        if call.func.range() == method.range() && call.arguments.is_empty() =>
                    {
                        Some(Taker::Method(call))
                    }
                    _ => None,
                }
            }
            AnyNodeRef::Comprehension(comprehension) => {
                match place.node_at(place.position().checked_sub(2)?) {
                    AnyNodeRef::ExprGenerator(generator)
                        if generator.generators[0].range() == comprehension.range()
                            && comprehension.iter.range() == place.range
                            && is_made_here(place) =>
                    {
                        Some(Taker::Other)
                    }
                    _ => None,
                }
            }
            AnyNodeRef::Arguments(_) => {
                let call = place.enclosing_call()?;
                let Expr::Name(name) = &*call.func else {
                    return None;
                };
                let name_is = |names: &[&str]| names.contains(&name.id.as_str());
                let consumes = call.arguments.args.len() == 1
                    && semantic::consumes(&name.id)
                    && !name_is(&["next"])
                    && (is_made_here(place) || !name_is(&["any", "all"]))
                    && is_unbound(self.pass, self.function, &name.id);
                let is_list = name.id.as_str() == "list" && call.arguments.keywords.is_empty();
                match (consumes, is_list) {
                    (true, true) => Some(Taker::List(call)),
                    (true, false) => Some(Taker::Other),
                    (false, _) => None,
                }
            }
            _ => None,
        }
    }

    /// `object.member`, at `place`.
    fn member(
        &mut self,
        class: &Class,
        attribute: &'a ast::ExprAttribute,
        place: &Place<'a>,
    ) -> Step {
        let name = attribute.attr.as_str();
        let line = self.line(attribute);
        let call = match place.parent() {
            Some(AnyNodeRef::ExprCall(call)) if call.func.range() == attribute.range() => {
                Some(call)
            }
            _ => None,
        };
        let Some(member) = class.member(name) else {
            let is_object = self
                .held
                .iter()
                .any(|held| held.expr.range() == place.range);
            if class.named && is_object {
                return Ok(());
            }
            return Err(format!("`{name}` on line {line} has no twin"));
        };
        match (member, call) {
            (Member::Call(given), Some(call)) => self.give(given, call),
            (Member::Object(given), Some(call)) => {
                if self.class_of(call).is_none() {
                    return Err(format!("what `{name}` gives on line {line} cannot be seen"));
                }
                self.translate_arguments(call)?;
                // What takes the items as well awaits for both.
                if self.joined(call).is_some() {
                    return Ok(());
                }
                self.give(given, call)
            }
            (Member::Iterated, Some(call)) => {
                let outer = place.around(place.position() - 1);
                match outer.parent() {
                    Some(AnyNodeRef::StmtFor(statement))
                        if statement.iter.range() == call.range() =>
                    {
                        self.asynchronous(call.range(), statement.start())
                    }
                    _ => Err(format!(
                        "what `{name}` gives is not iterated at once on line {line}"
                    )),
                }
            }
            (Member::Statement, Some(call)) => {
                let outer = place.around(place.position() - 1);
                if !matches!(outer.parent(), Some(AnyNodeRef::StmtExpr(_))) {
                    return Err(format!("what `{name}` gives is used on line {line}"));
                }
                self.translate_method(name, call)?;
                self.give(Given::Awaited, call)
            }
            (Member::Setter(_), None) if attribute.ctx.is_load() => Ok(()),
            (Member::Setter(method), None) => self.set(attribute, method, place),
            (Member::Lost, _) => Err(format!("`{name}` on line {line} has no twin")),
            (Member::Read, None) if attribute.ctx.is_load() => Ok(()),
            (Member::Assigned, None) => Ok(()),
            _ => Err(format!(
                "`{name}` on line {line} is not used as the twin's is"
            )),
        }
    }

    /// The method that does what a call does and gives all items in a list, when that is what becomes of them.
    fn joined(&self, call: &'a ast::ExprCall) -> Option<&'static str> {
        let method = call.func.as_attribute_expr()?;
        let class = self.class_of(call)?;
        let (_, joined) = class
            .items?
            .at_once
            .iter()
            .find(|(name, _)| *name == method.attr.as_str())?;
        let place = self.place(call.range()).ok()?;
        self.taker(class, &place).map(|_| *joined)
    }

    /// `object.attribute = value` becomes `await object.method(value)`.
    fn set(&mut self, attribute: &'a ast::ExprAttribute, method: &str, place: &Place<'a>) -> Step {
        let line = self.line(attribute);
        let assign = match place.parent() {
            Some(AnyNodeRef::StmtAssign(assign)) if assign.targets.len() == 1 => assign,
            _ => {
                return Err(format!(
                    "line {line} assigns more than `{}`",
                    attribute.attr
                ));
            }
        };
        let equals = TextRange::new(attribute.attr.start(), assign.value.start());
        if self.text(equals).replace(' ', "") != format!("{}=", attribute.attr) {
            return Err(format!("the assignment on line {line} cannot be read"));
        }
        self.check_await(place)?;
        self.draft.before("await ", assign.start());
        self.draft.replace(&format!("{method}("), equals);
        self.draft.after(")", assign.value.end());
        Ok(())
    }

    /// Awaits a call, where its twin gives its result so.
    fn give(&mut self, given: Given, call: &'a ast::ExprCall) -> Step {
        let place = self.place(call.range())?;
        let managed = match place.parent() {
            Some(AnyNodeRef::WithItem(_)) => true,
            Some(AnyNodeRef::Arguments(_)) => self.closing(&place).is_some(),
            _ => self.blocks_around.contains(&call.range()),
        };
        match given {
            Given::AtOnce => return Ok(()),
            Given::Entered | Given::Block if managed => return Ok(()),
            Given::Block => {
                return Err(format!(
                    "nothing closes what line {} makes",
                    self.line(call)
                ));
            }
            Given::Entered | Given::Awaited => {}
        }
        self.check_await(&place)?;
        let (open, close) = place.brackets(self.pass);
        self.draft.before(&format!("{open}await "), call.start());
        self.draft.after(close, call.end());
        Ok(())
    }

    /// Checks that an await may stand at a place.
    pub(super) fn check_await(&mut self, place: &Place<'a>) -> Step {
        let line = self.line(place.range);
        if let Some(AnyNodeRef::ExprAwait(_)) = place.parent() {
            return Err(format!("line {line} awaits already what it gives"));
        }
        place
            .check_await(self.pass)
            .map_err(|unfixable| format!("on line {line}, {}", unfixable.message))?;
        if let Some(AnyNodeRef::StmtAugAssign(assign)) = place.statement()
            && !assign.target.is_name_expr()
        {
            return Err(format!(
                "line {line} reads what it changes before the await and writes it after"
            ));
        }
        self.hazards(place.range)
    }

    /// Makes a `for` asynchronous.
    fn asynchronous(&mut self, iterable: TextRange, keyword: TextSize) -> Step {
        let place = self.place(iterable)?;
        self.check_await(&place)?;
        self.draft.before("async ", keyword);
        Ok(())
    }

    fn iterate(&mut self, class: &Class, expr: &Expr, keyword: TextSize) -> Step {
        if class.items.is_none() {
            return Err(format!("it is iterated over on line {}", self.line(expr)));
        }
        self.asynchronous(expr.range(), keyword)
    }

    /// Takes all items of an object where something asks for all of them.
    fn take_all(&mut self, class: &Class, expr: &'a Expr, taker: &Taker<'a>) -> Step {
        let line = self.line(expr);
        let Some(Items { all: Some(all), .. }) = class.items else {
            return Ok(());
        };
        let joined = expr.as_call_expr().and_then(|call| self.joined(call));
        let whole = match taker {
            Taker::Method(call) | Taker::List(call) => call.range(),
            Taker::Other => expr.range(),
        };
        let place = self.place(whole)?;
        self.check_await(&place)?;
        let head = TextRange::new(whole.start(), expr.start());
        let tail = TextRange::new(expr.end(), whole.end());
        if self.pass.source.has_comment(head) || self.pass.source.has_comment(tail) {
            return Err(format!("a comment stands in the call on line {line}"));
        }
        // What asks for them by a method is an attribute, and has brackets already.
        let awaited = joined.is_none()
            && !matches!(taker, Taker::Method(_))
            && expr
                .as_call_expr()
                .and_then(|call| self.member_of(call))
                .is_some_and(|member| member != Member::Object(Given::AtOnce));
        let (open, close) = if awaited { ("(", ")") } else { ("", "") };
        let (outer_open, outer_close) = place.brackets(self.pass);
        if let (Some(joined), Some(call)) = (joined, expr.as_call_expr())
            && let Expr::Attribute(method) = &*call.func
        {
            self.draft.replace(joined, method.attr.range());
        }
        self.draft.before(open, expr.start());
        let head_text = format!("{outer_open}await ");
        if head.is_empty() {
            self.draft.before(&head_text, head.start());
        } else {
            self.draft.replace(&head_text, head);
        }
        let asked = match joined {
            Some(_) => String::new(),
            None => format!(".{all}()"),
        };
        let tail_text = format!("{close}{asked}{outer_close}");
        if tail.is_empty() {
            self.draft.after(&tail_text, tail.start());
        } else {
            self.draft.replace(&tail_text, tail);
        }
        Ok(())
    }

    /// `sqlite3.connect(...)` becomes `aiosqlite.connect(...)`.
    fn make(&mut self, call: &'a ast::ExprCall) -> Step {
        let Some(maker) = self.maker(call) else {
            return Ok(());
        };
        swap::check_arguments(
            self.pass,
            &call.arguments,
            maker.arguments,
            Some(maker.positional),
        )?;
        self.change_driver(call)?;
        self.translate_keywords(call)?;
        self.name_arguments(maker, call)?;
        self.add_arguments(maker.name, call);
        if self.pass.source.has_comment(call.func.range()) {
            return Err("a comment stands in the name of what makes it".to_owned());
        }
        let name = self.twin(maker.name, maker.twin)?;
        self.gone.push(call.func.range());
        if maker.method {
            self.take_receiver(call)?;
        }
        self.draft
            .replace(&format!("{name}{}", maker.suffix), call.func.range());
        self.give(maker.given, call)
    }

    /// `path.open("w")` becomes `open(path, "w")`, of which this writes the first argument.
    fn take_receiver(&mut self, call: &'a ast::ExprCall) -> Step {
        let Expr::Attribute(method) = &*call.func else {
            return Err(format!(
                "what `{}` on line {} is a method of cannot be seen",
                self.text(&*call.func),
                self.line(call)
            ));
        };
        let receiver = self.text(&*method.value);
        match call.arguments.iter_source_order().next() {
            Some(first) => self.draft.before(&format!("{receiver}, "), first.start()),
            None => self
                .draft
                .after(receiver, call.arguments.start() + TextSize::of("(")),
        }
        Ok(())
    }
}

/// Whether nothing else can ask for the rest of the items of an object, because it has no name.
fn is_made_here(place: &Place<'_>) -> bool {
    place.call.is_some()
}

/// The name at the start of a chain of calls, attributes and items.
pub(super) fn root(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Name(name) => Some(name.id.as_str()),
        Expr::Attribute(attribute) => root(&attribute.value),
        Expr::Call(call) => root(&call.func),
        Expr::Subscript(subscript) => root(&subscript.value),
        _ => None,
    }
}

/// Every expression that is read, inner ones first.
#[derive(Default)]
struct Expressions<'a> {
    found: Vec<(&'a Expr, bool)>,
    elsewhere: bool,
}

impl Expressions<'_> {
    fn apart(&mut self, walk: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.elsewhere, true);
        walk(self);
        self.elsewhere = outer;
    }
}

impl<'a> Visitor<'a> for Expressions<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {
                self.apart(|finder| visitor::walk_stmt(finder, stmt));
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_annotation(&mut self, _annotation: &'a Expr) {}

    fn visit_expr(&mut self, expr: &'a Expr) {
        if expr.is_lambda_expr() {
            self.apart(|finder| visitor::walk_expr(finder, expr));
        } else {
            visitor::walk_expr(self, expr);
        }
        let stored = match expr {
            Expr::Name(name) => !name.ctx.is_load(),
            Expr::Attribute(attribute) => !attribute.ctx.is_load(),
            Expr::Subscript(subscript) => !subscript.ctx.is_load(),
            _ => false,
        };
        if !stored {
            self.found.push((expr, self.elsewhere));
        }
    }
}
