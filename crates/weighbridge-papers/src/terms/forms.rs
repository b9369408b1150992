//! The forms in which a sentence says what a term covers: a table of rules, each looking at
//! one place of the term. They do not judge whether what is said is clear.

mod meaning;

use super::called::called;
use super::define::Way;
use super::kinds::{is, kind_of_thing};
use super::listed;
use super::row::REFERENCES;
use crate::said::Said;
use crate::tokens::{Shape, Token};
use meaning::{bounded_by_the_paper, given_meaning, left_open, means_to_somebody, the_name_of};

/// A place of a term in a sentence.
#[derive(Clone, Copy)]
struct Place<'a> {
    words: &'a [Token],
    /// The sentence stands in the text and not in a heading.
    in_text: bool,
    /// It stands in a glossary.
    glossary: bool,
    /// How many words stand before the term and the quotation marks that open it.
    before: usize,
    /// The first word behind the term and the quotation marks that close it.
    after: usize,
    /// Where the term itself begins, behind quotation marks.
    at: usize,
    /// Past an abbreviation in brackets, the closing one of which it stands in, and
    /// "here" or "in this paper".
    said: usize,
}

/// The rules in the order in which they speak: the first that tells a way is believed.
const RULES: &[fn(&Place<'_>) -> Option<Way>] = &[
    relative,
    of_a_kind,
    apart,
    stated,
    entry,
    codes,
    row,
    comprises,
    in_an_annex,
    brackets,
    examples,
    something_said,
];

/// The form in which a sentence says what the term at `at` covers.
pub(super) fn way(one: &Said<'_>, at: usize, length: usize, glossary: bool) -> Option<Way> {
    let place = Place::of(one, at, length, glossary);
    RULES.iter().find_map(|rule| rule(&place))
}

impl<'a> Place<'a> {
    fn of(one: &'a Said<'_>, at: usize, length: usize, glossary: bool) -> Self {
        let words = &one.words;
        let mut after = at + length;
        // Quotation marks around the term do not count.
        while words
            .get(after)
            .is_some_and(|word| matches!(word.low.as_str(), "’" | "”" | "\"" | "'"))
        {
            after += 1;
        }
        let mut before = at;
        while before > 0 && matches!(words[before - 1].low.as_str(), "‘" | "“" | "\"" | "'") {
            before -= 1;
        }
        let mut said = after;
        if is(words, said, &["("]) && is(words, said + 2, &[")"]) {
            said += 3;
        } else if is(words, said, &[")"]) {
            said += 1;
        }
        if is(words, said, &[","]) {
            said += 1;
        }
        if is(words, said, &["here"]) {
            said += 1;
        } else if is(words, said, &["in"]) && is(words, said + 1, &["this", "our"]) {
            said += 3;
        }
        if is(words, said, &["by"]) && is(words, said + 1, &["which", "this", "that"]) {
            said += 2;
        }
        Self {
            words,
            in_text: one.passage.is_some(),
            glossary,
            before,
            after,
            at,
            said,
        }
    }

    /// Whether one of the words stands so many before the term.
    fn led(&self, step: usize, list: &[&str]) -> bool {
        self.before
            .checked_sub(step)
            .is_some_and(|place| is(self.words, place, list))
    }
}

/// Whether what follows "means that" says of whom or what it holds: "everyone who …", a
/// number. "All of us gain" praises.
fn bounds(words: &[Token], at: usize) -> bool {
    is(words, at, &["everyone", "everybody", "anyone", "anybody"])
        && is(words, at + 1, &["who", "whose", "with"])
        || (at..at + 4).any(|near| {
            words.get(near).is_some_and(|word| {
                matches!(word.shape, Shape::Number | Shape::Percent | Shape::Money)
            })
        })
}

/// Words after "means a" by which a paper praises and defines nothing: "leaving means
/// a new start".
const PRAISING: &[&str] = &[
    "better", "new", "more", "great", "greater", "stronger", "brighter", "fairer", "bigger",
    "huge", "real", "chance", "richer", "fresh", "lot",
];

/// "…, that is, firms with fewer than ten people", "(that is firms …)", "i.e.". Without a
/// mark behind it a dash or comma leads to praise: "– that is our promise".
fn that_is(words: &[Token], after: usize) -> bool {
    let sign = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| matches!(word.low.as_str(), "," | "(" | "–" | "—" | ":" | "-"))
    };
    let that = is(words, after + 1, &["that"])
        && is(words, after + 2, &["is"])
        && (sign(after + 3) || is(words, after, &["("]) && kind_of_thing(words, after + 3));
    sign(after)
        && (that
            || is(words, after + 1, &["ie"])
            || is(words, after + 1, &["i"]) && is(words, after + 3, &["e"]))
}

/// Behind ", for the purposes of this plan,", or `at` itself.
fn past_aside(words: &[Token], at: usize) -> usize {
    let aside = is(words, at, &[","]) && is(words, at + 1, &["for", "in", "here"]);
    let end = (at + 2..at + 10).find(|end| is(words, *end, &[","]));
    end.filter(|_| aside).map_or(at, |end| end + 1)
}

