//! What one sentence says on one part of an ask: a verdict with the words that
//! decided, or only a mention. Rules over words; likeness takes no part.

use crate::verdict::lexicon::{among, one_of};
use crate::verdict::ready::acts_on_another;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use weighbridge_model::asks::Part;

use super::agreeing::{holding, lowering};
use super::by_cue::{CONTRARY, by_cue};
use super::clause::{carries_on, instrument};
use super::contrary::contrary;
use super::counted::counted;
use super::doubt::doubted;
use super::figures::compared;
use super::frame::caption;
use super::ground::Ground;
use super::lessened::lessened;
use super::matter::Matter;
use super::mind::held;
use super::own_means::BACK;
use super::planned::{done, effect, planned};
use super::prepared::{Prepared, Sentence};
use super::present::present;
use super::put::within_rules;
use super::refraining::refrained;
use super::refusals::refused;
use super::set_aside::set_aside;
use super::spared::spared;
use super::turning::turns;
use super::whose::{LEAVING, OURS, founded, of_firm, of_scheme, unbound};
use super::wider::{Asked, wider};
use crate::commitment::{By, Class, Context};
use crate::paper::Kind;
use crate::search::words::plain;
use crate::verdict::Verdict;
use crate::verdict::force::{Words, find, is_money, spoken, without_agent};

/// What one sentence says on a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Where the sentence stands in its passage, in bytes.
    pub at: Range<usize>,
    /// Which way it points; none where it only mentions the matter.
    pub verdict: Option<Verdict>,
    /// The words that decided, as they stand.
    pub deciding: Vec<String>,
    /// Why it points no further than it does, where the rules held back.
    #[serde(default)]
    pub note: Option<String>,
    /// What the verdict rests on.
    #[serde(default)]
    pub ground: Option<Ground>,
}

impl Said {
    /// A verdict that rests on words of a sentence, told as they stand in `text`. None where
    /// the words are not there.
    pub(super) fn by_words(
        sentence: &Sentence,
        text: &str,
        words: &Words,
        found: Range<usize>,
        (verdict, note, ground): (Verdict, Option<&str>, Ground),
    ) -> Option<Self> {
        let from = words.get(found.start)?.1.start;
        let to = words.get(found.end.checked_sub(1)?)?.1.end;
        Some(Self {
            at: sentence.at.clone(),
            verdict: Some(verdict),
            deciding: vec![text.get(from..to.max(from))?.to_owned()],
            note: note.map(str::to_owned),
            ground: Some(ground),
        })
    }

    /// A verdict resting on words as they stand in the sentence.
    pub(super) fn resting(
        at: &Range<usize>,
        verdict: Verdict,
        deciding: Vec<String>,
        ground: Ground,
    ) -> Self {
        Self {
            at: at.clone(),
            verdict: Some(verdict),
            deciding,
            note: None,
            ground: Some(ground),
        }
    }

    /// The sentence without a verdict, left to be read.
    pub(super) fn left(self) -> Self {
        Self {
            verdict: None,
            deciding: Vec::new(),
            note: Some(UNSURE.to_owned()),
            ground: None,
            ..self
        }
    }
}

/// The note on a sentence that says what will come and not who brings it.
pub(super) const FORESEEN: &str = "it is said to come about: by whom is left open";

/// The note on a sentence that gives others' words.
pub(super) const OTHERS_WORDS: &str = "said or planned by others, or denied: it binds nobody here";

/// The note on a sentence that may undertake something in words that the rules
/// do not know.
pub(super) const UNSURE: &str = "not graded: read it";

/// Whether a sentence has a verb by which something might be undertaken.
pub(super) fn open(text: &str, words: &Words) -> bool {
    find(words, "will|shall|must|may|cannot").is_some()
        // "We would expect to raise it, subject to the review".
        || find(words, "we|government|ministers would").is_some()
        || find(words, "is|are to *").is_some()
        || find(words, "has|have|is|are being|been").is_some()
        || (find(words, "until|from|in|by|on").is_some()
            && text
                .split(|sign: char| !sign.is_ascii_digit())
                .any(|run| run.len() == 4 && (run.starts_with("20") || run.starts_with("21"))))
        || words.iter().any(|(word, _)| is_money(word))
}

