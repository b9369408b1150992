//! The persons that a paper names by a place's name: witnesses, authors, peers
//! ("Joanna Darlington", "Dr Hart"). Once a surname, a name is a place in that
//! paper only where a word of place stands before it. It finds no places.

use std::collections::BTreeSet;

use super::tokens::{Token, Tokens, bare};

/// Titles that open a person's name alone, and none of a body, a law or a scheme.
const ONLY_PERSONS: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "sir",
    "dame",
    "professor",
    "prof",
    "baroness",
    "viscount",
    "reverend",
];

/// Titles that may open another name too: "Lord Mayor's Fund", "Justice Department".
const ALSO_NAMES: &[&str] = &[
    "lord",
    "lady",
    "president",
    "justice",
    "councillor",
    "cllr",
    "captain",
    "colonel",
];

/// Given names, which before a name make a person's of it. No name of a place
/// or of a month is among them.
const GIVEN: &[&str] = &[
    "abdul",
    "abigail",
    "abraham",
    "adam",
    "adrian",
    "aisha",
    "alan",
    "alastair",
    "albert",
    "alex",
    "alexander",
    "alexandra",
    "alice",
    "alison",
    "alistair",
    "amanda",
    "amy",
    "andrea",
    "andrew",
    "andy",
    "angela",
    "anita",
    "ann",
    "anna",
    "anne",
    "anthony",
    "antonia",
    "arthur",
    "barbara",
    "ben",
    "benjamin",
    "bernard",
    "beth",
    "bill",
    "bob",
    "booker",
    "brian",
    "bruce",
    "carol",
    "caroline",
    "catherine",
    "charles",
    "charlotte",
    "chris",
    "christina",
    "christine",
    "christopher",
    "claire",
    "clare",
    "colin",
    "craig",
    "daniel",
    "david",
    "dawn",
    "deborah",
    "denis",
    "dennis",
    "diana",
    "diane",
    "dominic",
    "donald",
    "donna",
    "dorothy",
    "duncan",
    "edward",
    "eleanor",
    "elizabeth",
    "ellen",
    "emily",
    "emma",
    "eric",
    "fiona",
    "frances",
    "francis",
    "frank",
    "fred",
    "gareth",
    "gary",
    "gavin",
    "geoff",
    "geoffrey",
    "george",
    "gerald",
    "gillian",
    "gordon",
    "graham",
    "greg",
    "hannah",
    "harold",
    "harriet",
    "harry",
    "heather",
    "helen",
    "henry",
    "horatio",
    "howard",
    "hugh",
    "ian",
    "imran",
    "isaac",
    "isabel",
    "jack",
    "jacob",
    "jacqueline",
    "james",
    "jane",
    "janet",
    "jason",
    "jean",
    "jeff",
    "jeffrey",
    "jennifer",
    "jenny",
    "jeremy",
    "jessica",
    "jim",
    "joanna",
    "joanne",
    "joe",
    "john",
    "jonathan",
    "joseph",
    "josephine",
    "joy",
    "judith",
    "julia",
    "julian",
    "julie",
    "karen",
    "kate",
    "katherine",
    "kathryn",
    "katie",
    "keith",
    "kenneth",
    "kevin",
    "laura",
    "lawrence",
    "leonard",
    "lesley",
    "lewis",
    "linda",
    "lisa",
    "liz",
    "louise",
    "lucy",
    "luke",
    "malcolm",
    "margaret",
    "maria",
    "marie",
    "mark",
    "martha",
    "martin",
    "mary",
    "matthew",
    "maureen",
    "megan",
    "melanie",
    "michael",
    "michelle",
    "mike",
    "mohammed",
    "monica",
    "nancy",
    "naomi",
    "natalie",
    "neil",
    "nicholas",
    "nick",
    "nicola",
    "nigel",
    "nina",
    "oliver",
    "olivia",
    "pamela",
    "pat",
    "patricia",
    "patrick",
    "paul",
    "paula",
    "pauline",
    "penny",
    "peter",
    "phil",
    "philip",
    "priya",
    "rachel",
    "ralph",
    "raymond",
    "rebecca",
    "richard",
    "robert",
    "robin",
    "roger",
    "ronald",
    "rosemary",
    "roy",
    "russell",
    "ruth",
    "ryan",
    "sally",
    "sam",
    "samantha",
    "samuel",
    "sandra",
    "sara",
    "sarah",
    "sean",
    "sharon",
    "sheila",
    "simon",
    "sophie",
    "stella",
    "stephanie",
    "stephen",
    "steve",
    "steven",
    "stuart",
    "sue",
    "susan",
    "suzanne",
    "sylvia",
    "teresa",
    "terry",
    "theresa",
    "thomas",
    "tim",
    "timothy",
    "tina",
    "tom",
    "tony",
    "tracey",
    "trevor",
    "ursula",
    "valerie",
    "vanessa",
    "vera",
    "vincent",
    "vivian",
    "walter",
    "wendy",
    "william",
    "winston",
    "yasmin",
    "yvonne",
    "zoe",
];

