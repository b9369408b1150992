//! Whose words stand in quotation marks: another's where a speaker is told beside them,
//! else the paper's own, set apart as a pull quote. It judges no sentence.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Commitment;
use super::name_lines::{POSTS, is_in, is_name_and_firm, is_name_line};
use crate::paper::{Kind, Paper, Passage};
use crate::tokens::{Shape, tokens};

/// Words of a quotation at least: fewer are a name or a term in quotation marks.
const QUOTED: usize = 5;

/// Words before and after a quotation among which its speaker is looked for.
const BESIDE: usize = 25;

/// Paragraphs over which one quotation runs, at most.
const PARAGRAPHS: usize = 4;

/// Verbs and words with which somebody's words are told.
const SAYING: &str = "according acknowledged acknowledges added adds admitted agreed agrees announced \
    argued argues asked asks asserted believes called calls claimed claims commented comments concluded \
    concludes cited confirmed confirms declared declares described describes emphasised explained explains \
    expressed heard highlighted highlights insisted noted notes observed observes pledged pointed \
    promised promises proposed proposes put quoted quotes reads recommended recommends remarked replied \
    replies reported reports responded said saying says set spoke stated states stressed suggested \
    suggests summarised swore threatened threatens told testified thinks urged urges vowed vows warned warns welcomed words writes wrote";

/// Who speaks for the paper itself.
const OWN: &str = "i we our us this here";

/// Where the words of others stand in a passage, in bytes.
pub(super) fn of_others(paper: &Paper, at: usize) -> Vec<Range<usize>> {
    let Some(passage) = paper.passages.get(at) else {
        return Vec::new();
    };
    let found = quotations(&passage.text);
    if found.is_empty() && (is_set_apart(paper, at) || is_signed(paper, at)) {
        return std::iter::once(0..passage.text.len()).collect();
    }
    if found.is_empty() || !has_speaker(paper, at) {
        return Vec::new();
    }
    found
}

/// The words of a sentence that stands wholly in quotation marks.
pub(super) fn unquoted(sentence: &str) -> Option<&str> {
    let inner = sentence.trim().strip_prefix(['‘', '“', '"'])?;
    inner.strip_suffix(['’', '”', '"'])
}

/// Where a passage gives somebody's words in quotation marks, in bytes.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let letter_at = |at: usize| {
        text.get(at..)
            .and_then(|rest| rest.chars().next())
            .is_some_and(char::is_alphanumeric)
    };
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        match (open, sign) {
            (None, '“' | '"' | '‘') => open = Some((at, sign)),
            // An apostrophe within a word closes nothing.
            (Some((start, '“')), '”') | (Some((start, '"')), '"') => {
                found.push(start..end);
                open = None;
            }
            (Some((start, '‘')), '’') if !letter_at(end) => {
                found.push(start..end);
                open = None;
            }
            _ => {}
        }
    }
    // A quotation that goes on in the next paragraph has no sign at its end.
    if let Some((start, '“')) = open {
        found.push(start..text.len());
    }
    found.retain(|quote| {
        text.get(quote.clone())
            .is_some_and(|words| words.split_whitespace().count() >= QUOTED)
    });
    found
}

/// Whether a speaker is told for the quotations of a passage: beside them, in the
/// passage that leads into them, in the line of a name below, or with another paragraph
/// of the same quotation.
fn has_speaker(paper: &Paper, at: usize) -> bool {
    let goes_on = |at: usize| {
        let text = paper.passages.get(at).map_or("", |one| one.text.as_str());
        text.rfind('“')
            .is_some_and(|open| !text[open..].contains('”'))
            && paper
                .passages
                .get(at + 1)
                .is_some_and(|next| next.text.starts_with('“'))
    };
    let first = (at.saturating_sub(PARAGRAPHS)..at)
        .rev()
        .take_while(|before| goes_on(*before))
        .last()
        .unwrap_or(at);
    let last = (at..at + PARAGRAPHS)
        .take_while(|here| goes_on(*here))
        .last()
        .map_or(at, |here| here + 1);
    let beside = (first..=last)
        .filter_map(|one| paper.passages.get(one))
        .any(is_told_beside);
    let led = first
        .checked_sub(1)
        .and_then(|before| paper.passages.get(before))
        .is_some_and(|before| before.text.trim_end().ends_with(':') && tells_before(&before.text));
    beside || led || is_named_below(paper, last)
}

