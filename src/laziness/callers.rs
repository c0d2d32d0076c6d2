//! Which plain methods of a class its coroutines run on the event loop, and which they hand to threads.

use std::collections::BTreeSet;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt};

use super::is_constructor;
use crate::project::Type;
use crate::project::known::OFFLOADERS;
use crate::transform::Pass;

/// Plain methods of a class, by who runs them.
#[derive(Default)]
pub(super) struct Callers<'a> {
    /// What coroutines call, directly or through others.
    pub on_loop: BTreeSet<&'a str>,
    /// What coroutines hand to a thread, and what that calls.
    pub in_threads: BTreeSet<&'a str>,
    /// What constructors call.
    pub in_constructor: BTreeSet<&'a str>,
    /// What coroutines hand to something of which it cannot be seen where it runs it: the method, and the callee.
    pub doubtful: Vec<(&'a str, String)>,
}

impl<'a> Callers<'a> {
    pub fn of(pass: &Pass<'a>, class: &'a ast::StmtClassDef) -> Callers<'a> {
        let methods: Vec<&'a ast::StmtFunctionDef> = class
            .body
            .iter()
            .filter_map(Stmt::as_function_def_stmt)
            .collect();
        let mut callers = Callers::default();
        let mut handed = BTreeSet::new();
        let coroutines = methods.iter().filter(|method| method.is_async);
        for method in coroutines.copied() {
            callers.follow(pass, &methods, method, &mut handed);
        }
        let constructors = methods.iter().filter(|it| is_constructor(it.name.as_str()));
        let mut constructed = Callers::default();
        for method in constructors.copied() {
            constructed.follow(pass, &methods, method, &mut BTreeSet::new());
        }
        callers.in_constructor = constructed.on_loop;
        for method in methods
            .iter()
            .filter(|it| handed.contains(it.name.as_str()))
        {
            let mut thread = Callers::default();
            let mut further = BTreeSet::new();
            thread.follow(pass, &methods, method, &mut further);
            callers.in_threads.insert(method.name.as_str());
            callers.in_threads.extend(thread.on_loop);
            callers.in_threads.extend(further);
        }
        callers
    }

    /// Adds what a method calls, and what that calls; `handed` are those that it hands on.
    fn follow(
        &mut self,
        pass: &Pass<'a>,
        methods: &[&'a ast::StmtFunctionDef],
        method: &'a ast::StmtFunctionDef,
        handed: &mut BTreeSet<&'a str>,
    ) {
        let is_plain = |name: &str| {
            let mut named = methods.iter().filter(|method| method.name.as_str() == name);
            named.any(|method| !method.is_async)
        };
        let mut pending = vec![method];
        while let Some(method) = pending.pop() {
            let mut mentions = Mentions {
                pass,
                mentioned: BTreeSet::new(),
                handed: Vec::new(),
            };
            mentions.visit_body(&method.body);
            for (name, callee) in mentions.handed {
                if is_plain(name) {
                    handed.insert(name);
                    self.doubtful.extend(callee.map(|callee| (name, callee)));
                }
            }
            for name in mentions.mentioned {
                if is_plain(name) && self.on_loop.insert(name) {
                    pending.extend(methods.iter().filter(|it| it.name.as_str() == name));
                }
            }
        }
    }
}

struct Mentions<'p, 'a> {
    pass: &'p Pass<'a>,
    /// Attributes that are used other than as below.
    mentioned: BTreeSet<&'a str>,
    /// Attributes that something is given that may run them in a thread, with its text where it may as well not.
    handed: Vec<(&'a str, Option<String>)>,
}

/// What becomes of a function that a call is given.
enum Fate {
    Thread,
    /// It may be run anywhere.
    Unseen,
    /// It is run here, or by the loop.
    Here,
}

impl<'a> Mentions<'_, 'a> {
    fn fate(&self, call: &'a ast::ExprCall, argument: usize) -> Fate {
        let types = self.pass.types_of(&call.func);
        let mut fate = Fate::Unseen;
        for member in types.present() {
            let name = match member {
                Type::External(name) | Type::ExternalMethod(name, _) => name.as_str(),
                _ => continue,
            };
            let is_thread = OFFLOADERS.contains(&(name, argument))
                || (name, argument) == ("asyncio.AbstractEventLoop.run_in_executor", 1)
                || name.ends_with("Executor.submit");
            if is_thread {
                return Fate::Thread;
            }
            if name.starts_with("builtins.") || name.starts_with("asyncio.") {
                fate = Fate::Here;
            }
        }
        fate
    }
}

impl<'a> Visitor<'a> for Mentions<'_, 'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Call(call) => {
                self.visit_expr(&call.func);
                for (position, argument) in call.arguments.args.iter().enumerate() {
                    let Expr::Attribute(method) = argument else {
                        self.visit_expr(argument);
                        continue;
                    };
                    let name = method.attr.as_str();
                    match self.fate(call, position) {
                        Fate::Thread => self.handed.push((name, None)),
                        Fate::Unseen => {
                            let callee = self.pass.source.slice(&*call.func).to_owned();
                            self.handed.push((name, Some(callee)));
                        }
                        Fate::Here => {
                            self.mentioned.insert(name);
                        }
                    }
                    self.visit_expr(&method.value);
                }
                for keyword in &call.arguments.keywords {
                    self.visit_keyword(keyword);
                }
            }
            Expr::Attribute(attribute) => {
                if matches!(attribute.ctx, ExprContext::Load) {
                    self.mentioned.insert(attribute.attr.as_str());
                }
                visitor::walk_expr(self, expr);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}
