//! Dates with what they are the dates of: by when something is done, from when or until when
//! it runs, before when it is not done, when it is begun. Only dates of one kind are later or
//! sooner than each other. It finds no pairs and reads no amounts.

use super::amounts::shares;
use super::asides::aside;
use crate::commitment::{Commitment, Role};
use crate::tokens::{MONTHS, SEASONS, Token, tokens};

/// What a date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// By or in it something is done.
    Due,
    /// In it something is begun: "start work in 2027".
    Begun,
    /// From it on.
    From,
    /// Until it.
    Until,
    /// Not before it.
    NotBefore,
    /// How long something takes or goes on: "within 20 weeks", "over five years".
    Lasting,
}

/// A date of a promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dated {
    pub kind: Kind,
    /// Its first and last month, counted from the year nought; none where it names no year.
    months: Option<(i32, i32)>,
    /// As written, and with the word before it that tells its kind.
    said: String,
    led: String,
}

/// The months that a date spans.
fn months(text: &str) -> Option<(i32, i32)> {
    let low = text.to_lowercase();
    let digits: Vec<&str> = low
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|some| !some.is_empty())
        .collect();
    let year = |some: &&&str| some.len() == 4 && (some.starts_with("19") || some.starts_with('2'));
    let years: Vec<i32> = (digits.iter().filter(year))
        .filter_map(|some| some.parse().ok())
        .collect();
    let (first, last) = (*years.first()?, *years.last()?);
    let words = tokens(&low);
    let month = MONTHS
        .iter()
        .position(|month| words.iter().any(|word| word.low == *month));
    if let Some(month) = month {
        let at = first * 12 + i32::try_from(month).ok()?;
        return (years.len() == 1).then_some((at, at));
    }
    // Winter ends in the next year.
    let season = ["spring", "summer", "autumn", "winter"]
        .iter()
        .position(|season| words.iter().any(|word| word.low == *season));
    if let Some(season) = season {
        let at = first * 12 + 2 + 3 * i32::try_from(season).ok()?;
        return (years.len() == 1).then_some((at, at + 2));
    }
    let quarter = words.iter().find_map(|word| {
        let number = word.low.strip_prefix('q')?.parse::<i32>().ok()?;
        (1..=4).contains(&number).then_some(number)
    });
    if let Some(quarter) = quarter {
        let at = first * 12 + 3 * (quarter - 1);
        return (years.len() == 1).then_some((at, at + 2));
    }
    // A financial year, "2026-27", ends in March.
    let financial = years.len() == 1
        && digits.windows(2).any(|two| {
            two[0].len() == 4
                && two[1].len() == 2
                && low.contains(&format!("{}-{}", two[0], two[1]))
        });
    if financial {
        return Some((first * 12 + 3, (first + 1) * 12 + 2));
    }
    Some((first * 12, last * 12 + 11))
}

/// Words between a date and the word that tells its kind.
fn passed(word: &Token) -> bool {
    word.is(&[
        "the",
        "end",
        "of",
        "early",
        "late",
        "mid",
        "start",
        "beginning",
        "close",
        "a",
    ]) || word.is(MONTHS)
        || word.is(SEASONS)
        || word.low.len() <= 2 && word.low.chars().all(|sign| sign.is_ascii_digit())
}

/// The kind of the date at a place, and where the word that tells it stands.
fn kind(words: &[Token], at: usize) -> (Kind, usize) {
    let mut lead = at;
    while lead > 0 && at - lead < 5 && passed(&words[lead - 1]) {
        lead -= 1;
    }
    let is = |place: usize, list: &[&str]| words.get(place).is_some_and(|word| word.is(list));
    let from = lead.saturating_sub(1);
    let denied = words[..from]
        .iter()
        .rev()
        .take(10)
        .any(|word| word.is(&["not", "never", "no", "nothing", "nobody", "cannot"]));
    let since = |list: &[&str]| words[..from].iter().any(|word| word.is(list));
    // "Put back to 2029".
    let put_off = is(from, &["to"])
        && (from.saturating_sub(3)..from).any(|place| {
            is(
                place,
                &[
                    "back",
                    "off",
                    "forward",
                    "moved",
                    "delayed",
                    "postponed",
                    "deferred",
                    "slipped",
                ],
            )
        });
    let kind = if put_off {
        Kind::Due
    } else if is(from, &["before", "until", "till"]) && denied {
        Kind::NotBefore
    } else if is(from, &["than"]) && from > 0 && is(from - 1, &["earlier", "sooner"]) {
        return (Kind::NotBefore, from.saturating_sub(2));
    } else if is(from, &["from", "since", "after", "starting"]) || is(from, &["between"]) {
        Kind::From
    } else if is(from, &["until", "till", "through"])
        || is(from, &["to"])
        || is(from, &["and"]) && since(&["between"])
    {
        Kind::Until
    } else {
        Kind::Due
    };
    let led = is(
        from,
        &[
            "by", "in", "before", "from", "since", "after", "until", "till", "to", "through",
            "and", "between", "on", "at", "during", "starting",
        ],
    );
    (kind, if led { from } else { at })
}

