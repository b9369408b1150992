//! Words whose letters are set apart ("S T R A T E G Y") put together again. It looks at
//! letters and the gaps between them, and makes no block.

use super::words::Word;

/// Letters of such a line, at least.
const FEWEST: usize = 4;

/// The widest gap within a word, in the size of its letters.
const WIDEST: f32 = 1.1;

/// A gap so many times as wide as those within a word parts two.
const PARTS: f32 = 1.5;

/// The words of a page, in the order in which they are drawn, with letters that are set
/// apart put together.
pub(super) fn joined(words: Vec<Word>) -> Vec<Word> {
    let mut kept: Vec<Word> = Vec::with_capacity(words.len());
    for line in words.chunk_by(follows) {
        let gaps: Vec<f32> = line.windows(2).map(|two| two[1].x0 - two[0].x1).collect();
        let mut sorted = gaps.clone();
        sorted.sort_by(f32::total_cmp);
        // Some pairs of letters stand closer than others, and words are apart.
        let usual = sorted.get(sorted.len() / 3).copied().unwrap_or(0.0);
        let single = line.iter().filter(|word| letters(word) == 1).count();
        let spaced = line.len() >= FEWEST
            && single * 4 >= line.len() * 3
            && usual > 0.05 * line[0].size
            && line.iter().all(|word| letters(word) <= 2);
        if !spaced {
            kept.extend_from_slice(line);
            continue;
        }
        for (at, word) in line.iter().enumerate() {
            let close = at
                .checked_sub(1)
                .is_some_and(|before| gaps[before] < PARTS * usual);
            match kept.last_mut().filter(|_| close) {
                Some(last) => {
                    last.text.push_str(&word.text);
                    last.x1 = word.x1;
                }
                None => kept.push(word.clone()),
            }
        }
    }
    kept
}

/// Whether a letter stands beside another, in its line, size and weight.
fn follows(word: &Word, next: &Word) -> bool {
    let apart = (next.x0 - word.x1) / word.size;
    letters(word) <= 2
        && letters(next) <= 2
        && word.bold == next.bold
        && (next.y - word.y).abs() < 0.05 * word.size
        && (next.size / word.size - 1.0).abs() < 0.02
        && (0.0..2.0 * WIDEST).contains(&apart)
}

/// How many letters a word has; more than any where it has other signs.
fn letters(word: &Word) -> usize {
    let plain = |sign: char| sign.is_alphabetic() || matches!(sign, '&' | '-' | ',' | ':' | '’');
    if word.text.chars().all(plain) {
        word.text.chars().count()
    } else {
        usize::MAX
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters from the left, each 8 wide, with a gap before it.
    fn set(parts: &[(&str, f32)]) -> String {
        let mut x = 50.0;
        let words = parts.iter().map(|(text, gap)| {
            let x0 = x + gap;
            x = x0 + 8.0 * text.chars().count() as f32;
            Word {
                text: (*text).to_owned(),
                x0,
                x1: x,
                y: 100.0,
                size: 12.0,
                bold: true,
                artifact: false,
                at: 0,
            }
        });
        let texts: Vec<String> = joined(words.collect())
            .into_iter()
            .map(|w| w.text)
            .collect();
        texts.join(" ")
    }

    #[test]
    fn letters_set_apart_are_words_again() {
        let near = |text: &'static str| (text, 4.0);
        assert_eq!(
            set(&[
                near("O"),
                near("U"),
                near("R"),
                ("P", 12.0),
                near("L"),
                near("AN")
            ]),
            "OUR PLAN"
        );
        assert_eq!(set(&[near("A"), near("plan"), near("B")]), "A plan B");
        assert_eq!(set(&[near("A"), near("B"), near("C")]), "A B C");
        let apart = |text: &'static str| (text, 40.0);
        assert_eq!(
            set(&[apart("A"), apart("B"), apart("C"), apart("D")]),
            "A B C D"
        );
        assert_eq!(
            set(&[near("1"), near("2"), near("3"), near("4")]),
            "1 2 3 4"
        );
    }
}
