//! Sentences that say what a term covers, told by their form. It does not judge
//! whether what is said is clear.

use serde::Serialize;

use super::Saying;
use super::around;
use super::called::called;
use super::kinds::{is, kind_of_thing};
use super::listed;
use super::points;
use super::row;
use crate::paper::Paper;
use crate::said::Said;
use crate::tokens::{Shape, Token};

/// By what form a sentence says what a term covers; best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// "By X we mean", "X is defined as", "the definition of X is", "X means".
    Stated,
    /// An entry of a glossary, or a passage "X: …".
    Entry,
    /// The sentence after it says what it means ("These are …").
    After,
    /// It stands under a heading that asks what it is.
    Under,
    /// Industry codes stand beside it ("SIC").
    Codes,
    /// "X comprises", "X consists of", "X (A, B and C)".
    Listed,
    /// "X such as A and B", "X, including A": examples, no bounds.
    Examples,
    /// "X is a …": something is said of it.
    Called,
    /// None of these: the sentence that speaks most of it.
    Nearest,
}

impl Way {
    /// Whether it settles what the term covers.
    #[must_use]
    pub fn settles(self) -> bool {
        !matches!(self, Self::Examples | Self::Called | Self::Nearest)
    }

    /// The words shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stated => "says what it means",
            Self::Entry => "has it as an entry",
            Self::After => "says what it means in the sentence after",
            Self::Under => "asks what it is and answers",
            Self::Codes => "gives industry codes",
            Self::Listed => "lists what it comprises",
            Self::Examples => "gives examples only",
            Self::Called => "says something of it",
            Self::Nearest => "speaks of it and does not say what it covers",
        }
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

/// "…, that is, firms with fewer than ten people", "(that is, …)", "i.e.".
fn that_is(words: &[Token], after: usize) -> bool {
    let sign = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| matches!(word.low.as_str(), "," | "(" | "–" | "—" | ":" | "-"))
    };
    let that = is(words, after + 1, &["that"])
        && is(words, after + 2, &["is"])
        && (sign(after + 3) || !is(words, after + 3, &["why", "how", "what", "the", "a"]));
    sign(after)
        && (that
            || is(words, after + 1, &["ie"])
            || is(words, after + 1, &["i"]) && is(words, after + 3, &["e"]))
}

/// "… has the meaning given by clause 2", ", as defined in the Act, is", "is taken to mean",
/// "is used here in the sense of", "is our name for", "stands for".
fn given_meaning(words: &[Token], after: usize) -> bool {
    let has = is(words, after, &["has", "have", "bears", "bear", "carries"])
        && (after + 1..after + 4).any(|at| is(words, at, &["meaning", "sense", "definition"]));
    let as_defined = is(words, after, &[",", "("])
        && is(words, after + 1, &["as"])
        && is(words, after + 2, &["defined", "understood", "used"]);
    let be = is(words, after, &["is", "are"]);
    let next = after + 1 + usize::from(is(words, after + 1, &["here", "therefore"]));
    let taken =
        be && is(
            words,
            next,
            &["taken", "understood", "meant", "intended", "read"],
        ) && (is(words, next + 1, &["to"])
            && is(
                words,
                next + 2,
                &["mean", "cover", "include", "be", "denote", "describe"],
            )
            || is(words, next + 1, &["as"])
            || is(words, next + 1, &["here"]));
    let sense = be
        && is(words, next, &["used"])
        && (next + 1..next + 5).any(|at| is(words, at, &["sense", "meaning"]));
    let named = be
        && (next..next + 3).any(|at| {
            is(words, at, &["shorthand", "name", "term", "word", "label"])
                && is(words, at + 1, &["for"])
        });
    let stands = is(words, after, &["stands", "stand"]) && is(words, after + 1, &["for"]);
    has || as_defined || taken || sense || named || stands
}

/// Behind ", for the purposes of this plan,", or `at` itself.
fn past_aside(words: &[Token], at: usize) -> usize {
    let aside = is(words, at, &[","]) && is(words, at + 1, &["for", "in", "here"]);
    let end = (at + 2..at + 10).find(|end| is(words, *end, &[","]));
    end.filter(|_| aside).map_or(at, |end| end + 1)
}