/// "Creative industries, which cover film and games"; "that is to say".
fn relative(place: &Place<'_>) -> Option<Way> {
    let Place { words, after, .. } = *place;
    if is(words, after, &[",", "("]) {
        let which = after + 1 + usize::from(is(words, after + 1, &["which", "that"]));
        let relates = which > after + 1;
        if relates
            && is(words, which, &["is", "are"])
            && is(words, which + 1, &["to"])
            && is(words, which + 2, &["say"])
        {
            return Some(Way::Stated);
        }
        let covers = ["cover", "covers", "comprise", "comprises", "span", "spans"];
        if relates && is(words, which, &covers) || is(words, after + 1, &["namely"]) {
            return Some(Way::Listed);
        }
        if relates && is(words, which, &["include", "includes"]) {
            return Some(Way::Examples);
        }
        // "City Deals, which give powers to help a region grow": said of all of them,
        // whatever else they are.
        let does = [
            "give", "gives", "are", "is", "bring", "brings", "provide", "provides", "combine",
            "combines", "allow", "allows", "let", "lets", "offer", "offers", "link", "links",
            "join", "joins", "connect", "connects", "hand", "hands", "grant", "grants",
        ];
        if relates && is(words, which, &["are", "is"]) && kind_of_thing(words, which + 1) {
            return Some(Way::Stated);
        }
        if relates && is(words, after, &[","]) && is(words, which, &does) {
            return Some(Way::Called);
        }
    }
    None
}

/// "In this plan “inclusive clusters” are groups of at least ten firms": the term, quoted or
/// first in its clause, and of what kind it is.
fn of_a_kind(place: &Place<'_>) -> Option<Way> {
    let Place {
        words,
        before,
        after,
        ..
    } = *place;
    let opened = words[..before].iter().all(|word| {
        word.shape == Shape::Sign
            || word.is(&[
                "in", "this", "these", "our", "the", "plan", "paper", "strategy", "document",
                "report", "here", "for", "purposes", "of", "purpose", "a", "an", "as", "used",
                "term",
            ])
    });
    if (before == 0 || opened)
        && is(words, after, &["is", "are"])
        && kind_of_thing(words, past_aside(words, after + 1))
    {
        return Some(Way::Stated);
    }
    None
}

/// "Frontier firms: those in the top tenth"; "growth corridors (the roads that join two
/// cities)".
fn apart(place: &Place<'_>) -> Option<Way> {
    let Place { words, after, .. } = *place;
    if is(words, after, &[":", "–", "—", "("])
        && (is(words, after + 1, &["those", "any", "ones"]) || kind_of_thing(words, after + 1))
        && !is(words, after + 1, &["for", "see", "in", "by"])
        && words.len() > after + 4
        && words
            .iter()
            .skip(after + 1)
            .take_while(|word| !word.is(&[")"]))
            .count()
            >= 4
        && (!is(words, after, &["("])
            || !words
                .get(after + 2)
                .is_some_and(|word| word.shape == Shape::Number))
    {
        return Some(Way::Stated);
    }
    None
}

/// "By X we mean", "X means", "X is defined as", "the definition of X is".
fn stated(place: &Place<'_>) -> Option<Way> {
    let Place {
        words,
        before,
        after,
        at,
        said,
        ..
    } = *place;
    // "Meeting our challenge means" says what meeting it is.
    let clause = words[..before]
        .iter()
        .rposition(|word| word.shape == Shape::Sign)
        .map_or(0, |sign| sign + 1);
    let alone = words[clause..before].iter().all(|word| {
        word.is(&[
            "the",
            "a",
            "an",
            "our",
            "by",
            "term",
            "phrase",
            "word",
            "expression",
            "here",
            "this",
            "and",
            "in",
        ])
    });
    let mean = is(words, said, &["we", "i"]) && is(words, said + 1, &["mean"])
        || said > after && is(words, said, &["means", "mean"])
        || is(words, after, &["we", "i"]) && is(words, after + 1, &["mean"])
        || is(words, after, &["means", "mean"])
            && alone
            && (!is(words, after + 1, &["that", "we", "more"])
                // "Means that everyone who contributes shares in it": a bound.
                || is(words, after + 1, &["that"]) && bounds(words, after + 2))
            && !(is(words, after + 1, &["a", "an"]) && is(words, after + 2, PRAISING))
            && !means_to_somebody(words, after + 1)
        || is(words, after, &[","])
            && is(words, after + 1, &["we", "i"])
            && is(words, after + 2, &["mean"])
        || is(words, after, &["covers", "cover"]) && before < at
        || place.led(1, &["term", "phrase", "expression"])
            && is(words, after, &["covers", "refers", "describes"])
        || that_is(words, after)
        || given_meaning(place)
        || the_name_of(words, after)
        || bounded_by_the_paper(place)
        || called(words, before, after)
        || is(words, after, &["refers", "refer"]) && is(words, after + 1, &["to"]);
    let defines = is(words, after, &["is", "are", "was"])
        && (is(words, after + 1, &["defined"]) || is(words, after + 2, &["defined"]))
        || is(words, after, &["defined", "meaning"])
        || (is(words, after, &[",", "("]) && is(words, after + 1, &["meaning", "defined", "ie"]))
        || place.led(1, &["define", "defines", "defining"])
        || (place.led(1, &["of", "for"]) && place.led(2, &["definition", "definitions"]))
        || (place.led(2, &["define", "defines"]));
    (mean || defines && !left_open(place)).then_some(Way::Stated)
}

