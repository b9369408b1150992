//! Glyphs to words, and words to rows on one base line. The raised figures of
//! footnote marks are taken out of the text here.

use super::super::pdf::{BULLET, Glyph, Leaf};
use super::{figures, letterspaced, spaces};

/// Letters that stand together.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Word {
    pub text: String,
    pub x0: f32,
    pub x1: f32,
    /// Of the base line.
    pub y: f32,
    pub size: f32,
    pub bold: bool,
    pub artifact: bool,
    /// Its place in the order in which the page is drawn.
    pub at: usize,
}

/// Words on one base line, from left to right.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub words: Vec<Word>,
    pub y: f32,
    /// Of its largest common size.
    pub size: f32,
}

impl Row {
    pub fn text(&self) -> String {
        self.words
            .iter()
            .map(|w| w.text.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    }

    pub fn x0(&self) -> f32 {
        self.words.first().map_or(0.0, |w| w.x0)
    }

    pub fn x1(&self) -> f32 {
        self.words.iter().map(|w| w.x1).fold(0.0, f32::max)
    }

    pub fn bold(&self) -> bool {
        self.words
            .iter()
            .all(|w| w.bold || !w.text.chars().any(char::is_alphabetic))
    }
}

/// A hyphen that is seen only where a line ends.
const SOFT: char = '\u{ad}';

/// So far aside, in its size, a word that is drawn again may stand.
const AGAIN: f32 = 0.15;

/// Size and distance of lines of a text without places.
pub(super) const SIZE: f32 = 10.0;
pub(super) const LEADING: f32 = 12.0;

/// Signs of such a line, more than any has.
const LONGEST: usize = 1 << 20;

/// The words of a line whose letters are all of one width.
pub(super) fn of_line(line: &str, row: usize) -> Vec<Word> {
    const WIDTH: f32 = 0.5 * SIZE;
    let mut found: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, sign) in line.chars().enumerate() {
        let x1 = WIDTH * (at + 1) as f32;
        match found.last_mut() {
            _ if sign.is_whitespace() => open = false,
            Some(word) if open => {
                word.text.push(sign);
                word.x1 = x1;
            }
            _ => {
                open = true;
                let place = LONGEST * row + found.len();
                found.push(Word {
                    text: sign.to_string(),
                    x0: x1 - WIDTH,
                    x1,
                    y: LEADING * row as f32,
                    size: SIZE,
                    bold: false,
                    artifact: false,
                    at: place,
                });
            }
        }
    }
    found
}

/// Whether soft hyphens are this paper's hyphens: its font says so of the sign that is
/// drawn within a line, where no soft hyphen is seen.
pub(super) fn draws_soft_hyphens(leaves: &[Leaf]) -> bool {
    let within = |two: &[Glyph]| {
        let (sign, next) = (&two[0], &two[1]);
        sign.c == SOFT
            && sign.width > 0.15 * sign.size
            && next.c.is_alphanumeric()
            && (next.y - sign.y).abs() < 0.12 * sign.size
            && (-0.2..0.17).contains(&((next.x - sign.x - sign.width) / sign.size))
    };
    let mut glyphs = leaves.iter().map(|leaf| &leaf.glyphs);
    glyphs.any(|glyphs| glyphs.windows(2).any(within))
}

/// A mark of a note in the text: what it says, and on which base line it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mark {
    pub text: String,
    pub y: f32,
}

/// The words of a page, in the order in which they are drawn, and the marks of notes taken
/// out of them. `soft` says that its soft hyphens are hyphens.
pub(super) fn words(leaf: &Leaf, soft: bool) -> (Vec<Word>, Vec<Mark>) {
    let mut found: Vec<Word> = Vec::new();
    let mut open = false;
    let mut last: Option<Glyph> = None;
    let mut spaces = spaces::Spaces::default();
    for glyph in &leaf.glyphs {
        let hyphen = Glyph { c: '-', ..*glyph };
        let glyph = if soft && glyph.c == SOFT {
            &hyphen
        } else {
            glyph
        };
        if glyph.c.is_whitespace() || glyph.c.is_control() {
            spaces.space(glyph);
            open = false;
            continue;
        }
        if last.is_some_and(|l| is_twice(&l, glyph)) {
            continue;
        }
        let drawn_back = last.is_some_and(|l| spaces.is_taken_back(&l, glyph));
        let squeezed = spaces.parts(last.as_ref(), glyph);
        match found.last_mut() {
            Some(word) if (open || drawn_back) && goes_on(word, glyph) && !squeezed => {
                word.text.push(glyph.c);
                word.x1 = word.x1.max(glyph.x + glyph.width);
                word.bold &= glyph.bold;
                word.artifact &= glyph.artifact;
            }
            _ => found.push(Word {
                text: glyph.c.to_string(),
                x0: glyph.x,
                x1: glyph.x + glyph.width,
                y: glyph.y,
                size: glyph.size,
                bold: glyph.bold,
                artifact: glyph.artifact,
                at: 0,
            }),
        }
        open = true;
        last = Some(*glyph);
    }
    // What follows compares words with each other.
    found.truncate(super::MOST_WORDS);
    let found = letterspaced::joined(drawn_once(found));
    let (mut words, marks) = without_marks(without_dots(found));
    figures::rings(&mut words);
    for (at, word) in words.iter_mut().enumerate() {
        word.at = at;
    }
    (words, marks)
}

