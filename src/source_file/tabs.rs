//! Indentation that depends on how wide a tab is, which Python does not accept and the parser does not see.

use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_text_size::{Ranged, TextSize};

/// Columns to the next of which a tab goes, and to which it goes where the other width is right.
const WIDTHS: [usize; 2] = [8, 1];

/// Where the first statement stands whose depth is another for another width of tabs.
pub(super) fn inconsistent(text: &str, tokens: &Tokens) -> Option<TextSize> {
    memchr::memchr(b'\t', text.as_bytes())?;
    let mut depths = vec![[0; 2]];
    let mut starts = true;
    for token in tokens {
        match token.kind() {
            TokenKind::Newline => starts = true,
            TokenKind::Indent
            | TokenKind::Dedent
            | TokenKind::Comment
            | TokenKind::NonLogicalNewline
            | TokenKind::EndOfFile => {}
            _ if starts => {
                starts = false;
                let depth = depth(&text[..token.start().to_usize()]);
                let known = depths.len();
                while depths.len() > 1 && depths.last().is_some_and(|last| depth[0] < last[0]) {
                    depths.pop();
                }
                let last = *depths.last()?;
                if depth == last {
                    continue;
                }
                let is_deeper = depth[0] > last[0] && depth[1] > last[1];
                if depths.len() < known || !is_deeper {
                    return Some(token.start());
                }
                depths.push(depth);
            }
            _ => {}
        }
    }
    None
}

/// Columns before the code that follows a text, for both widths. Where a backslash splits the indentation, the first line
/// counts.
fn depth(before: &str) -> [usize; 2] {
    let is_blank = |character: char| matches!(character, ' ' | '\t' | '\x0c');
    let mut line = before;
    let mut indentation;
    loop {
        let start = line.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        indentation = line[start..].trim_end_matches('\\');
        let above = line[..start].trim_end_matches(['\n', '\r']);
        let Some(rest) = above.strip_suffix('\\') else {
            break;
        };
        let blanks = rest.rfind(['\n', '\r']).map_or(rest, |at| &rest[at + 1..]);
        if !blanks.chars().all(is_blank) || blanks.is_empty() {
            break;
        }
        line = above;
    }
    let mut depth = [0; 2];
    for character in indentation
        .chars()
        .take_while(|character| is_blank(*character))
    {
        for (column, width) in depth.iter_mut().zip(WIDTHS) {
            *column = match character {
                '\t' => (*column / width + 1) * width,
                '\x0c' => 0,
                _ => *column + 1,
            };
        }
    }
    depth
}