/// An entry of a glossary, or "X: …".
fn entry(place: &Place<'_>) -> Option<Way> {
    let Place {
        words,
        before,
        after,
        at,
        in_text,
        glossary,
        ..
    } = *place;
    let parts = matches!(
        words.get(after).map(|word| word.low.as_str()),
        Some(":" | "–" | "—" | "-")
    );
    // "Growth – to what extent does it": a question about it.
    let asks = is(
        words,
        after + 1,
        &["to", "how", "whether", "what", "why", "does", "is"],
    );
    if before == 0
        && ((glossary && at == 0) || parts && !asks && words.len() > after + 4)
        && in_text
    {
        return Some(Way::Entry);
    }
    None
}

/// Industry codes beside it.
fn codes(place: &Place<'_>) -> Option<Way> {
    let coded = place.words.iter().any(|word| word.low == "sic");
    coded.then_some(Way::Codes)
}

/// "Our priority places are A, B and C".
fn row(place: &Place<'_>) -> Option<Way> {
    listed::way(place.words, place.before, place.after).filter(|way| *way == Way::Listed)
}

/// "X comprises", "X consists of", "X is made of".
fn comprises(place: &Place<'_>) -> Option<Way> {
    let Place { words, after, .. } = *place;
    if is(words, after, &["comprises", "comprise", "comprising"])
        || (is(words, after, &["consists", "consist"]) && is(words, after + 1, &["of"]))
        || (is(words, after, &["is", "are"]) && is(words, after + 1, &["made"]))
    {
        return Some(Way::Listed);
    }
    None
}

/// "Strategic sites are listed in Annex A".
fn in_an_annex(place: &Place<'_>) -> Option<Way> {
    let Place { words, after, .. } = *place;
    let list = is(words, after, &["is", "are"])
        && is(
            words,
            after + 1,
            &["listed", "named", "defined", "shown", "given", "set"],
        );
    let out = usize::from(is(words, after + 2, &["out"]));
    let there = is(words, after + 2 + out, &["in", "at", "by"])
        && (after + 3 + out..after + 5 + out).any(|at| {
            is(
                words,
                at,
                &["annex", "appendix", "annexe", "schedule", "table", "box"],
            )
        });
    (list && there && listed::opens(words, place.before)).then_some(Way::Listed)
}

/// "X (A, B and C)", "X (such as A and B)".
fn brackets(place: &Place<'_>) -> Option<Way> {
    let Place { words, after, .. } = *place;
    if words.get(after).is_some_and(|word| word.low == "(") {
        let inside: Vec<&Token> = words
            .iter()
            .skip(after + 1)
            .take_while(|word| word.low != ")")
            .collect();
        let figures = inside
            .iter()
            .any(|word| word.shape != Shape::Word && word.shape != Shape::Sign);
        let listed = inside.iter().any(|word| word.low == ",")
            && inside.len() > 2
            && !(figures && inside.len() < 5)
            && !inside.iter().any(|word| word.is(REFERENCES));
        if listed {
            let examples = inside
                .first()
                .is_some_and(|word| word.is(&["such", "including", "like", "for", "eg", "e"]));
            return Some(if examples { Way::Examples } else { Way::Listed });
        }
    }
    None
}

/// "X such as A and B", "X, including A".
fn examples(place: &Place<'_>) -> Option<Way> {
    let Place {
        words,
        before,
        after,
        ..
    } = *place;
    let comma = usize::from(words.get(after).is_some_and(|word| word.low == ","));
    // "Regions, for example by linking towns" gives no example of a region.
    let names = |at: usize| {
        words.get(at).is_some_and(|word| {
            !word.is(&[
                "by", "in", "through", "is", "to", "the", "we", "amongst", "among", "where", "a",
                "for", "how", "as", "with", "on", "at", "our", "their", ",",
            ])
        })
    };
    let next = after + comma;
    let such = is(words, next, &["such"]) && is(words, next + 1, &["as"]) && names(next + 2);
    let including = is(words, next, &["including", "like"]) && names(next + 1);
    let example = is(words, next, &["for"])
        && is(words, next + 1, &["example"])
        && names(next + 2 + usize::from(is(words, next + 2, &[","])));
    if such || including || example || listed::way(words, before, after).is_some() {
        return Some(Way::Examples);
    }
    None
}

/// "X is a …".
fn something_said(place: &Place<'_>) -> Option<Way> {
    let Place {
        words,
        before,
        after,
        ..
    } = *place;
    if before == 0
        && is(words, after, &["is", "are"])
        && is(
            words,
            after + 1,
            &["a", "an", "the", "those", "one", "areas", "places"],
        )
    {
        return Some(Way::Called);
    }
    None
}