/// Words that are drawn again where they stand, a little aside, to look bold or to have
/// a shadow, are there once.
fn drawn_once(words: Vec<Word>) -> Vec<Word> {
    // Lines drawn one after the other, as most pages are, come back to nothing.
    let goes_back = |two: &[Word]| {
        let (word, next) = (&two[0], &two[1]);
        let near = AGAIN * word.size;
        (next.y - word.y).abs() < near && next.x0 < word.x1 - near || next.y < word.y - word.size
    };
    if !words.windows(2).any(goes_back) {
        return words;
    }
    let mut order: Vec<usize> = (0..words.len()).collect();
    order.sort_by(|a, b| words[*a].y.total_cmp(&words[*b].y));
    let mut again = vec![false; words.len()];
    for (place, at) in order.iter().enumerate() {
        let word = &words[*at];
        let near = AGAIN * word.size;
        let others = order[place + 1..].iter();
        for other in others.take_while(|other| words[**other].y - word.y < near) {
            let next = &words[*other];
            let same = (next.x0 - word.x0).abs() < near && next.text == word.text;
            again[*at.max(other)] |= same;
        }
    }
    if !again.contains(&true) {
        return words;
    }
    let mut again = again.into_iter();
    let mut kept = words;
    kept.retain(|_| !again.next().unwrap_or(false));
    kept
}

/// Drops drawn dots that no text follows: they are part of a picture.
fn without_dots(words: Vec<Word>) -> Vec<Word> {
    let is_dot = |word: &Word| word.text.starts_with(BULLET) && word.text.chars().count() == 1;
    if !words.iter().any(is_dot) {
        return words;
    }
    let text: Vec<Word> = words.iter().filter(|w| !is_dot(w)).cloned().collect();
    let mut kept = Vec::with_capacity(words.len());
    for mut word in words {
        if is_dot(&word) {
            let after = text.iter().find(|w| {
                (w.y - word.y).abs() < 0.3 * w.size
                    && (0.0..2.5 * w.size).contains(&(w.x0 - word.x1))
            });
            let before = text.iter().any(|w| {
                (w.y - word.y).abs() < 0.3 * w.size
                    && (0.0..1.0 * w.size).contains(&(word.x0 - w.x1))
            });
            let Some(after) = after.filter(|_| !before) else {
                continue;
            };
            (word.y, word.size) = (after.y, after.size);
        }
        kept.push(word);
    }
    kept
}

/// The same letter drawn twice, a little aside, to look bold.
fn is_twice(last: &Glyph, glyph: &Glyph) -> bool {
    last.c == glyph.c
        && (last.y - glyph.y).abs() < 0.1 * glyph.size
        && (last.x - glyph.x).abs() < 0.08 * glyph.size
}

/// How far, in its size, a letter of a name is lowered or raised at most.
const LOWERED: f32 = 0.35;

/// Whether a glyph stands close after a word, on its line, in its size; a letter of a name
/// may be lowered or raised where it touches the one before ("TeX").
fn goes_on(word: &Word, glyph: &Glyph) -> bool {
    let size = word.size.min(glyph.size);
    let gap = (glyph.x - word.x1) / size;
    let step = (glyph.y - word.y).abs() / size;
    let ratio = glyph.size / word.size;
    let level = step < 0.12 && (-0.4..0.17).contains(&gap) && (0.85..1.18).contains(&ratio);
    let stepped = || {
        (-0.4..0.05).contains(&gap)
            && (0.98..1.02).contains(&ratio)
            && glyph.c.is_alphabetic()
            && word.text.ends_with(char::is_alphabetic)
    };
    level || step < LOWERED && stepped()
}

