//! A person at a terminal, or in front of a screen.

use crate::catalog::{Kind, Row, Weight, blocks, class, pure};

const LINE: &str = "when the task is cancelled, the worker thread still waits for the next line";
const DEBUGGER: &str = "the debugger is about the frame that calls it";
const SESSION: &str = "an interactive session belongs to the main thread";
const CURSES: &str = "curses works in one thread only";
const WINDOWS: &str = "the toolkit works in one thread only";

pub static ROWS: &[Row] = &[
    blocks("builtins.input", Kind::Console)
        .warning(LINE)
        .codes(&["ASYNC250"]),
    blocks("getpass.getpass", Kind::Console).warning(LINE),
    blocks("sys.stdin.__next__", Kind::Console).warning(LINE),
    blocks("sys.stdin.read", Kind::Console).warning(LINE),
    blocks("sys.stdin.readline", Kind::Console).warning(LINE),
    blocks("sys.stdin.readlines", Kind::Console).warning(LINE),
    blocks("sys.stdin.buffer.__next__", Kind::Console).warning(LINE),
    blocks("sys.stdin.buffer.read", Kind::Console).warning(LINE),
    blocks("sys.stdin.buffer.read1", Kind::Console).warning(LINE),
    blocks("sys.stdin.buffer.readline", Kind::Console).warning(LINE),
    blocks("sys.stdin.buffer.readlines", Kind::Console).warning(LINE),
    blocks("builtins.breakpoint", Kind::Console).pinned(DEBUGGER),
    blocks("pdb.pm", Kind::Console).pinned(DEBUGGER),
    blocks("pdb.post_mortem", Kind::Console).pinned(DEBUGGER),
    blocks("pdb.run", Kind::Console).pinned(DEBUGGER),
    blocks("pdb.runcall", Kind::Console).pinned(DEBUGGER),
    blocks("pdb.runeval", Kind::Console).pinned(DEBUGGER),
    blocks("pdb.set_trace", Kind::Console).pinned(DEBUGGER),
    class("cmd.Cmd"),
    blocks("cmd.Cmd.cmdloop", Kind::Console).pinned(SESSION),
    class("code.InteractiveConsole"),
    blocks("code.InteractiveConsole.interact", Kind::Console).pinned(SESSION),
    blocks("code.InteractiveConsole.raw_input", Kind::Console).pinned(SESSION),
    blocks("code.interact", Kind::Console).pinned(SESSION),
    blocks("curses.wrapper", Kind::Console).pinned(CURSES),
    pure("curses.initscr").returns("curses.window"),
    pure("curses.newwin").returns("curses.window"),
    class("curses.window"),
    blocks("curses.window.get_wch", Kind::Console).pinned(CURSES),
    blocks("curses.window.getch", Kind::Console).pinned(CURSES),
    blocks("curses.window.getkey", Kind::Console).pinned(CURSES),
    blocks("curses.window.getstr", Kind::Console).pinned(CURSES),
    class("tkinter.Misc"),
    class("tkinter.Tk").bases(&["tkinter.Misc"]),
    blocks("tkinter.Misc.mainloop", Kind::Console).pinned(WINDOWS),
    blocks("tkinter.Misc.wait_variable", Kind::Console).pinned(WINDOWS),
    blocks("tkinter.Misc.wait_window", Kind::Console).pinned(WINDOWS),
    blocks("tkinter.mainloop", Kind::Console).pinned(WINDOWS),
    blocks("turtle.mainloop", Kind::Console).pinned(WINDOWS),
    blocks("readline.append_history_file", Kind::File).weight(Weight::Light),
    blocks("readline.read_history_file", Kind::File).weight(Weight::Light),
    blocks("readline.write_history_file", Kind::File).weight(Weight::Light),
    blocks("webbrowser.open", Kind::Subprocess).weight(Weight::Medium),
    blocks("webbrowser.open_new", Kind::Subprocess).weight(Weight::Medium),
    blocks("webbrowser.open_new_tab", Kind::Subprocess).weight(Weight::Medium),
    pure("webbrowser.get").returns("webbrowser.BaseBrowser"),
    class("webbrowser.BaseBrowser"),
    blocks("webbrowser.BaseBrowser.open", Kind::Subprocess).weight(Weight::Medium),
    blocks("webbrowser.BaseBrowser.open_new", Kind::Subprocess).weight(Weight::Medium),
    blocks("webbrowser.BaseBrowser.open_new_tab", Kind::Subprocess).weight(Weight::Medium),
];
