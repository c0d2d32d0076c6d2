"""The smallest codemod of its kind for LibCST, as something to compare the speed with: one pattern, no analysis."""

import libcst
import libcst.matchers as m
from libcst.codemod import VisitorBasedCodemodCommand
from libcst.codemod.visitors import AddImportsVisitor


class SleepCodemod(VisitorBasedCodemodCommand):
    """Turns `time.sleep(...)` in an `async def` into `await asyncio.sleep(...)`."""

    DESCRIPTION = __doc__

    def __init__(self, context):
        super().__init__(context)
        self.functions = []

    def visit_FunctionDef(self, node):
        self.functions.append(node.asynchronous is not None)

    def leave_FunctionDef(self, original_node, updated_node):
        self.functions.pop()
        return updated_node

    def visit_Lambda(self, node):
        self.functions.append(False)

    def leave_Lambda(self, original_node, updated_node):
        self.functions.pop()
        return updated_node

    def leave_Call(self, original_node, updated_node):
        sleep = m.Call(func=m.Attribute(value=m.Name("time"), attr=m.Name("sleep")))
        if not self.functions or not self.functions[-1] or not m.matches(original_node, sleep):
            return updated_node
        AddImportsVisitor.add_needed_import(self.context, "asyncio")
        call = updated_node.with_deep_changes(updated_node.func, value=libcst.Name("asyncio"))
        return libcst.Await(call, lpar=[libcst.LeftParen()], rpar=[libcst.RightParen()])