/// Takes out raised figures behind a word, and puts the pieces of small
/// capitals and the like together again.
fn without_marks(words: Vec<Word>) -> (Vec<Word>, Vec<Mark>) {
    let mut kept: Vec<Word> = Vec::with_capacity(words.len());
    let mut marks = Vec::new();
    let mut in_word = false;
    for word in words {
        if let Some(before) = kept.last_mut() {
            let close = (-0.4..0.3).contains(&((word.x0 - before.x1) / before.size));
            let raised =
                before.y - word.y > 0.15 * before.size && before.y - word.y < 0.9 * before.size;
            let (gap, step) = (word.x0 - before.x1, before.y - word.y);
            let small = figures::is_small(word.size, before.size, gap, step);
            let mark = word.text.len() <= 7
                && word.text.chars().all(|c| {
                    c.is_ascii_digit() || matches!(c, ',' | '*' | '†' | '‡' | '§' | '-' | '–')
                });
            let unit = figures::is_unit(&before.text);
            if close && raised && small && mark && !unit {
                marks.push(Mark {
                    text: word.text,
                    y: before.y,
                });
                continue;
            }
            let gap = gap / before.size;
            let touching = (-0.2..0.1).contains(&gap);
            if (-0.4..0.1).contains(&gap)
                && small
                && let Some(figure) = figures::belongs(before, &word)
            {
                before.text.push_str(&figure);
                before.x1 = word.x1;
                in_word = true;
                continue;
            }
            let same_line = (before.y - word.y).abs() < 0.05 * before.size;
            // The "e" of "CO2e".
            if in_word && same_line && touching && !small {
                before.text.push_str(&word.text);
                before.x1 = word.x1;
                in_word = false;
                continue;
            }
            if same_line && touching && small && (word.x0 - before.x1) < 0.1 * word.size {
                before.text.push_str(&word.text);
                before.x1 = word.x1;
                continue;
            }
        }
        in_word = false;
        kept.push(word);
    }
    let kept = lowered(kept, &mut marks);
    (kept, marks)
}

/// Words with the raised number that begins a note set on the base line of its text;
/// marks that were drawn apart from the word before them are taken out, too.
fn lowered(mut words: Vec<Word>, marks: &mut Vec<Mark>) -> Vec<Word> {
    let mut taken = vec![false; words.len()];
    // A page without a larger word has none that is set small beside it.
    let largest = words.iter().map(|word| word.size).fold(0.0, f32::max);
    for at in 0..words.len() {
        let word = &words[at];
        if word.size >= figures::SMALL * largest
            || word.text.len() > 3
            || !word.text.bytes().all(|byte| byte.is_ascii_digit())
        {
            continue;
        }
        let begins = |next: &&Word| {
            let raised = (next.y - word.y) / next.size;
            word.size < figures::SMALL * next.size
                && (0.15..0.9).contains(&raised)
                && (-0.1..1.5).contains(&((next.x0 - word.x1) / next.size))
        };
        let Some(next) = words.iter().find(begins) else {
            continue;
        };
        let (y, size) = (next.y, next.size);
        let (before, unit) = words
            .iter()
            .filter(|one| (one.y - y).abs() < 0.05 * size && one.x0 < word.x0)
            .map(|one| ((word.x0 - one.x1) / size, figures::is_unit(&one.text)))
            .fold(
                (f32::MAX, false),
                |near, one| {
                    if one.0 < near.0 { one } else { near }
                },
            );
        if (-0.4..0.3).contains(&before) && unit {
            continue;
        }
        if (-0.4..0.3).contains(&before) {
            marks.push(Mark {
                text: word.text.clone(),
                y,
            });
            taken[at] = true;
        } else if before > 3.0 {
            words[at].y = y;
        }
    }
    let mut at = 0;
    words.retain(|_| {
        at += 1;
        !taken[at - 1]
    });
    words
}

/// Words and rows for the tests of what stands beside this file.
#[cfg(test)]
pub(in crate::read::layout) mod made {
    use super::{Row, Word};

    /// A word neither bold nor furniture.
    pub fn word(text: &str, [x0, x1]: [f32; 2], y: f32, size: f32) -> Word {
        Word {
            text: text.to_owned(),
            x0,
            x1,
            y,
            size,
            bold: false,
            artifact: false,
            at: 0,
        }
    }

    /// A word of letters half as wide as they are high.
    pub fn half_wide(text: &str, x0: f32, y: f32, size: f32) -> Word {
        let x1 = x0 + 0.5 * size * text.chars().count() as f32;
        word(text, [x0, x1], y, size)
    }

    /// Words of a line from `x` on, each of this width and 3 from the next.
    pub fn line([x, y]: [f32; 2], width: f32, size: f32, text: &str) -> Vec<Word> {
        text.split(' ')
            .enumerate()
            .map(|(at, one)| {
                let x0 = x + (width + 3.0) * at as f32;
                word(one, [x0, x0 + width], y, size)
            })
            .collect()
    }

    /// A row of words 20 wide, in the order in which they are drawn.
    pub fn row(y: f32, bold: bool, text: &str) -> Row {
        let words = line([50.0, y], 20.0, 10.0, text).into_iter().enumerate();
        Row {
            words: words.map(|(at, word)| Word { bold, at, ..word }).collect(),
            y,
            size: 10.0,
        }
    }
}