/// What leads into a sentence that opens an item of a list.
pub(super) fn context<'a>(paper: &Prepared<'a>, sentence: &Sentence) -> Context<'a> {
    let passages = &paper.paper.passages;
    let opens = passages
        .get(sentence.passage)
        .is_some_and(|passage| passage.kind == Kind::Item && sentence.at.start == 0);
    let lead_in = passages
        .get(..sentence.passage)
        .unwrap_or_default()
        .iter()
        .rev()
        .find(|passage| passage.kind != Kind::Item)
        .filter(|passage| opens && passage.text.trim_end().ends_with(':'))
        .and_then(|passage| passage.sentences().last());
    Context {
        lead_in,
        item: opens,
        // "It will publish a plan", of the body just set up.
        after_commitment: paper.undertaken_before(sentence),
        ..Context::default()
    }
}

/// What a sentence says on a part, `matter` being where the matter stands in
/// its passage.
pub(super) fn said(
    paper: &Prepared<'_>,
    part: &Part,
    sentence: &Sentence,
    matter: &Matter,
) -> Said {
    let told = by_rules(paper, part, sentence, matter);
    let text = paper.text(sentence).unwrap_or_default();
    let own = in_sentence(text, sentence, &matter.all());
    let words = spoken(text);
    let judged = paper.judged(sentence);
    let told = refrained(part, (text, &words), judged, &own, told);
    let told = lessened(paper, part, sentence, (text, &words), judged, &own, told);
    let told = contrary(paper, part, sentence, (text, &words), judged, told);
    let told = set_aside(text, &words, &own, told);
    let Some(verdict) = told.verdict else {
        return told;
    };
    // "We will not hesitate to close mines that harm the river" tells nothing of rivers.
    let first = own.first().map_or(0, |at| at.start);
    if verdict == Verdict::Opposed && acts_on_another(text, &words, first) {
        return told.left();
    }
    if let Some(note) = unbound(text, &words, judged, &paper.author) {
        return Said {
            note: Some(note.to_owned()),
            ..told.left()
        };
    }
    if of_firm(text, &words) && !founded(paper, sentence, &words) {
        return Said {
            note: Some(OTHERS_WORDS.to_owned()),
            ..told.left()
        };
    }
    if doubted(text, &words, part, &own, verdict) {
        return told.left();
    }
    held((text, &words), part, &own, told)
}