/// Verbs after which a paragraph of its own gives somebody's words without quotation marks.
const LEADING: &str = "wrote writes said says told reads put argued argues warned warns stated replied \
    declared testified concluded predicted claimed claims complained";

/// Those whose words are the author's, also where they are led into.
const OFFICIAL: &str = "government ministers minister chancellor secretary department treasury \
    strategy plan paper manifesto budget bill act law treaty guidance statute code";

/// Whether a paragraph without quotation marks is a quotation that the passage before it
/// leads into: "The Chamber wrote to us:".
fn is_set_apart(paper: &Paper, at: usize) -> bool {
    // A quotation of several paragraphs, where a reader saw that it is one.
    let aside = |at: &usize| {
        let passage = paper.passages.get(*at);
        passage.is_some_and(|passage| passage.kind == Kind::Aside)
    };
    let first = (at.saturating_sub(PARAGRAPHS)..=at)
        .rev()
        .take_while(aside)
        .last();
    let before = first
        .unwrap_or(at)
        .checked_sub(1)
        .and_then(|before| paper.passages.get(before));
    let (Some(before), Some(passage)) = (before, paper.passages.get(at)) else {
        return false;
    };
    let lead = before.text.trim_end();
    let from = lead.rfind(". ").map_or(0, |stop| stop + 1);
    let words = low(lead.get(from..).unwrap_or_default());
    let says = leads_in(&words);
    let own = words.iter().any(|word| is_in(OFFICIAL, word))
        || words.iter().take(2).any(|word| is_in("i we our", word));
    matches!(passage.kind, Kind::Paragraph | Kind::Aside)
        && before.section == passage.section
        && lead.ends_with(':')
        && says
        && !own
}

/// Whether what a reader saw set apart as a quotation has a name below it.
fn is_signed(paper: &Paper, at: usize) -> bool {
    let aside = |at: usize| {
        let passage = paper.passages.get(at);
        passage.is_some_and(|passage| passage.kind == Kind::Aside)
    };
    if !aside(at) {
        return false;
    }
    (at + 1..=at + PARAGRAPHS).find_map(|next| {
        let passage = paper.passages.get(next)?;
        let line = matches!(passage.kind, Kind::Aside | Kind::Paragraph | Kind::Caption)
            && passage.section == paper.passages[at].section;
        if line && (is_name_line(&passage.text) || is_name_and_firm(&passage.text)) {
            return Some(!is_official(&passage.text));
        }
        (!aside(next)).then_some(false)
    }) == Some(true)
}

/// Whether a line below a quotation names the author's own side or a paper and no speaker: "John
/// Poole, Minister for Ports", "HM Government", "The Ports Agreement". The Local Government
/// Association, a vice chancellor and a director of strategy are speakers.
fn is_official(line: &str) -> bool {
    const PAPERS: &str = "agreement accord declaration action actions box review strategy plan paper \
        manifesto budget bill act treaty statute";
    let words = low(line);
    let pair = |two: &[String]| match (two[0].as_str(), two[1].as_str()) {
        ("of", "state") | ("cabinet", "secretary") | ("department", "for" | "of") => true,
        (before, "government") => before != "local",
        _ => false,
    };
    let post = |word: &String| {
        is_in(
            "minister ministers exchequer duchy treasury taoiseach",
            word,
        )
    };
    words.windows(2).any(pair)
        || words.iter().any(post)
        || !line.contains(',') && words.iter().any(|word| is_in(PAPERS, word))
}

