//! Lists of words written in one line, and patterns of such lists, taken apart once and kept:
//! they are asked of every word of a paper many times over. It knows words and their stems,
//! and no meaning.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashSet};
use std::rc::Rc;
use std::sync::OnceLock;

use crate::search::words::stem;

/// Lists shorter than this are looked through as they stand: that is done before a kept one
/// is found.
const SHORT: usize = 40;

/// Places for kept lists, a power of two, and how many are tried before one makes room. The
/// program has some hundreds of lists; what is made while it runs comes and goes.
const PLACES: usize = 4096;
const TRIED: usize = 8;

/// A set of words.
#[derive(Debug)]
pub(crate) struct Set {
    /// By first letter and length, whether any word is like that: most of what is asked differs.
    like: [u64; 8],
    /// With their first letters as a number, in order.
    words: Box<[(u64, Box<str>)]>,
    /// Their stems.
    stems: OnceLock<BTreeSet<String>>,
}

/// Where a word stands in [`Set::like`].
fn likeness(word: &str) -> (usize, u64) {
    let first = usize::from(word.as_bytes().first().copied().unwrap_or_default() & 31);
    let bit = first * 16 + word.len().min(15);
    (bit / 64, 1 << (bit % 64))
}

/// The first eight bytes of a word, which sort as words do.
fn first_letters(word: &str) -> u64 {
    let mut letters = [0; 8];
    for (letter, byte) in letters.iter_mut().zip(word.bytes()) {
        *letter = byte;
    }
    u64::from_be_bytes(letters)
}

impl Set {
    /// Of some words.
    pub fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let words: BTreeSet<&str> = words.collect();
        let mut like = [0; 8];
        for word in &words {
            let (at, bit) = likeness(word);
            like[at] |= bit;
        }
        Self {
            like,
            words: words
                .into_iter()
                .map(|word| (first_letters(word), Box::from(word)))
                .collect(),
            stems: OnceLock::new(),
        }
    }

    /// Whether a word is one of them.
    pub fn has(&self, word: &str) -> bool {
        let (at, bit) = likeness(word);
        if self.like[at] & bit == 0 {
            return false;
        }
        let first = first_letters(word);
        let from = self.words.partition_point(|(one, _)| *one < first);
        self.words[from..]
            .iter()
            .take_while(|(one, _)| *one == first)
            .any(|(_, one)| **one == *word)
    }

    /// Whether a stem is that of one of them.
    pub fn has_stem(&self, root: &str) -> bool {
        let stems = || self.words.iter().map(|(_, word)| stem(word)).collect();
        self.stems.get_or_init(stems).contains(root)
    }
}

/// One word of a pattern.
#[derive(Debug)]
pub(crate) struct Step {
    /// The words that fit; none where any does.
    choice: Option<Set>,
    /// Whether it may be missing.
    pub optional: bool,
}

impl Step {
    fn new(step: &str) -> Self {
        let (choice, optional) = step
            .strip_suffix('?')
            .map_or((step, false), |choice| (choice, true));
        Self {
            choice: (choice != "*").then(|| Set::of(choice.split('|'))),
            optional,
        }
    }

    /// Whether a word fits.
    pub fn fits(&self, word: &str) -> bool {
        self.choice.as_ref().is_none_or(|choice| choice.has(word))
    }
}

/// What was made of texts, found again by where a text stands in memory: it stands there as
/// long as the program runs.
struct Kept<T>(Vec<Option<(&'static str, Rc<T>)>>);

impl<T> Kept<T> {
    fn get(&mut self, text: &'static str, make: impl FnOnce(&'static str) -> T) -> Rc<T> {
        if self.0.is_empty() {
            self.0.resize_with(PLACES, || None);
        }
        let place = text.as_ptr().addr();
        // Multiplied by the golden ratio, neighbours in memory fall far apart.
        let first = place.wrapping_mul(0x9E37_79B1) >> 12;
        let mut free = first % PLACES;
        for step in 0..TRIED {
            let at = (first + step) % PLACES;
            match &self.0[at] {
                Some((known, made)) if std::ptr::eq(*known, text) => {
                    return Rc::clone(made);
                }
                Some(_) => {}
                None => {
                    free = at;
                    break;
                }
            }
        }
        let made = Rc::new(make(text));
        self.0[free] = Some((text, Rc::clone(&made)));
        made
    }
}

thread_local! {
    static FILLED: RefCell<HashSet<&'static str>> = RefCell::default();
    static LISTS: RefCell<Kept<Set>> = const { RefCell::new(Kept(Vec::new())) };
    static BLANKS: RefCell<Kept<Set>> = const { RefCell::new(Kept(Vec::new())) };
    static EITHER: RefCell<Kept<Set>> = const { RefCell::new(Kept(Vec::new())) };
    static PATTERNS: RefCell<Kept<Vec<Step>>> = const { RefCell::new(Kept(Vec::new())) };
}

/// A list or pattern that was put together of others while the program runs, once and for
/// good. It is never given back, so nothing of a paper may stand in it: there are as many as
/// the program has lists to fill in.
pub(crate) fn filled(text: &str) -> &'static str {
    FILLED.with_borrow_mut(|known| {
        if let Some(known) = known.get(text) {
            return *known;
        }
        let kept: &'static str = Box::leak(Box::from(text));
        known.insert(kept);
        kept
    })
}