/// What the rules say, before it is held against what often means the contrary.
fn by_rules(paper: &Prepared<'_>, part: &Part, sentence: &Sentence, matter: &Matter) -> Said {
    let mut told = by_cue(paper, part, sentence, matter);
    let text = paper.text(sentence).unwrap_or_default();
    let own = in_sentence(text, sentence, &matter.all());
    let Some(first) = own.first() else {
        return told;
    };
    let read = told
        .note
        .as_deref()
        .is_none_or(|note| [UNSURE, FORESEEN, BOTH_WAYS].contains(&note));
    if !read || !paper.binds(sentence.passage) || text.trim_end().ends_with('?') {
        return told;
    }
    let words = spoken(text);
    let mut asked = Asked {
        lowering: lowering(part, text.get(first.clone()).unwrap_or_default()),
        holding: holding(part),
        binds: false,
        outcome: false,
    };
    let judged = paper.judged(sentence);
    // A bill or fund acts for its author, and so does a scheme that the ask itself names.
    let author = judged.is_some_and(|judged| judged.by == By::Author);
    let tool = !author
        && (instrument(&words).is_some()
            || of_scheme(text, &own)
            || present(&words).is_some()
            || find(&words, LEAVING).is_some()
            || compared(text, &words, &own, asked.lowering).is_some());
    let told_of = judged.is_none_or(|judged| {
        matches!(
            judged.class,
            Class::Commitment | Class::Outcome | Class::Refusal
        )
    });
    asked.binds = tool || author || told_of && planned(text, &words, &own);
    // "Smiths has committed to": no undertaking of an author's is seen in it.
    let ours = || {
        tool || find(&words, OURS).is_some()
            || without_agent(&words)
            || done(&words)
            || carries_on(&words, &context(paper, sentence)).is_some()
    };
    if judged.is_none() && told.ground == Some(Ground::Measured) && !ours() {
        told.verdict = Some(Verdict::PartOfTheWay);
        told.ground = Some(Ground::OtherWords);
    }
    // What an author gives or takes is his own, though nobody is named.
    let means = told.ground == Some(Ground::Ends);
    if judged.is_none() && told.verdict == Some(Verdict::Agrees) && !means && !ours() {
        told = told.left();
    }
    let phrased = !matter.phrased.is_empty();
    asked.outcome = !tool
        && effect(&words)
        && judged.is_some_and(|judged| judged.class == Class::Outcome && !judged.ends());
    // Words from here and there name no matter to which anything is agreed, and carry an
    // opposition only where the clause turns once and refuses nothing: what is given or
    // refused may be another thing. The changes that are read below may say more.
    let carried = told.verdict == Some(Verdict::Opposed)
        && (told.ground != Some(Ground::Refused) || beside_cue(text, &own, &told.deciding))
        && turns(text, &told.deciding) <= 1;
    if !phrased && told.verdict.is_some() && !carried {
        told = told.left();
    }
    let told = by_change(
        paper,
        part,
        sentence,
        (text, &words),
        (&own, phrased),
        asked,
        told,
    );
    asked.binds = judged.is_none() || asked.binds || without_agent(&words);
    let told = counted(paper, part, sentence, (text, &words), &own, asked, told);
    // "We will no longer award on price alone" refuses what the ask is against.
    if told.note.as_deref() == Some(CONTRARY) {
        return told;
    }
    let told = refused(paper, part, sentence, (text, &words), &own, asked, told);
    let told = spared(part, (text, &words), asked, told);
    // "Users get thirty per cent off the charge": what is got is less of it.
    let given = matches!(
        told.ground,
        Some(Ground::Changed | Ground::Moved | Ground::Counted)
    );
    if told.verdict == Some(Verdict::Opposed) && given && find(&words, TAKEN_OFF).is_some() {
        return Said {
            verdict: Some(Verdict::Agrees),
            ..told
        };
    }
    told
}

/// What is taken off a charge for those who get or have it.
const TAKEN_OFF: &str = "get|gets|receive|receives|have|has|given|offered *? *? *? cent|third|quarter|half|fifth|tenth|discount off";

/// What is taken away elsewhere for what is added here.
pub(super) const OFFSET: &str =
    "matched|offset|balanced|accompanied by the|a|an? repeal|removal|cut|cuts|reduction|abolition";

/// What the changes of a sentence say, where its cue words left it open.
fn by_change(
    paper: &Prepared<'_>,
    part: &Part,
    sentence: &Sentence,
    (text, words): (&str, &Words),
    matter: (&[Range<usize>], bool),
    asked: Asked,
    told: Said,
) -> Said {
    let open = match (told.verdict, told.note.as_deref()) {
        (None, note) => note.is_none_or(|note| note == UNSURE),
        (Some(Verdict::PartOfTheWay | Verdict::Agrees), None) => true,
        (Some(_), note) => note == Some(FORESEEN),
    };
    let foreseen = told.note.as_deref() == Some(FORESEEN);
    if !open {
        return told;
    }
    let Some(wider) = wider(paper, part, sentence, text, words, matter, asked) else {
        return told;
    };
    let deciding: Vec<String> = wider
        .deciding
        .iter()
        .filter_map(|at| text.get(at.clone()).map(str::to_owned))
        .collect();
    // Which way it points is told only where that hangs on one word: "stop the
    // release of the land" turns twice, and is left to what is counted.
    // "Every new rule will be matched by the repeal of two" lays no burden on anybody.
    let offset = wider.verdict == Verdict::Opposed && find(words, OFFSET).is_some();
    if matches!(wider.verdict, Verdict::Agrees | Verdict::Opposed)
        && (turns(text, &deciding) > 1 || offset)
    {
        return unsure(told);
    }
    // A change decides only where the author undertakes it.
    if matches!(wider.verdict, Verdict::Agrees | Verdict::Opposed) && !asked.binds {
        return unsure(told);
    }
    // "The power will go back to the department" gives it to nobody new.
    if wider.verdict == Verdict::Agrees && BACK.iter().any(|way| find(words, way).is_some()) {
        return unsure(told);
    }
    // "5G will require a boost in investment": what is to come of it is nobody's doing.
    if wider.verdict == Verdict::Agrees && asked.outcome {
        return unsure(told);
    }
    // A price that is said to fall may be a forecast; a grant that is said to
    // end is the author's own.
    if foreseen && !wider.wanted {
        return told;
    }
    match (told.verdict, wider.verdict) {
        // Where the plainer rules found something near, only what is plain counts.
        (Some(_), Verdict::PartOfTheWay | Verdict::Silent)
        | (Some(Verdict::Agrees), Verdict::Agrees) => return told,
        (Some(_), Verdict::Agrees) if wider.ground == Ground::Effort => return told,
        // The same verb lays a burden on what the words of agreement only measure: "a levy of
        // £6 will be added to the bills".
        (Some(Verdict::Agrees), Verdict::Opposed)
            if wider.ground == Ground::Changed && lays(&told, &deciding) => {}
        (Some(Verdict::Agrees), _) => {
            return Said {
                verdict: Some(Verdict::PartOfTheWay),
                note: Some(BOTH_WAYS.to_owned()),
                ground: Some(Ground::HeldBack),
                ..told
            };
        }
        _ => {}
    }
    Said {
        at: sentence.at.clone(),
        verdict: Some(wider.verdict),
        deciding,
        note: wider.note.map(str::to_owned),
        ground: Some(wider.ground),
    }
}