/// Whether a saying verb is what a lead comes to: "The Chamber wrote to us:", and not "As
/// firms argued, action is needed:" nor "In answer to what they said, we reply:".
fn leads_in(words: &[String]) -> bool {
    let verb = words.iter().enumerate().rposition(|(at, word)| {
        at > 0
            && is_in(LEADING, word)
            && !is_in(OWN, &words[at - 1])
            // "To put this right:", "what was said:", "with what it wrote:".
            && !is_in("to will shall can be been was were is are of the a", &words[at - 1])
    });
    let Some(verb) = verb else { return false };
    let rest = &words[verb + 1..];
    // What they said "that" something is may have verbs of its own.
    let to = rest.iter().position(|word| word == "that");
    let comes_to_more = rest[..to.unwrap_or(rest.len())].iter().any(|word| {
        is_in(
            "is are was were be will shall has have had must can may need needs do does",
            word,
        )
    });
    let ours = rest.iter().any(|word| is_in("we our i government", word));
    // "In answer to what they said:" the author's answer; "what the Guild said:" is theirs.
    let answers = words[..verb]
        .iter()
        .skip(1)
        .any(|word| is_in("what whatever", word));
    let joined = words[..verb].iter().any(|word| word == "which")
        && is_in("answer reply response", &words[1.min(words.len() - 1)]);
    !comes_to_more && !ours && !answers && !joined
}

/// Whether the words beside a passage's quotations tell who speaks.
fn is_told_beside(passage: &Passage) -> bool {
    let text = passage.text.as_str();
    let found = quotations(text);
    found.iter().enumerate().any(|(at, quote)| {
        let from = at.checked_sub(1).map_or(0, |before| found[before].end);
        let to = found.get(at + 1).map_or(text.len(), |next| next.start);
        let before = text.get(from..quote.start).unwrap_or_default();
        let after = text.get(quote.end..to).unwrap_or_default();
        let words = text.get(quote.clone()).unwrap_or_default();
        tells_before(before) || tells_after(words, after) || to == text.len() && is_name_line(after)
    })
}

/// Whether the sentence before a quotation tells who speaks: by a verb of saying, or by
/// a name with a post before a colon.
fn tells_before(text: &str) -> bool {
    let text = text.trim_end();
    let from = text.rfind(". ").map_or(0, |stop| stop + 1);
    let words = low(text.get(from..).unwrap_or_default());
    let near = &words[words.len().saturating_sub(BESIDE)..];
    let colon = text.ends_with(':');
    let own = |to: usize| {
        near[to.saturating_sub(3)..to]
            .iter()
            .any(|word| is_in(OWN, word))
    };
    // "Mrs Poole of Siemens is clear: “We will”".
    let introduced = text.ends_with([':', ','])
        && !near.iter().any(|word| is_in(OWN, word))
        && near.iter().any(|word| is_in(POSTS, word));
    introduced
        || near.len() > 1
            && (0..near.len()).any(|at| {
                let telling = !["set", "put"].contains(&near[at].as_str()) || colon;
                is_in(SAYING, &near[at]) && telling && !own(at)
            })
}

/// Whether the words after a quotation tell who speaks: "said the head of Brightwater",
/// "the Guild told us", "Jane Poole said".
fn tells_after(quote: &str, text: &str) -> bool {
    let text = text.trim_start_matches([',', '.', ' ', ';']);
    let to = text.find(". ").unwrap_or(text.len());
    let words = low(text.get(..to).unwrap_or_default());
    let bare = quote.trim_end_matches(['”', '"', '’', ' ']);
    let goes_on = text.starts_with(char::is_lowercase) || !bare.ends_with(['.', '!']);
    let reach = if goes_on { 14 } else { 4 };
    let capital = text.starts_with(char::is_uppercase)
        && !words
            .first()
            .is_some_and(|first| ["it", "more", "much", "what"].contains(&first.as_str()));
    // "That is the plan of Bell & Sons", "Those are the words of its owner".
    let pointed = words.len() > 4
        && is_in("that this these those such so", &words[0])
        && is_in("is was are were", &words[1])
        && words.iter().take(6).any(|word| is_in("of from", word))
        && words.iter().take(5).any(|word| {
            is_in(
                "plan plans promise promises pledge words view views verdict claim claims boast hope \
                 hopes message answer warning aim aims ambition forecast",
                word,
            )
        })
        && !words.iter().any(|word| is_in("government ministers", word) || is_in(OWN, word) && word != "this");
    if pointed {
        return true;
    }
    (goes_on || capital)
        && !words.iter().take(2).any(|word| is_in(OWN, word))
        && words.iter().take(reach).any(|word| is_in(SAYING, word))
}