/// Ranks and offices that are "of" a place and name a person or a title.
const RANKS: &[&str] = &[
    "duke",
    "duchess",
    "duchy",
    "earl",
    "countess",
    "marquess",
    "viscount",
    "lord",
    "baron",
    "baroness",
    "bishop",
    "archbishop",
    "dean",
    "prince",
];

/// Words that say that a name is a place's, also where it is a person's else.
const PLACE_BEFORE: &[&str] = &[
    "in",
    "at",
    "near",
    "around",
    "outside",
    "across",
    "within",
    "throughout",
    "serving",
    "into",
    "central",
    "greater",
];

fn follows<'a, 'b>(words: &'b [Token<'a>], at: usize) -> Option<&'b Token<'a>> {
    words
        .get(at)
        .filter(|word| word.capital() && !word.opens && matches!(word.mark, None | Some('.')))
}

/// Names that persons bear in a paper, without the given ones.
#[derive(Default)]
pub(super) struct Persons(BTreeSet<String>);

impl Persons {
    /// Takes in the persons of a passage.
    pub fn read(&mut self, tokens: &Tokens<'_>) {
        let words = &tokens.words;
        for at in 0..words.len() {
            let (titled, given) = (titled_word(&words[at]), given(&words[at]));
            if !titled && !given {
                continue;
            }
            // "Dr Joanna Hart", "Rt Hon John Lord Smith": up to three names.
            let mut last = at;
            while last < at + 3 && follows(words, last + 1).is_some() {
                last += 1;
            }
            if last > at {
                self.0.insert(bare(words[last].text).to_owned());
            }
        }
    }

    /// Whether the name at `at..=last` is a person's where it stands.
    pub fn bear(&self, words: &[Token<'_>], at: usize, last: usize) -> bool {
        let before = |step: usize| at.checked_sub(step).map(|before| &words[before]);
        if words[at].mark.is_none() {
            // "Joanna Darlington"; "Lord Taylor of Warwick", "Duchy of Lancaster".
            if before(1).is_some_and(given) {
                return true;
            }
            let of = before(1).is_some_and(|word| word.is(&["of"]));
            let ranked = before(2).is_some_and(|word| word.capital() && word.is(RANKS));
            let peer = before(2).is_some_and(|word| word.capital() && word.mark.is_none())
                && before(3).is_some_and(|word| word.capital() && word.is(&["lord", "baroness"]));
            if of && (ranked || peer) {
                return true;
            }
        }
        at == last
            && self.0.contains(bare(words[at].text))
            && !(words[at].mark.is_none() && before(1).is_some_and(|word| word.is(PLACE_BEFORE)))
    }
}

fn titled_word(word: &Token<'_>) -> bool {
    word.capital() && (word.is(ONLY_PERSONS) || word.is(ALSO_NAMES))
}

/// Whether a word is a title by which a person's name begins.
pub(super) fn titled(words: &[Token<'_>], at: usize) -> bool {
    words[at].capital() && words[at].is(ONLY_PERSONS)
}

/// Whether a word is a given name.
pub(super) fn given(word: &Token<'_>) -> bool {
    word.capital() && word.is(GIVEN)
}

/// Whether a name stands as an author or a publisher stands in a reference:
/// "(Chester, 2024)", "(London: Hurst, 2022)", or in an address before a code.
pub(super) fn in_a_reference(tokens: &Tokens<'_>, at: usize, last: usize) -> bool {
    let words = &tokens.words;
    let opened = tokens.text[..words[at].start].ends_with('(');
    let Some(next) = words.get(last + 1) else {
        return false;
    };
    let year = |word: &Token<'_>| {
        word.text.len() >= 4
            && word.text.is_char_boundary(4)
            && word.text[..4]
                .parse::<u32>()
                .is_ok_and(|year| (1800..2100).contains(&year))
    };
    let author = opened && matches!(next.mark, None | Some(',')) && year(next);
    let publisher = opened && next.mark == Some(':') && next.capital();
    let outer: Vec<char> = next.text.chars().collect();
    let code = matches!(outer.len(), 2..=4)
        && outer[0].is_ascii_uppercase()
        && outer[1..=2.min(outer.len() - 1)]
            .iter()
            .any(char::is_ascii_digit)
        && words.get(last + 2).is_some_and(|inner| {
            inner.text.len() == 3
                && inner.mark.is_none()
                && inner.text.starts_with(|c: char| c.is_ascii_digit())
        });
    author || publisher || code
}