/// Verbs that begin something; those that finish it; neither says anything beside the other.
const BEGINS: &[&str] = &[
    "start",
    "starts",
    "started",
    "begin",
    "begins",
    "begun",
    "commence",
    "commences",
    "commenced",
];

/// Where a sentence says of its subject that it will end, and of nothing that it ends: what ends
/// in a year lasts until it.
fn ends(words: &[Token]) -> Option<usize> {
    const ENDS: &[&str] = &["end", "close", "expire", "lapse", "cease"];
    const BEHIND: &[&str] = &[
        "in", "on", "by", "at", "to", "after", "from", "for", "before",
    ];
    (1..words.len()).find(|at| {
        let before = words[at - 1].is(&["will", "shall", "now", "therefore"]);
        words[*at].is(ENDS)
            && before
            && words
                .get(at + 1)
                .is_none_or(|next| next.is(BEHIND) || next.is(MONTHS))
    })
}

/// The dates of a promise, but for those that it tells of a thing.
pub(super) fn dated(one: &Commitment) -> Vec<Dated> {
    let words = tokens(&one.text);
    let shares = shares(&one.text);
    let begun = words
        .iter()
        .any(|word| word.is(BEGINS) && !aside(&one.text, word.span.start));
    let ending = ends(&words);
    let marks = one.judgement.marks.iter();
    let mut found: Vec<Dated> = Vec::new();
    for mark in marks.filter(|mark| mark.role == Role::Date) {
        // Of a row of a table the cell that gives it stands outside the sentence.
        if mark.span.is_empty() {
            found.push(Dated {
                kind: Kind::Due,
                months: months(&mark.text),
                said: mark.text.clone(),
                led: mark.text.clone(),
            });
            continue;
        }
        // "By a quarter" is a share.
        let share =
            |at: &std::ops::Range<usize>| at.start < mark.span.end && mark.span.start < at.end;
        if aside(&one.text, mark.span.start) || shares.iter().any(share) {
            continue;
        }
        let Some(at) = words
            .iter()
            .position(|word| word.span.start >= mark.span.start)
        else {
            continue;
        };
        // The word that leads may be part of the mark: "by Christmas 2026".
        let inner = words[at].is(&[
            "by", "before", "until", "till", "from", "in", "within", "over",
        ]);
        let span = tokens(&mark.text).iter().any(|word| {
            word.is(&[
                "years", "months", "weeks", "days", "decade", "within", "over",
            ]) || word.is(&["year"]) && months(&mark.text).is_none()
        });
        let (kind, lead) = if inner {
            (kind(&words, at + 1).0, at)
        } else {
            kind(&words, at)
        };
        let kind = match kind {
            _ if span && months(&mark.text).is_none() => Kind::Lasting,
            Kind::Due if ending.is_some_and(|ending| ending < at) => Kind::Until,
            Kind::Due if begun => Kind::Begun,
            kind => kind,
        };
        let led = one.text.get(words[lead].span.start..mark.span.end);
        let led = led.unwrap_or(&mark.text);
        let bare = || one.text.get(words[at].span.start..mark.span.end);
        let led = match kind {
            // "Between 2022 and 2026" is from the one until the other.
            Kind::Until => led.replacen("and ", "until ", 1),
            Kind::From => led.replacen("between ", "from ", 1),
            Kind::NotBefore if inner => format!("not {led}"),
            Kind::NotBefore => format!("not before {}", bare().unwrap_or(&mark.text)),
            _ => led.to_owned(),
        };
        // "From 2029 buses will run".
        let led = if lead < at {
            let mut letters = led.chars();
            let first = letters.next().map(|first| first.to_ascii_lowercase());
            first.into_iter().chain(letters).collect()
        } else {
            led
        };
        let next = Dated {
            kind,
            months: months(&mark.text),
            said: mark.text.clone(),
            led,
        };
        // Each date once, whatever its capital.
        if !(found.iter())
            .any(|one| one.kind == next.kind && one.said.eq_ignore_ascii_case(&next.said))
        {
            found.push(next);
        }
    }
    found
}