/// The form in which a sentence says what the term at `at` covers.
fn way(one: &Said<'_>, at: usize, length: usize, glossary: bool) -> Option<Way> {
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
    let begins = before == 0;
    let led = |step: usize, list: &[&str]| {
        before
            .checked_sub(step)
            .is_some_and(|place| is(words, place, list))
    };
    // Past an abbreviation in brackets, the closing one of which it stands in, and
    // "here" or "in this paper".
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
    // "Creative industries, which cover film and games"; "that is to say".
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
    // "In this plan “inclusive clusters” are groups of at least ten firms": the term,
    // quoted or first in its clause, and of what kind it is.
    let opened = words[..before].iter().all(|word| {
        word.shape == Shape::Sign
            || word.is(&[
                "in", "this", "these", "our", "the", "plan", "paper", "strategy", "document",
                "report", "here", "for", "purposes", "of", "purpose", "a", "an", "as", "used",
                "term",
            ])
    });
    if (begins || opened)
        && is(words, after, &["is", "are"])
        && kind_of_thing(words, past_aside(words, after + 1))
    {
        return Some(Way::Stated);
    }
    // "Frontier firms: those in the top tenth"; "growth corridors (the roads that join
    // two cities)".
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
        || is(words, after, &[","])
            && is(words, after + 1, &["we", "i"])
            && is(words, after + 2, &["mean"])
        || is(words, after, &["covers", "cover"]) && (before..at).count() > 0
        || led(1, &["term", "phrase", "expression"])
            && is(words, after, &["covers", "refers", "describes"])
        || that_is(words, after)
        || given_meaning(words, after)
        || called(words, before, after)
        || is(words, after, &["refers", "refer"]) && is(words, after + 1, &["to"]);
    let defines = is(words, after, &["is", "are", "was"])
        && (is(words, after + 1, &["defined"]) || is(words, after + 2, &["defined"]))
        || is(words, after, &["defined", "meaning"])
        || (is(words, after, &[",", "("]) && is(words, after + 1, &["meaning", "defined", "ie"]))
        || led(1, &["define", "defines", "defining"])
        || (led(1, &["of", "for"]) && led(2, &["definition", "definitions"]))
        || (led(2, &["define", "defines"]));
    if mean || defines {
        return Some(Way::Stated);
    }
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
    if begins
        && ((glossary && at == 0) || parts && !asks && words.len() > after + 4)
        && one.passage.is_some()
    {
        return Some(Way::Entry);
    }
    if words.iter().any(|word| word.low == "sic") {
        return Some(Way::Codes);
    }
    let list = listed::way(words, before, after);
    if list == Some(Way::Listed) {
        return list;
    }
    if is(words, after, &["comprises", "comprise", "comprising"])
        || (is(words, after, &["consists", "consist"]) && is(words, after + 1, &["of"]))
        || (is(words, after, &["is", "are"]) && is(words, after + 1, &["made"]))
    {
        return Some(Way::Listed);
    }
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
            && !inside.iter().any(|word| word.is(row::REFERENCES));
        if listed {
            let examples = inside
                .first()
                .is_some_and(|word| word.is(&["such", "including", "like", "for", "eg", "e"]));
            return Some(if examples { Way::Examples } else { Way::Listed });
        }
    }
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
    if such || including || example || list.is_some() {
        return Some(Way::Examples);
    }
    if begins
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

/// Sentences that define a term or come near, best first.
pub(super) fn sayings(
    paper: &Paper,
    sentences: &[Said<'_>],
    holding: &[usize],
    stems: &[String],
) -> Vec<Saying> {
    let mut found = Vec::new();
    for (number, one) in holding
        .iter()
        .filter_map(|at| Some((*at, sentences.get(*at)?)))
    {
        for at in one.places(stems) {
            let glossary = one
                .section
                .and_then(|section| paper.sections.get(section))
                .is_some_and(|section| {
                    let heading = section.heading.to_lowercase();
                    [
                        "glossary",
                        "definitions",
                        "key terms",
                        "terminology",
                        "abbreviations",
                        "terms used",
                    ]
                    .iter()
                    .any(|name| heading.contains(name))
                })
                || one
                    .passage
                    .is_some_and(|passage| points::explained(paper, passage));
            let own = way(one, at, stems.len(), glossary).map(|way| Saying {
                way,
                page: one.page,
                text: one.text.trim().to_owned(),
            });
            let saying = match own {
                Some(own) if own.way.settles() => Some(own),
                own => around::after(sentences, number, at, stems.len())
                    .or_else(|| around::under(sentences, number, at, stems.len()))
                    .or_else(|| points::behind(paper, one, at, stems.len()))
                    .or_else(|| points::headed(paper, sentences, one, at, stems.len()))
                    .or(own),
            };
            if let Some(saying) = saying {
                found.push(saying);
                break;
            }
        }
    }
    found.sort_by_key(|saying| saying.way);
    if found.is_empty() {
        found.extend(around::nearest(sentences, holding, stems));
    }
    found
}