/// The words of a text in small letters.
fn low(text: &str) -> Vec<String> {
    text.split_whitespace()
        .map(|word| {
            word.trim_matches(|sign: char| !sign.is_alphanumeric())
                .to_lowercase()
        })
        .collect()
}

/// Whether a name stands in a line of its own below a passage, on its page: as a passage
/// or as what passes for a heading.
fn is_named_below(paper: &Paper, at: usize) -> bool {
    let Some(passage) = paper.passages.get(at) else {
        return false;
    };
    let sections = &paper.sections;
    let next_section = sections.partition_point(|section| section.passages.start <= at);
    let heading = sections
        .get(next_section)
        .filter(|one| one.passages.start == at + 1 && one.page == passage.last_page)
        .map(|section| section.heading.as_str());
    let next = paper
        .passages
        .get(at + 1)
        .filter(|next| next.page == passage.last_page)
        .map(|next| next.text.as_str());
    match (heading, next) {
        // A name, and below it the post.
        (Some(name), Some(post)) => is_name_line(name) || is_name_line(&format!("{name}, {post}")),
        (Some(name), None) => is_name_line(name),
        (None, Some(name)) => {
            let post = paper
                .passages
                .get(at + 2)
                .filter(|post| post.page == passage.last_page);
            is_name_line(name)
                || is_name_and_firm(name)
                || post.is_some_and(|post| is_name_line(&format!("{name}, {}", post.text)))
        }
        (None, None) => false,
    }
}

