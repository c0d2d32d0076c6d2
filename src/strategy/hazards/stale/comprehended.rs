//! Comprehensions around the call: loops that are written as expressions.
//!
//! ```python
//! [fetch(name) + self.ports[name] for name in names if name in self.ports]
//! ```

use super::*;

impl Walk<'_, '_> {
    /// What the comprehensions around the call have read when they come to it.
    pub(super) fn enter_comprehensions(&mut self, expr: &Expr, place: TextRange) {
        for around in around(expr, place) {
            let inside = self.names.inside(around.generators);
            let outer = std::mem::replace(&mut self.names, inside);
            for generator in around.generators {
                if self.waits_in_expression(around.expr).is_empty() {
                    self.keeps_entries(&generator.target, &generator.iter);
                }
                for test in &generator.ifs {
                    if !test.range().contains_range(place) {
                        self.test(test, Kind::Check);
                    }
                }
            }
            self.names = outer;
        }
    }

    /// What a round uses before the call is used behind it in the next one.
    pub(super) fn leave_comprehensions(&mut self, expr: &Expr, place: TextRange) {
        for around in around(expr, place) {
            let mut parts = Vec::new();
            for element in &around.elements {
                scan::each_part(element, |part| parts.push(part));
            }
            let tests = around.generators.iter().flat_map(|it| &it.ifs);
            let tests: Vec<&Expr> = tests.collect();
            for generator in around.generators {
                self.uses_again(&generator.iter, &parts, tests.clone());
            }
        }
    }

    /// What comprehensions around the call in a statement evaluate before it, though it is written behind.
    pub(super) fn heads_around(&self, stmt: &Stmt) -> Vec<TextRange> {
        let Some(place) = self.place.filter(|_| self.is_around(stmt.range())) else {
            return Vec::new();
        };
        let mut heads = Vec::new();
        scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
            if let Some(around) = Around::of(expr, place) {
                heads.extend(around.generators.iter().map(Ranged::range));
            }
        });
        heads
    }
}

/// A comprehension that comes to the call once for each item.
struct Around<'e> {
    expr: &'e Expr,
    elements: Vec<&'e Expr>,
    generators: &'e [ast::Comprehension],
}

impl<'e> Around<'e> {
    fn of(expr: &'e Expr, place: TextRange) -> Option<Around<'e>> {
        let (elements, generators) = match expr {
            Expr::ListComp(list) => (vec![&*list.elt], &list.generators),
            Expr::SetComp(set) => (vec![&*set.elt], &set.generators),
            Expr::Generator(each) => (vec![&*each.elt], &each.generators),
            Expr::DictComp(dict) => {
                let key = dict.key.as_deref().into_iter();
                (key.chain([&*dict.value]).collect(), &dict.generators)
            }
            _ => return None,
        };
        let is_inside = elements.iter().any(|it| it.range().contains_range(place));
        (is_inside || expr.range() == place).then_some(Around {
            expr,
            elements,
            generators,
        })
    }
}

fn around(expr: &Expr, place: TextRange) -> Vec<Around<'_>> {
    let mut found = Vec::new();
    scan::each_part(expr, |part| found.extend(Around::of(part, place)));
    found
}