/// Whether a word stands in a list parted by `|`.
pub(crate) fn in_list(word: &str, list: &'static str) -> bool {
    if list.len() < SHORT {
        return stands_in(word.as_bytes(), list.as_bytes());
    }
    LISTS
        .with_borrow_mut(|kept| kept.get(list, |list| Set::of(list.split('|'))))
        .has(word)
}

/// The same, letter by letter.
fn stands_in(word: &[u8], list: &[u8]) -> bool {
    let mut at = 0;
    loop {
        let rest = list.get(at..).unwrap_or_default();
        let whole = rest.get(word.len()).is_none_or(|next| *next == b'|');
        if whole && rest.first() == word.first().or(rest.first()) && rest.starts_with(word) {
            return true;
        }
        match rest.iter().position(|sign| *sign == b'|') {
            Some(end) => at += end + 1,
            None => return false,
        }
    }
}

/// Whether a word stands in a list parted by blanks.
pub(crate) fn in_blanks(word: &str, list: &'static str) -> bool {
    BLANKS
        .with_borrow_mut(|kept| kept.get(list, |list| Set::of(list.split_ascii_whitespace())))
        .has(word)
}

/// The words of a list parted by blanks or `|`, with their stems.
pub(crate) fn either(list: &'static str) -> Rc<Set> {
    EITHER.with_borrow_mut(|kept| {
        kept.get(list, |list| {
            Set::of(list.split([' ', '|']).filter(|word| !word.is_empty()))
        })
    })
}

/// The steps of a pattern: words in sequence, each a choice parted by `|`; `*` stands for any
/// one word, and a word with `?` may be missing.
pub(crate) fn steps(pattern: &'static str) -> Rc<Vec<Step>> {
    PATTERNS.with_borrow_mut(|kept| {
        kept.get(pattern, |pattern| {
            pattern.split(' ').map(Step::new).collect()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_found_whole() {
        let list = "pay build  rebuild\n\u{e9}tude build-up set";
        for word in ["pay", "build", "rebuild", "étude", "build-up", "set"] {
            assert!(in_blanks(word, list), "{word}");
        }
        for word in [
            "",
            " ",
            "p",
            "re",
            "buil",
            "up",
            "pay build",
            "sets",
            "tude",
        ] {
            assert!(!in_blanks(word, list), "{word}");
        }
        assert!(!in_blanks("a", ""));
    }

    #[test]
    fn stems_are_those_of_the_list() {
        let set = either("abolish|cut  \n build");
        assert!(set.has("cut") && !set.has("") && !set.has("cuts"));
        assert!(set.has_stem("abolish") && set.has_stem("build") && !set.has_stem("buil"));
    }

    /// A list that begins where another does, or is part of it, is another.
    #[test]
    fn lists_that_overlap_are_told_apart() {
        let whole = "alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda";
        let part = &whole[..SHORT + 5];
        assert!(in_list("lambda", whole) && !in_list("lambda", part));
        assert!(in_list("lambda", whole) && in_list("beta", part));
    }

    /// More lists than there is room for are still told right.
    #[test]
    fn lists_make_room_for_each_other() {
        let lists: Vec<&str> = (0..3 * PLACES)
            .map(|number| {
                filled(&format!(
                    "word{number}|another|third|fourth|fifth|sixth|seventh"
                ))
            })
            .collect();
        for _ in 0..2 {
            for (number, list) in lists.iter().enumerate() {
                assert!(in_list(&format!("word{number}"), list), "{list}");
                assert!(!in_list("word", list));
            }
        }
    }

    proptest! {
        #[test]
        fn a_kept_list_has_what_the_list_has(words in prop::collection::vec("[a-c]{0,3}", 1..40), word in "[a-c]{0,3}") {
            let list = filled(&words.join("|"));
            prop_assert_eq!(in_list(&word, list), words.contains(&word));
        }
    }
}