/// Whether the act by which a sentence was told to agree is one of laying something on
/// somebody, and decides against it as well.
fn lays(told: &Said, deciding: &[String]) -> bool {
    told.deciding.first().is_some_and(|cue| {
        deciding.contains(cue)
            && plain(cue)
                .last()
                .is_some_and(|(verb, _)| among(verb, "add impose place levy charge"))
    })
}

/// Whether a matter from here and there stands right at the words that refuse: "the grant
/// takes no further applications".
fn beside_cue(text: &str, matter: &[Range<usize>], deciding: &[String]) -> bool {
    let Some(cue) = deciding
        .first()
        .and_then(|cue| Some((text.find(cue.as_str())?, cue.len())))
        .map(|(from, length)| from..from + length)
    else {
        return false;
    };
    matter.iter().any(|at| {
        let between = if at.end <= cue.start {
            text.get(at.end..cue.start)
        } else {
            text.get(cue.end..at.start)
        };
        between.is_some_and(|between| {
            plain(between).len() <= 1 && !between.contains([',', ';', ':', '.'])
        })
    })
}

/// What was told, with the sentence left to a reader where nothing was.
fn unsure(told: Said) -> Said {
    if told.verdict.is_some() || told.note.is_some() {
        return told;
    }
    Said {
        note: Some(UNSURE.to_owned()),
        ..told
    }
}

/// Places of a passage as places of one of its sentences; what a caption in the
/// sentence names is not what the sentence speaks of.
pub(super) fn in_sentence(
    text: &str,
    sentence: &Sentence,
    places: &[Range<usize>],
) -> Vec<Range<usize>> {
    let start = sentence.at.start;
    let caption = caption(text);
    places
        .iter()
        .map(|at| at.start.saturating_sub(start)..at.end.saturating_sub(start))
        // "Invest in engines across road and rail" invests in engines.
        .filter(|at| !stands_at(text, at.start, "across|throughout"))
        .filter(|at| !within_rules(text, at))
        .filter(|at| {
            caption
                .as_ref()
                .is_none_or(|caption| at.start < caption.start || at.end > caption.end)
        })
        .collect()
}

/// Whether one of some words stands right before a place.
pub(super) fn stands_at(sentence: &str, at: usize, words: &'static str) -> bool {
    plain(sentence.get(..at).unwrap_or_default())
        .last()
        .is_some_and(|(last, _)| one_of(last, words))
}

/// Whether a place is who does it: "managed by the agency".
pub(super) fn by_agent(sentence: &str, at: usize) -> bool {
    plain(sentence.get(..at).unwrap_or_default())
        .iter()
        .rev()
        .find(|(word, _)| !matches!(word.as_str(), "the" | "a" | "an" | "our"))
        .is_some_and(|(word, _)| word == "by")
}

/// The note on a sentence with one verb each way.
pub(super) const BOTH_WAYS: &str = "points both ways: read it";