/// Whether a date is later or sooner than another of its kind; else "changed".
fn moved(was: &Dated, is: &Dated) -> &'static str {
    match was.months.zip(is.months) {
        Some((was, is)) if is.0 > was.1 => "later",
        Some((was, is)) if is.1 < was.0 => "sooner",
        _ => "changed",
    }
}

/// Whether what was to be done by or from a date is now not to be done before a later one: put
/// off, and not refused.
pub(super) fn put_off(before: &Commitment, now: &Commitment) -> bool {
    let was = dated(before);
    let due = |one: &&Dated| matches!(one.kind, Kind::Due | Kind::Begun | Kind::From);
    dated(now)
        .iter()
        .filter(|one| one.kind == Kind::NotBefore)
        .any(|is| was.iter().filter(due).any(|was| moved(was, is) == "later"))
}

fn listed(some: &[&Dated], led: bool) -> String {
    let mut words: Vec<&str> = some
        .iter()
        .map(|one| {
            if led {
                one.led.as_str()
            } else {
                one.said.as_str()
            }
        })
        .collect();
    words.sort_by_key(|word| word.to_lowercase());
    words.join(", ")
}

/// How the dates of a promise changed, in words; how long something lasts is left out where
/// `lasts` tells it already.
pub(super) fn dates(before: &Commitment, now: &Commitment, lasts: bool) -> Vec<String> {
    let keep = |one: &Dated| !lasts || !matches!(one.kind, Kind::Lasting | Kind::Until);
    let (mut was, mut is) = (dated(before), dated(now));
    was.retain(keep);
    is.retain(keep);
    let mut said = Vec::new();
    let kinds = [
        Kind::Due,
        Kind::Begun,
        Kind::From,
        Kind::Until,
        Kind::NotBefore,
        Kind::Lasting,
    ];
    let (mut gone, mut added): (Vec<&Dated>, Vec<&Dated>) = (Vec::new(), Vec::new());
    for kind in kinds {
        let of = |list: &'_ [Dated]| -> Vec<usize> {
            (0..list.len())
                .filter(|at| list[*at].kind == kind)
                .collect()
        };
        let both = |one: &Dated, list: &[Dated]| {
            list.iter()
                .any(|other| other.kind == kind && other.said.eq_ignore_ascii_case(&one.said))
        };
        let old: Vec<&Dated> = of(&was).into_iter().map(|at| &was[at]).collect();
        let new: Vec<&Dated> = of(&is).into_iter().map(|at| &is[at]).collect();
        let left: Vec<&Dated> = old.iter().copied().filter(|one| !both(one, &is)).collect();
        let come: Vec<&Dated> = new.iter().copied().filter(|one| !both(one, &was)).collect();
        match (left.as_slice(), come.as_slice()) {
            ([], []) => {}
            ([was], [is]) => said.push(format!(
                "date {}: {} became {}",
                moved(was, is),
                was.said,
                is.said
            )),
            ([], _) => added.extend(come),
            (_, []) => gone.extend(left),
            _ => said.push(format!(
                "date changed: {} became {}",
                listed(&left, false),
                listed(&come, false)
            )),
        }
    }
    // "By 2025" or "from 2025", "not before 2030": later.
    if let ([was], [is]) = (gone.as_slice(), added.as_slice())
        && matches!(was.kind, Kind::Due | Kind::Begun | Kind::From)
        && is.kind == Kind::NotBefore
        && moved(was, is) == "later"
    {
        said.push(format!("date later: {} became {}", was.led, is.led));
        return said;
    }
    // "By April 2025", "from April 2027": one day of one thing, moved.
    if let ([was], [is]) = (gone.as_slice(), added.as_slice())
        && matches!(
            (was.kind, is.kind),
            (Kind::Due, Kind::From) | (Kind::From, Kind::Due)
        )
    {
        said.push(format!("date changed: {} became {}", was.led, is.led));
        return said;
    }
    let led = !gone.is_empty() && !added.is_empty();
    if !gone.is_empty() {
        said.push(format!("date gone: {}", listed(&gone, led)));
    }
    if !added.is_empty() {
        said.push(format!("date added: {}", listed(&added, led)));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::super::What;
    use super::super::tests::compared;

    fn told(before: &str, now: &str) -> Vec<String> {
        let page = |text: &str| format!("# A Plan\n\n## Slate\n\n{text}\n");
        let changes = compared(&page(now), &page(before)).changes;
        let how = changes.into_iter().flat_map(|change| change.how);
        how.filter(|how| how.starts_with("date") || how.starts_with("longer"))
            .collect()
    }

    #[test]
    fn what_is_put_off_is_not_refused() {
        let page = |text: &str| format!("# A Plan\n\n## Slate\n\n{text}\n");
        let what = |before: &str, now: &str| -> Vec<What> {
            let changes = compared(&page(now), &page(before)).changes;
            changes.into_iter().map(|change| change.what).collect()
        };
        let before = "We will open the slate museum at Corris by 2027.";
        let now = "We will not open the slate museum at Corris before 2030.";
        assert_eq!(what(before, now), [What::Unclear]);
        let now = "We will not open the slate museum at Corris.";
        assert_eq!(what(before, now), [What::Reversed]);
    }

    #[test]
    fn only_dates_of_one_kind_are_later_or_sooner() {
        for (before, now, expected) in [
            (
                "We will open a fund for slate mills in 2023.",
                "We will keep the fund for slate mills open until March 2029.",
                &["date gone: in 2023", "date added: until March 2029"][..],
            ),
            (
                "We will keep the fund for slate mills open until March 2028.",
                "The fund for slate mills will end in March 2026.",
                &["date sooner: March 2028 became March 2026"],
            ),
            (
                "The fund for slate mills will close in 2028.",
                "The fund for slate mills will run until 2032.",
                &["date later: 2028 became 2032"],
            ),
            (
                "By April 2025 we will pay a relief of £25 to slate mills.",
                "From April 2027 we will pay a relief of £25 to slate mills.",
                &["date changed: by April 2025 became from April 2027"],
            ),
            (
                "We will support the slate mills of Corris until 2025.",
                "We will support the slate mills of Corris from 1 October 2026.",
                &["date gone: until 2025", "date added: from 1 October 2026"],
            ),
            (
                "A review of slate mills will be published in spring 2024.",
                "A review of slate mills will be published in autumn 2024.",
                &["date later: spring 2024 became autumn 2024"],
            ),
            (
                "A review of slate mills will be published by March 2024.",
                "A review of slate mills will be published by November 2024.",
                &["date later: March 2024 became November 2024"],
            ),
            (
                "We will build the slate museum at Corris by 2025.",
                "We will build the slate museum at Corris, but not before 2030.",
                &["date later: by 2025 became not before 2030"],
            ),
            (
                "Slate mills must register by 2027.",
                "The deadline for slate mills to register is put back to 2029.",
                &["date later: 2027 became 2029"],
            ),
            (
                "We will start work on the slate museum at Corris in 2024.",
                "We will finish work on the slate museum at Corris in 2029.",
                &["date gone: in 2024", "date added: in 2029"],
            ),
            (
                "We will repair the roofs of slate mills by 2027.",
                "We will repair the roofs of slate mills that were built before 1921 by 2027.",
                &[],
            ),
            (
                "The slate museum at Corris will be finished by 2025.",
                "The slate museum at Corris, which was to be finished by 2025, will be finished by 2031.",
                &["date later: 2025 became 2031"],
            ),
            (
                "We will cut the waste of slate mills by 20 per cent by 2025.",
                "We will cut the waste of slate mills by a quarter by 2030.",
                &["date later: 2025 became 2030"],
            ),
        ] {
            assert_eq!(told(before, now), expected, "{before} / {now}");
        }
    }
}
