//! Signs that stand before the items of a list, as makers of papers draw them. Which of them
//! count where is for those who ask: a dash opens an item in a laid-out page and a remark in
//! plain text. It judges no line.

/// Round and square signs that stand before items and hardly elsewhere.
const DOTS: [char; 7] = ['•', '●', '▪', '■', '◦', '‣', '∙'];

/// The same two as the fonts of symbols number them, where a maker did not say what they are.
const OF_SYMBOL_FONTS: [char; 2] = ['\u{f0b7}', '\u{f0a7}'];

/// Rings, arrows, ticks and boxes that are drawn before items; in a table a tick or an arrow may
/// be all that a cell holds.
const DRAWN: [char; 11] = ['○', '➢', '✓', '→', '➔', '➤', '►', '◆', '❖', '✔', '☐'];

/// More of their kind that only laid-out pages are known to have.
const LAID_OUT: [char; 14] = [
    '❯', '▶', '▸', '▹', '▷', '⁃', '➜', '◾', '◼', '□', '◇', '★', '·', '–',
];

/// Whether a sign is a dot.
fn is_dot(sign: char) -> bool {
    DOTS.contains(&sign)
}

/// Whether a sign parts items that stand in one line, where a reader could not part them.
pub(crate) fn parts_items(sign: char) -> bool {
    is_dot(sign) || OF_SYMBOL_FONTS.contains(&sign)
}

/// Whether a sign opens an item in plain text, where "`" stands for a dot that was lost.
pub(crate) fn opens_in_text(sign: char) -> bool {
    is_dot(sign) || DRAWN.contains(&sign) || sign == '`'
}

/// Whether a sign opens an item on a laid-out page.
pub(crate) fn opens_on_page(sign: char) -> bool {
    is_dot(sign) || DRAWN.contains(&sign) || LAID_OUT.contains(&sign)
}

/// Whether a sign stands before items only: between words it would join them, and in a cell it
/// would be an answer.
pub(crate) fn opens_only(sign: char) -> bool {
    is_dot(sign) || ['○', '➢', '►', '▶', '▸', '❖', '·'].contains(&sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_opens_an_item_where_it_can_mean_nothing_else() {
        for (sign, text, page, only) in [
            ('•', true, true, true),
            ('✓', true, true, false),
            ('▶', false, true, true),
            ('·', false, true, true),
            ('–', false, true, false),
            ('`', true, false, false),
            ('-', false, false, false),
            ('£', false, false, false),
        ] {
            let told = (opens_in_text(sign), opens_on_page(sign), opens_only(sign));
            assert_eq!(told, (text, page, only), "{sign}");
        }
    }
}
