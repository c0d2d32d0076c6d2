//! What is picked out of containers: what one turn of a loop is given, what a call hands out.

use super::*;

/// Functions that choose among what they go through, or pass it on, by what another function says of each.
const CHOOSERS: &[&str] = &[
    "filter",
    "map",
    "max",
    "min",
    "nlargest",
    "nsmallest",
    "reduce",
    "sorted",
    "starmap",
];

impl<'s, 'p> Names<'s, 'p> {
    /// What a call hands out: an entry, an element, what a getter returns.
    pub(super) fn handed_out(&self, expr: &Expr, call: &ast::ExprCall) -> Vec<State> {
        match (&*call.func, &*call.arguments.args) {
            (Expr::Name(function), [object]) if function.id.as_str() == "type" => {
                self.class_of(object)
            }
            (Expr::Name(function), [first, ..])
                if matches!(function.id.as_str(), "next" | "min" | "max") =>
            {
                self.elements(first)
            }
            (Expr::Attribute(method), [key, ..])
                if method.attr.as_str() == "get" && !self.is_of_project(&call.func) =>
            {
                let container = self.states(&method.value);
                parts(container, &self.item(key))
            }
            // `list(filter(is_free, self.seats)).pop()`
            (Expr::Attribute(method), _)
                if matches!(method.attr.as_str(), "pop" | "popleft")
                    && self.states(&method.value).is_empty() =>
            {
                self.elements(&method.value)
            }
            _ => self.of_value(expr),
        }
    }

    /// Whatever one turn of a loop over the expression, or over what is made of it, is given: `for row in list(self.rows)`.
    pub(in super::super) fn elements(&self, iterable: &Expr) -> Vec<State> {
        match iterable {
            Expr::Call(call) => match (&*call.func, call.arguments.args.last()) {
                (Expr::Attribute(method), None)
                    if matches!(method.attr.as_str(), "copy" | "values") =>
                {
                    parts(self.states(&method.value), &Step::any())
                }
                (Expr::Name(function), Some(inner))
                    if matches!(
                        function.id.as_str(),
                        "filter" | "iter" | "list" | "reversed" | "sorted" | "tuple"
                    ) =>
                {
                    self.elements(inner)
                }
                _ => parts(self.states(iterable), &Step::any()),
            },
            Expr::ListComp(ast::ExprListComp {
                elt, generators, ..
            })
            | Expr::Generator(ast::ExprGenerator {
                elt, generators, ..
            }) => match &**elt {
                Expr::Name(_) => self.inside(generators).states(elt),
                _ => Vec::new(),
            },
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                elts.iter().flat_map(|part| self.states(part)).collect()
            }
            Expr::Subscript(subscript) if subscript.slice.is_slice_expr() => {
                self.elements(&subscript.value)
            }
            Expr::Name(name) if !self.outlives(&name.id) => {
                let value = self.pass.value_of(iterable);
                self.once(Asked::Elements, value, || {
                    Values::own(self).elements_of(value)
                })
            }
            other => parts(self.states(other), &Step::any()),
        }
    }

    /// The names that a loop binds, and what they stand for in each turn: `for key, row in self.rows.items()`.
    pub(in super::super) fn turns(
        &self,
        target: &Expr,
        iterable: &Expr,
    ) -> Vec<(Name, Vec<State>)> {
        match (target, iterable) {
            (Expr::Name(name), _) => vec![(name.id.clone(), self.elements(iterable))],
            (Expr::Tuple(pair), Expr::Call(call)) => {
                match (&*pair.elts, &*call.func, &*call.arguments.args) {
                    ([key, value], Expr::Attribute(method), [])
                        if method.attr.as_str() == "items" =>
                    {
                        let entries = parts(self.states(&method.value), &Step::any());
                        let names = [key, value].into_iter();
                        let names = names.filter_map(|name| name.as_name_expr());
                        names
                            .map(|name| (name.id.clone(), entries.clone()))
                            .collect()
                    }
                    ([_, value], Expr::Name(function), [inner, ..])
                        if function.id.as_str() == "enumerate" =>
                    {
                        self.turns(value, inner)
                    }
                    (targets, Expr::Name(function), iterables) if function.id.as_str() == "zip" => {
                        let pairs = std::iter::zip(targets, iterables);
                        pairs
                            .flat_map(|(target, iterable)| self.turns(target, iterable))
                            .collect()
                    }
                    (_, Expr::Name(function), [inner, ..])
                        if matches!(
                            function.id.as_str(),
                            "list" | "reversed" | "sorted" | "tuple"
                        ) =>
                    {
                        self.turns(target, inner)
                    }
                    _ => Vec::new(),
                }
            }
            _ => Vec::new(),
        }
    }

    /// The same names inside of comprehensions, whose variables stand for the elements.
    pub(in super::super) fn inside(&self, generators: &[ast::Comprehension]) -> Names<'s, 'p> {
        let mut names = self.clone();
        for generator in generators {
            for (name, elements) in names.turns(&generator.target, &generator.iter) {
                names.aliases.insert(name, elements);
            }
        }
        names
    }

    /// What a call reads of each element to choose among them: `min(self.workers, key=lambda worker: worker.load)`.
    pub(super) fn read_to_choose(&self, call: &ast::ExprCall) -> Vec<State> {
        let Some((rule, iterable)) = chooses(call) else {
            return Vec::new();
        };
        self.read_of_each(rule, &self.elements(iterable))
    }

    /// What a function reads of each of some elements that it is called with.
    fn read_of_each(&self, rule: &Expr, elements: &[State]) -> Vec<State> {
        match rule {
            Expr::Lambda(lambda) => {
                let mut names = self.clone();
                let parameters = lambda.parameters.iter().flat_map(|it| it.iter());
                for parameter in parameters {
                    names
                        .aliases
                        .insert(parameter.name().id.clone(), elements.to_vec());
                }
                let mut reads = Reads::new(&names);
                reads.visit_expr(&lambda.body);
                reads.found
            }
            // `attrgetter("load")`
            Expr::Call(getter) => {
                let name = scan::dotted(&getter.func).unwrap_or_default();
                let Some(Expr::StringLiteral(of)) = getter.arguments.args.first() else {
                    return Vec::new();
                };
                let step = match name.rsplit('.').next() {
                    Some("attrgetter") => Step::Attribute(Name::new(of.value.to_str())),
                    Some("itemgetter") => Step::any(),
                    _ => return Vec::new(),
                };
                parts(elements.to_vec(), &step)
            }
            // `key=self.loads.get`
            Expr::Attribute(method)
                if matches!(method.attr.as_str(), "__getitem__" | "get")
                    && !self.is_of_project(rule) =>
            {
                parts(self.states(&method.value), &Step::any())
            }
            _ => Vec::new(),
        }
    }
}

/// The function that says something of each, and what a call goes through.
pub(super) fn chooses(call: &ast::ExprCall) -> Option<(&Expr, &Expr)> {
    let function = match &*call.func {
        Expr::Name(function) => &function.id,
        Expr::Attribute(function) => &function.attr.id,
        _ => return None,
    };
    if !CHOOSERS.contains(&function.as_str()) {
        return None;
    }
    let iterable = call.arguments.args.last()?;
    let key = call.arguments.find_keyword("key");
    match (&*call.arguments.args, key) {
        (_, Some(key)) => Some((&key.value, iterable)),
        ([rule, _], None) if matches!(function.as_str(), "filter" | "map" | "starmap") => {
            Some((rule, iterable))
        }
        ([rule, iterable, ..], None) if function.as_str() == "reduce" => Some((rule, iterable)),
        _ => None,
    }
}
