//! Functions of the file that an expression runs, whether it calls them by name or not: constructors, special methods,
//! functions that a local or a table stands for, what `map` is given.

use std::hash::Hash;

use rustc_hash::FxHashSet;

use super::*;
use crate::project::Type;
use crate::semantic::ParameterKind;

/// Builtins that ask their argument by the first of these methods that it has.
const ASKING: &[(&str, &[&str])] = &[
    ("all", &["__iter__"]),
    ("any", &["__iter__"]),
    ("bool", &["__bool__", "__len__"]),
    ("dict", &["keys", "__iter__"]),
    ("float", &["__float__"]),
    ("int", &["__int__", "__index__"]),
    ("iter", &["__iter__"]),
    ("len", &["__len__"]),
    ("list", &["__iter__"]),
    ("next", &["__next__"]),
    ("set", &["__iter__"]),
    ("sorted", &["__iter__"]),
    ("sum", &["__iter__"]),
    ("tuple", &["__iter__"]),
];

/// What decides about a condition.
const TRUTH: &[&str] = &["__bool__", "__len__"];

/// Special methods that say something of their object.
const SPECIAL: &[&str] = &[
    "__bool__",
    "__contains__",
    "__eq__",
    "__float__",
    "__ge__",
    "__getitem__",
    "__gt__",
    "__index__",
    "__int__",
    "__iter__",
    "__le__",
    "__len__",
    "__lt__",
    "__ne__",
    "__next__",
    "__setitem__",
];

/// The text of a function that runs, and what its names stand for.
pub(in super::super) struct Run<'e, 's, 'p> {
    code: Code<'e>,
    names: Names<'s, 'p>,
    /// It makes an object, which nothing but what it is given decides about.
    pub is_constructor: bool,
}

enum Code<'e> {
    Body(&'e [Stmt]),
    Value(&'e Expr),
    /// A function that another file defines, and what it is given: its text is not at hand.
    Elsewhere(Callee),
}

impl Run<'_, '_, '_> {
    pub(super) fn reads(&self) -> Vec<State> {
        self.once(&self.names.pass.memory.states.read_by, || {
            match &self.code {
                Code::Body(body) => {
                    let statements = body.iter();
                    let reads = statements.flat_map(|stmt| self.names.reads_of(stmt));
                    reads.collect()
                }
                Code::Value(value) => self.names.reads(value, true, None),
                Code::Elsewhere(callee) => self.values_of(callee).reads(),
            }
        })
    }

    pub(super) fn changes(&self) -> Vec<Change> {
        self.once(&self.names.pass.memory.states.changed_by, || {
            match &self.code {
                Code::Body(body) => self.names.changes_in(body),
                Code::Value(value) => self.names.called_in(value),
                Code::Elsewhere(callee) => self.values_of(callee).changes(),
            }
        })
    }

    /// What it sets in any case, to something of its own.
    pub(super) fn sets(&self) -> Vec<State> {
        self.once(&self.names.pass.memory.states.set_by, || match &self.code {
            Code::Body(body) => {
                let statements = body.iter();
                let sets = statements.flat_map(|stmt| self.names.set_by(stmt));
                sets.collect()
            }
            Code::Value(value) => self.names.set_in(value),
            Code::Elsewhere(callee) => self.values_of(callee).sets(),
        })
    }

    fn values_of(&self, callee: &Callee) -> Values<'_, '_, '_> {
        Values::own(&self.names).callee(callee.function, callee.given.clone())
    }

    /// Its statements and what their names stand for, where it has any.
    pub(in super::super) fn body(&self) -> Option<(&[Stmt], &Names<'_, '_>)> {
        match self.code {
            Code::Body(body) => Some((body, &self.names)),
            Code::Value(_) | Code::Elsewhere(_) => None,
        }
    }

    /// The answer to a question about what runs, which is the same as long as the parameters are given the same.
    fn once<T: Clone + Eq + Hash>(
        &self,
        known: &RefCell<FxHashMap<RunOf, Vec<T>>>,
        answer: impl FnOnce() -> Vec<T>,
    ) -> Vec<T> {
        let Code::Body(body @ [first, ..]) = self.code else {
            return answer();
        };
        let range = body
            .last()
            .map_or(first.range(), |last| first.range().cover(last.range()));
        let key = self.names.run_of(range);
        if let Some(known) = known.borrow().get(&key) {
            return known.clone();
        }
        let mut answer = answer();
        let mut seen = FxHashSet::default();
        answer.retain(|one| seen.insert(one.clone()));
        known.borrow_mut().insert(key, answer.clone());
        answer
    }
}