/// Leaves out a sentence wholly in quotation marks whose words stand, all but a
/// few, in a commitment at most two pages away: a pull quote.
pub(super) fn without_pull_quotes(found: Vec<Commitment>) -> Vec<Commitment> {
    let words: Vec<BTreeSet<String>> = found
        .iter()
        .map(|one| tokens(&one.text).into_iter())
        .map(|tokens| {
            tokens
                .filter(|token| token.shape != Shape::Sign)
                .map(|token| token.low)
                .collect()
        })
        .collect();
    let quoted = |text: &str| {
        text.starts_with(['‘', '“', '"']) && text.trim_end().ends_with(['’', '”', '"'])
    };
    let repeated: Vec<bool> = found
        .iter()
        .enumerate()
        .map(|(at, one)| {
            quoted(&one.text)
                && found.iter().enumerate().any(|(other, before)| {
                    other != at
                        && before.page.abs_diff(one.page) <= 2
                        && !quoted(&before.text)
                        && words[at].intersection(&words[other]).count() * 10 >= words[at].len() * 8
                })
        })
        .collect();
    let mut repeated = repeated.into_iter();
    let mut kept = found;
    kept.retain(|_| !repeated.next().unwrap_or(false));
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn others(text: &str) -> Vec<usize> {
        let paper = Paper::read(text.as_bytes(), "paper.md").unwrap_or_else(|_| unreachable!());
        (0..paper.passages.len())
            .filter(|at| !of_others(&paper, *at).is_empty())
            .collect()
    }

    #[test]
    fn words_of_others_have_a_speaker_beside_them() {
        for text in [
            "“We will build a kiln in Stoke by 2030,” said the head of Brightwater.",
            "As Lord Poole put it: ‘We will build a kiln in Stoke by 2030.’",
            "The Guild of Potters told us that “we will build a kiln in Stoke by 2030”.",
            "Dame Jane Poole is clear: ‘We will build a kiln in Stoke by 2030.’",
            "“We will build a kiln in Stoke by 2030.”\n\nJane Poole, Chief Executive, Brightwater",
            "“We will build a kiln in Stoke by 2030.”\n\n— The Guild of Potters",
            "“We will build a kiln in Stoke by 2030.”\n\nJane Poole, Brightwater Potters",
            "> We will build a kiln in Stoke by 2030.\n\nJane Poole, Brightwater Potters",
            "“We will build a kiln in Stoke by 2030.” Jane Poole, Director of Brightwater",
            "“We will build a kiln in Stoke by 2030.” That is the boast of Bell & Sons.",
            "“We will build a kiln in Stoke by 2030.”\n\n### Jane Poole\n\nChief Executive of Brightwater",
        ] {
            assert_eq!(others(text), [0], "{text}");
        }
        assert_eq!(
            others("The Guild of Potters wrote:\n\n“We will build a kiln in Stoke by 2030.”"),
            [1]
        );
        assert_eq!(
            others(
                "“We will build a kiln in Stoke by 2030.\n\n“We will build two more there,” said Mr Poole."
            ),
            [0, 1]
        );
        assert_eq!(
            others("The Chamber wrote to us:\n\n> It will build a kiln in Stoke by 2030."),
            [1]
        );
        for led in [
            "Mr Poole said:",
            "As the Chamber put it:",
            "The Guild, which represents potters, argued:",
            "The Chamber wrote that these were its aims:",
            "What the Guild said:",
        ] {
            let text = format!("{led}\n\nWe will build a kiln in Stoke by 2030.");
            assert_eq!(others(&text), [1], "{led}");
        }
        for led in [
            "As respondents argued, action is needed on three points:",
            "In answer to what they said, we reply:",
            "In answer to what the trade said:",
            "Firms told us that forms are long. To put this right:",
            "What the Guild said and what will be done:",
            "Firms said that their towns are cut off, so we act:",
            "Our answer, which it welcomed and said was fair:",
        ] {
            let text = format!("{led}\n\nThe Home Office will hire 40 officers by May 2027.");
            assert!(others(&text).is_empty(), "{led}");
        }
        for ours in [
            "The Minister said:\n\n> We will build a kiln in Stoke by 2030.",
            "We put it so:\n\nWe will build a kiln in Stoke by 2030.",
            "“We will build a kiln in Stoke by 2030.” That is the promise of this Government.",
        ] {
            assert!(others(ours).is_empty(), "{ours}");
        }
    }

    #[test]
    fn what_a_pull_quote_undertakes_its_author_does() {
        use super::super::{Author, By, commitments};
        let by = |text: &str| -> Vec<By> {
            let paper = Paper::read(text.as_bytes(), "paper.md").unwrap_or_else(|_| unreachable!());
            let found = commitments(&paper, &Author::default());
            found.iter().map(|one| one.judgement.by).collect()
        };
        let quote = "‘We will build a kiln in Stoke by 2030.’";
        assert_eq!(
            by(&format!("# Kilns\n\n{quote}\n\nMore is said below.")),
            [By::Author]
        );
        let named = format!("{quote}\n\nJane Poole, Chief Executive, Brightwater");
        assert_eq!(by(&named), [By::Other]);
    }

    #[test]
    fn quotations_without_a_speaker_are_the_papers_own() {
        for text in [
            "‘We will build a kiln in Stoke by 2030.’",
            "‘We will build a kiln in Stoke by 2030.’\n\nStoke, Derby, Hull",
            "‘We will build a kiln in Stoke by 2030.’\n\n## Grand Challenges, Artificial Intelligence\n\nWe say more.",
            "Our aim in one line: ‘We will build a kiln in Stoke by 2030.’",
            "As we said in 2017, ‘we will build a kiln in Stoke by 2030.’",
            "‘We will build a kiln in Stoke by 2030.’ More is in chapter 4.",
        ] {
            assert_eq!(others(text), [] as [usize; 0], "{text}");
        }
    }
}
