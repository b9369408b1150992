//! Whose word of acceptance or refusal it is, and whether it is itself denied: not "the
//! guild disagrees", nor "does not disagree". What the word comes to is not told here.

use crate::verdict::lexicon::one_of;

use super::clause::Clause;

/// Who replies.
const AUTHORS: &str = "we|i|government|governments|ministers|minister|ministry|department|departments|commission|treasury|office|agency|executive|cabinet|secretary|authority|council|board|bank|service|administration|regulator|inspectorate|hmrc|england|scotland|wales|ofgem|ofcom|ofwat|ofsted|defra";

/// Who is heard by who replies.
const OTHERS: &str = "guild|guilds|industry|firm|firms|business|businesses|union|unions|association|associations|federation|confederation|stakeholders|respondents|respondent|critics|opposition|witnesses|employers|trade|society|campaigners|experts|academics|opponents|party|mps|peers|lobby|nobody|residents|banks|councils|universities|farmers|owners|producers|makers|charities|investors|lenders|predecessors";

/// Who replied before, or would.
const BEFORE: &str =
    "last|previous|former|earlier|predecessor|preceding|outgoing|opposition|shadow";

/// Words between a subject and its verb.
const BETWEEN: &str = "does|do|did|not|will|must|has|have|had|also|therefore|respectfully|strongly|fully|cannot|can|would|is|are|was|were|be|been|firmly|already|largely|both|all|never|again|once|and|to";

/// Where a clause within a clause begins.
const OPENS: &str = "that|because|while|as|if|when|but|although|though|since|where|so|whereas";

/// The words of the subject of a verb, and whether it is a clause about somebody ("those who").
fn subject(clause: &Clause, verb: usize) -> (std::ops::Range<usize>, bool) {
    let mut to = verb;
    while to > 0 && one_of(clause.word(Some(to - 1)), BETWEEN) {
        to -= 1;
    }
    let of = |at: usize| one_of(clause.word(Some(at)), "who|which|whom");
    if to > 0 && of(to - 1) {
        return (to..to, true);
    }
    let from = (0..to)
        .rev()
        .find(|at| one_of(clause.word(Some(*at)), OPENS) || of(*at))
        .map_or(0, |at| at + 1);
    (from.max(to.saturating_sub(7))..to, false)
}

/// Whether a verb of accepting or refusing is plainly said of somebody else than who replies.
pub(super) fn of_another(clause: &Clause, verb: usize) -> bool {
    let (words, about) = subject(clause, verb);
    let among = |list: &'static str| {
        words
            .clone()
            .rev()
            .find(|at| one_of(clause.word(Some(*at)), list))
    };
    let by = (verb + 1..(verb + 9).min(clause.words.len())).any(|at| {
        clause.word(Some(at)) == "by"
            && (at + 1..at + 4).any(|next| {
                next < clause.words.len()
                    && (one_of(clause.word(Some(next)), OTHERS)
                        || one_of(clause.word(Some(next)), BEFORE))
            })
    });
    let author = among(AUTHORS);
    let past = author.is_some_and(|at| {
        (at.saturating_sub(2)..at).any(|at| one_of(clause.word(Some(at)), BEFORE))
    });
    about
        || by
        || past
        || author.is_none_or(|at| among(OTHERS).is_some_and(|other| other > at))
            && among(OTHERS).is_some()
}

/// Whether a verb of refusing may be somebody else's: it has a subject that is neither who
/// replies nor what is replied to.
pub(super) fn unknown(clause: &Clause, verb: usize) -> bool {
    let (words, _) = subject(clause, verb);
    const KNOWN: &str = "it|this|that|recommendation|recommendations|proposal|proposals|suggestion|response|advice|both";
    let known = |at: usize| {
        let word = clause.word(Some(at));
        one_of(word, AUTHORS) || one_of(word, KNOWN)
    };
    let mut own = words.filter(|at| {
        clause
            .word(Some(*at))
            .starts_with(|sign: char| sign.is_alphabetic())
    });
    let first = own.next();
    first.is_some_and(|first| !known(first) && own.all(|at| !known(at)))
}

/// Whether who replies speaks in a clause.
pub(super) fn speaks(clause: &Clause) -> bool {
    clause
        .find("we|government|ministers|our|department")
        .is_some()
}

/// Verbs and words of refusing, which a denial turns round.
pub(super) const TURNS_DOWN: &str = "reject|rejects|disagree|disagrees|disagreed|oppose|opposes|opposed|refuse|decline|object|dispute|quarrel|rejected|refused|declined|unwilling|reluctant|averse|hesitate";

/// Nouns of doubt: to have none is to be ready.
pub(super) const DOUBTS: &str = "hesitation|doubt|difficulty|objection|objections|reservation|reservations|qualms|problem|quarrel|reluctance|alternative";

/// Whether a word of refusing is denied: "do not disagree", "no objection".
pub(super) fn denied(clause: &Clause, at: usize) -> bool {
    (at.saturating_sub(2)..at).any(|before| {
        one_of(
            clause.word(Some(before)),
            "not|never|no|nor|neither|without|nobody|none|cannot",
        )
    })
}