/// A function that runs, and what its parameters are given by position.
struct Callee {
    function: FunctionRef,
    given: Vec<Vec<State>>,
    /// A call names it, and so it is found by its facts wherever it is defined.
    is_named: bool,
}

impl<'s, 'p> Names<'s, 'p> {
    /// The functions of the file that one part of an expression runs, its own parts apart.
    pub(in super::super) fn runs<'e>(&self, expr: &'e Expr) -> Vec<Run<'e, 's, 'p>>
    where
        's: 'e,
    {
        if self.depth >= HELPERS_LIMIT {
            return Vec::new();
        }
        let mut callees = Vec::new();
        match expr {
            Expr::Call(call) => {
                if let Expr::Lambda(lambda) = &*call.func {
                    return vec![Run {
                        code: Code::Value(&lambda.body),
                        names: self.clone(),
                        is_constructor: false,
                    }];
                }
                for member in self.callee_types(&call.func).present() {
                    self.callee(member, call, &mut callees);
                }
                self.asked(call, &mut callees);
                self.given_functions(call, &mut callees);
            }
            Expr::Subscript(item) => {
                let (method, given) = match item.ctx {
                    ast::ExprContext::Load => ("__getitem__", 1),
                    ast::ExprContext::Store => ("__setitem__", 2),
                    _ => ("__delitem__", 1),
                };
                let mut given = vec![Vec::new(); given];
                given[0] = self.states(&item.slice);
                self.special(&item.value, &[method], given, &mut callees);
            }
            Expr::BinOp(operation) => {
                let given = vec![self.states(&operation.right)];
                let method = operation.op.dunder();
                self.special(&operation.left, &[method], given, &mut callees);
            }
            Expr::Compare(comparison) => self.compared(comparison, &mut callees),
            Expr::Await(awaited) => return self.begins(&awaited.value),
            _ => {}
        }
        let callees = callees.into_iter();
        callees
            .filter_map(|callee| self.here(callee, expr.range()))
            .collect()
    }

    /// What decides whether a condition holds, where an object of the project says so itself.
    pub(super) fn decides(&self, test: &Expr) -> Vec<Run<'s, 's, 'p>> {
        if self.depth >= HELPERS_LIMIT {
            return Vec::new();
        }
        match test {
            Expr::BoolOp(operation) => {
                let operands = operation.values.iter();
                operands.flat_map(|operand| self.decides(operand)).collect()
            }
            Expr::UnaryOp(operation) if operation.op == ast::UnaryOp::Not => {
                self.decides(&operation.operand)
            }
            Expr::Named(named) => self.decides(&named.value),
            Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) | Expr::Call(_) => {
                let mut callees = Vec::new();
                self.special(test, TRUTH, Vec::new(), &mut callees);
                let callees = callees.into_iter();
                callees
                    .filter_map(|callee| self.here(callee, test.range()))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// What going through an object of the project runs.
    pub(super) fn iterates(&self, iterable: &Expr) -> Vec<Run<'s, 's, 'p>> {
        let mut callees = Vec::new();
        if self.depth < HELPERS_LIMIT {
            self.special(iterable, &["__iter__"], Vec::new(), &mut callees);
        }
        let callees = callees.into_iter();
        callees
            .filter_map(|callee| self.here(callee, iterable.range()))
            .collect()
    }

    /// What a coroutine does before it first waits, where that is awaited: nothing comes in between.
    fn begins<'e>(&self, awaited: &Expr) -> Vec<Run<'e, 's, 'p>>
    where
        's: 'e,
    {
        let Expr::Call(call) = awaited else {
            return Vec::new();
        };
        let mut runs = Vec::new();
        for Callee {
            function, given, ..
        } in self.called_by_name(call)
        {
            let definition = self.pass.project.function(function);
            if function.file != self.pass.file
                || !definition.is_async
                || definition.is_generator
                || self.goes_on(function, call.range())
            {
                continue;
            }
            let body = scan::function_at(self.pass.source.body(), definition.range);
            let names = self.names_of(function, given);
            let beginnings = body.map_or_else(Vec::new, |it| before_wait(self.pass, &it.body));
            runs.extend(beginnings.into_iter().map(|body| Run {
                code: Code::Body(body),
                names: names.clone(),
                is_constructor: false,
            }));
        }
        runs
    }

    /// Whether a coroutine hands nothing to the event loop where it is awaited.
    fn goes_on(&self, coroutine: FunctionRef, within: TextRange) -> bool {
        self.pass.awaits.iter().any(|awaited| {
            awaited.range.contains_range(within) && awaited.coroutines.contains(&coroutine)
        })
    }

    /// What a call may call; of `getattr(self, "take")` the method.
    fn callee_types(&self, function: &Expr) -> Types {
        if let Expr::Call(lookup) = function
            && is_named(&lookup.func, "getattr")
            && let [object, Expr::StringLiteral(attribute), ..] = &*lookup.arguments.args
        {
            let name = Name::new(attribute.value.to_str());
            let mut types = Types::default();
            for member in self.pass.types_of(object).present() {
                types.add(self.pass.inference.attribute(self.pass.file, member, &name));
            }
            return types;
        }
        self.pass.types_of(function)
    }

    /// The functions and methods that a call names.
    fn called_by_name(&self, call: &ast::ExprCall) -> Vec<Callee> {
        let mut callees = Vec::new();
        for member in self.pass.types_of(&call.func).present() {
            if let Type::Function(_) | Type::Method(..) = member {
                self.callee(member, call, &mut callees);
            }
        }
        callees
    }

    fn callee(&self, member: &Type, call: &ast::ExprCall, callees: &mut Vec<Callee>) {
        match member {
            Type::Function(function) => {
                callees.push(self.with_arguments(*function, call, Vec::new()))
            }
            Type::Method(function, _) => {
                let given = vec![self.bound_to(&call.func)];
                callees.push(self.with_arguments(*function, call, given));
            }
            Type::Class(class) => {
                for method in CONSTRUCTORS {
                    for function in self.methods(*class, method) {
                        // Nothing else has the new object yet.
                        callees.push(self.with_arguments(function, call, vec![Vec::new()]));
                    }
                }
            }
            Type::Object(class) => {
                for function in self.methods(*class, "__call__") {
                    let given = vec![self.states(&call.func)];
                    callees.push(self.with_arguments(function, call, given));
                }
            }
            Type::Partial(inner) => {
                for member in inner.present() {
                    if let Type::Function(function) | Type::Method(function, _) = member {
                        let given = match member {
                            Type::Method(..) => vec![self.bound_to(&call.func)],
                            _ => Vec::new(),
                        };
                        callees.push(Callee {
                            function: *function,
                            given,
                            is_named: false,
                        });
                    }
                }
            }
            _ => {}
        }
    }

    /// A function with the arguments of a call, behind what it is given already.
    fn with_arguments(
        &self,
        function: FunctionRef,
        call: &ast::ExprCall,
        mut given: Vec<Vec<State>>,
    ) -> Callee {
        let skipped = given.len();
        let parameters = &self.pass.project.function(function).parameters;
        let arguments = &call.arguments;
        for (position, parameter) in parameters.iter().skip(skipped).enumerate() {
            given.push(match parameter.kind {
                ParameterKind::Variadic => {
                    let rest = arguments.args.iter().skip(position);
                    rest.flat_map(|argument| self.handed_over(argument))
                        .collect()
                }
                ParameterKind::VariadicKeyword => {
                    let is_other = |it: &&ast::Keyword| {
                        let name = it.arg.as_ref().map(|name| &name.id);
                        !parameters
                            .iter()
                            .any(|parameter| Some(&parameter.name) == name)
                    };
                    let others = arguments.keywords.iter().filter(is_other);
                    others.flat_map(|it| self.states(&it.value)).collect()
                }
                _ => {
                    let argument = arguments.args.get(position);
                    let argument =
                        argument.or_else(|| Some(&arguments.find_keyword(&parameter.name)?.value));
                    argument.map_or_else(Vec::new, |argument| self.states(argument))
                }
            });
        }
        Callee {
            function,
            given,
            is_named: matches!(*call.func, Expr::Attribute(_) | Expr::Name(_)),
        }
    }

    /// What an argument is, or what it holds that is spread over several.
    fn handed_over(&self, argument: &Expr) -> Vec<State> {
        match argument {
            Expr::Starred(starred) => self.elements(&starred.value),
            argument => self.states(argument),
        }
    }

    /// The objects of the methods that an expression may be.
    fn bound_to(&self, function: &Expr) -> Vec<State> {
        match function {
            Expr::Attribute(method) => self.states(&method.value),
            other => Values::own(self).bound_to(self.pass.value_of(other)),
        }
    }

    /// `len(self)`, `int(self.level)`
    fn asked(&self, call: &ast::ExprCall, callees: &mut Vec<Callee>) {
        let (Expr::Name(function), [object, ..]) = (&*call.func, &*call.arguments.args) else {
            return;
        };
        let known = ASKING
            .iter()
            .find(|(name, _)| *name == function.id.as_str());
        if let Some((_, methods)) = known {
            self.special(object, methods, Vec::new(), callees);
        }
    }

    /// `map(self.take, orders)`, `sorted(orders, key=self.cost)`, `reduce(self.add, orders, 0)`
    fn given_functions(&self, call: &ast::ExprCall, callees: &mut Vec<Callee>) {
        if let Some((rule, iterable)) = elements::chooses(call) {
            let rules = self.pass.types_of(rule);
            let rules = rules.present().flat_map(|member| match member {
                Type::Partial(inner) => inner.present().cloned().collect(),
                other => vec![other.clone()],
            });
            for member in rules {
                let (function, mut given) = match member {
                    Type::Function(function) => (function, Vec::new()),
                    Type::Method(function, _) => (function, vec![self.bound_to(rule)]),
                    _ => continue,
                };
                // `reduce` gives what it has so far besides.
                given.resize(given.len() + 2, self.elements(iterable));
                callees.push(Callee {
                    function,
                    given,
                    is_named: false,
                });
            }
        }
    }

    fn compared(&self, comparison: &ast::ExprCompare, callees: &mut Vec<Callee>) {
        let lefts = std::iter::once(&*comparison.left).chain(&comparison.comparators);
        for ((left, operator), right) in lefts.zip(&comparison.ops).zip(&comparison.comparators) {
            let method = match operator {
                ast::CmpOp::Eq => "__eq__",
                ast::CmpOp::NotEq => "__ne__",
                ast::CmpOp::Lt => "__lt__",
                ast::CmpOp::LtE => "__le__",
                ast::CmpOp::Gt => "__gt__",
                ast::CmpOp::GtE => "__ge__",
                ast::CmpOp::In | ast::CmpOp::NotIn => {
                    let given = vec![self.states(left)];
                    self.special(right, &["__contains__", "__iter__"], given, callees);
                    continue;
                }
                ast::CmpOp::Is | ast::CmpOp::IsNot => continue,
            };
            self.special(left, &[method], vec![self.states(right)], callees);
        }
    }

    /// The first of some special methods that the class of an operand has.
    fn special(
        &self,
        operand: &Expr,
        methods: &[&str],
        given: Vec<Vec<State>>,
        callees: &mut Vec<Callee>,
    ) {
        for member in self.pass.types_of(operand).present() {
            let Type::Object(class) = member else {
                continue;
            };
            let found = methods.iter().map(|method| self.methods(*class, method));
            let found = found.into_iter().find(|functions| !functions.is_empty());
            for function in found.into_iter().flatten() {
                let mut all = vec![self.states(operand)];
                all.extend(given.iter().cloned());
                callees.push(Callee {
                    function,
                    given: all,
                    is_named: false,
                });
            }
        }
    }

    /// A function of the file that runs with nothing else in between, or one of another file that no call names.
    fn here(&self, callee: Callee, within: TextRange) -> Option<Run<'s, 's, 'p>> {
        let definition = self.pass.project.function(callee.function);
        if callee.function.file != self.pass.file {
            let is_special = SPECIAL.contains(&definition.name.as_str());
            let is_plain = is_special || !callee.is_named && !definition.is_generator;
            return (is_plain && !definition.is_async).then(|| Run {
                code: Code::Elsewhere(callee),
                names: self.clone(),
                is_constructor: false,
            });
        }
        let Callee {
            function, given, ..
        } = callee;
        let runs = !definition.is_async || self.goes_on(function, within);
        // What going through an object runs is gone through at once.
        let is_iteration = definition.name.as_str() == "__iter__";
        if !runs || definition.is_generator && !is_iteration {
            return None;
        }
        let code = if definition.is_lambda {
            Code::Value(self.lambda_at(definition.range)?)
        } else {
            let body = self.pass.source.body();
            Code::Body(&scan::function_at(body, definition.range)?.body)
        };
        Some(Run {
            code,
            names: self.names_of(function, given),
            is_constructor: CONSTRUCTORS.contains(&definition.name.as_str()),
        })
    }

    fn lambda_at(&self, range: TextRange) -> Option<&'s Expr> {
        let mut found = None;
        scan::each_expr(self.pass.source.body(), true, |expr| {
            if let Expr::Lambda(lambda) = expr
                && lambda.range() == range
            {
                found = Some(&*lambda.body);
            }
        });
        found
    }

    /// Statements of the function, with what its parameters are given.
    pub(super) fn run_of(&self, range: TextRange) -> RunOf {
        let parameters = &self.pass.project.function(self.function).parameters;
        let given = parameters.iter().map(|parameter| {
            let given = self.aliases.get(&parameter.name);
            given.cloned().unwrap_or_default()
        });
        (self.function, range, given.collect(), self.depth)
    }

    /// What a helper checks before it goes on, as it was answered for the same arguments.
    pub(in super::super) fn checks(
        &self,
        helper: &ast::StmtFunctionDef,
        answer: impl FnOnce() -> Vec<State>,
    ) -> Vec<State> {
        let known = &self.pass.memory.states.checked_by;
        let key = self.run_of(helper.range());
        if let Some(known) = known.borrow().get(&key) {
            return known.clone();
        }
        let answer = answer();
        known.borrow_mut().insert(key, answer.clone());
        answer
    }

    /// The names of a function that this one calls with something.
    pub(super) fn names_of(&self, function: FunctionRef, given: Vec<Vec<State>>) -> Names<'s, 'p> {
        let parameters = self.pass.project.function(function).parameters.iter();
        let names = parameters.map(|parameter| parameter.name.clone());
        Names {
            pass: self.pass,
            function,
            aliases: names.zip(given).collect(),
            depth: self.depth + 1,
        }
    }

    /// The function of the file that a call runs with nothing else in between, and its names.
    pub(in super::super) fn helper(
        &self,
        call: &ast::ExprCall,
    ) -> Option<(&'s ast::StmtFunctionDef, Names<'s, 'p>)> {
        if self.depth >= HELPERS_LIMIT {
            return None;
        }
        let callees = self.called_by_name(call).into_iter();
        let run = callees
            .filter_map(|callee| self.here(callee, call.range()))
            .find(|run| !matches!(run.code, Code::Elsewhere(_)))?;
        let range = self.pass.project.function(run.names.function).range;
        let definition = scan::function_at(self.pass.source.body(), range)?;
        Some((definition, run.names))
    }

    /// The function of the file that an expression means, and its names with what a call of it gives them.
    pub(super) fn definition(
        &self,
        function: &Expr,
        arguments: Option<&ast::ExprCall>,
    ) -> Option<(&'s ast::StmtFunctionDef, Names<'s, 'p>)> {
        let types = self.pass.types_of(function);
        let (reference, is_method) = types.present().find_map(|member| match member {
            Type::Function(reference) => Some((*reference, false)),
            Type::Method(reference, _) => Some((*reference, true)),
            _ => None,
        })?;
        if reference.file != self.pass.file {
            return None;
        }
        let mut given = Vec::new();
        if is_method {
            given.push(self.bound_to(function));
        }
        if let Some(call) = arguments {
            given = self.with_arguments(reference, call, given).given;
        }
        let range = self.pass.project.function(reference).range;
        let body = scan::function_at(self.pass.source.body(), range)?;
        Some((body, self.names_of(reference, given)))
    }
}

/// The statements at the beginning of a body that are done before anything in it waits.
fn before_wait<'s>(pass: &Pass<'_>, body: &'s [Stmt]) -> Vec<&'s [Stmt]> {
    let waits = |stmt: &Stmt| block_waits(pass, std::slice::from_ref(stmt));
    let Some(first) = body.iter().position(waits) else {
        return vec![body];
    };
    match &body[first] {
        // What is waited for is worked out before the wait.
        Stmt::Expr(_) | Stmt::Return(_) => vec![&body[..=first]],
        Stmt::Try(attempt) => {
            let mut parts = before_wait(pass, &attempt.body);
            parts.push(&body[..first]);
            parts
        }
        _ => vec![&body[..first]],
    }
}
