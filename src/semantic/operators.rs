//! Operators that call special methods of their operands.

use ruff_python_ast::{self as ast, CmpOp};
use ruff_text_size::{Ranged, TextRange};

use super::builder::Builder;
use super::facts::{SiteKind, Special, Value, ValueId};

impl Builder<'_> {
    /// An operator asks `value` to do something, unless that is known to be an object that Python itself defines.
    pub(super) fn operated(&mut self, special: Special, value: ValueId, range: TextRange) {
        let may_be_object = matches!(
            self.facts.value(value),
            Value::Name { .. }
                | Value::Member(_)
                | Value::Parameter(..)
                | Value::Attribute(..)
                | Value::Call(_)
                | Value::Await(_)
                | Value::Element(_)
                | Value::AsyncElement(_)
                | Value::Enter(_)
                | Value::AsyncEnter(_)
                | Value::Item(..)
                | Value::Join(_)
                | Value::Annotated(_)
                | Value::Declared { .. }
                | Value::Narrow { .. }
        );
        if may_be_object {
            self.site(SiteKind::Operator(special), value, range);
        }
    }

    /// `left in right`, `left == right`: what the operands are asked.
    pub(super) fn compared(
        &mut self,
        comparison: &ast::ExprCompare,
        left: ValueId,
        others: &[ValueId],
    ) {
        // Of a chain the later comparisons are seldom reached, and all of it would have to move.
        let (&[operator], &[right]) = (&*comparison.ops, others) else {
            return;
        };
        let (special, value) = match operator {
            CmpOp::In | CmpOp::NotIn => (Special::Contains, right),
            CmpOp::Eq => (Special::Equal, left),
            CmpOp::NotEq => (Special::NotEqual, left),
            _ => return,
        };
        self.operated(special, value, comparison.range());
    }
}
