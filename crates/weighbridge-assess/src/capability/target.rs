//! Which industry a user means: a code of SIC 2007 ("24.1"), a code of the
//! input-output table ("C241T243") or a name. A code of SIC stands for a share
//! of each industry that it has jobs in, and the share is said.

use std::collections::BTreeMap;

use serde::Serialize;
use weighbridge_facts::Facts;
use weighbridge_facts::input_output::plain_code;
use weighbridge_model::figure::Grade;

use super::search::{Entry, Meaning, beside, meaning, narrower};
use super::supply::Supply;
use crate::wording::{jobs, list, percent};

/// Below this part of an industry's jobs a code is the smaller part of it.
const MINORITY: f64 = 0.5;
/// Industries named before "…".
const SHOWN: usize = 6;

/// An industry of the table, and how much of it is meant.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TargetPart {
    /// Position in the table.
    #[serde(skip)]
    pub industry: usize,
    /// Its code there.
    pub code: String,
    /// Its name there.
    pub name: String,
    /// Share of its jobs in Great Britain that are in what is meant.
    pub share: f64,
    /// Jobs in what is meant.
    pub jobs: f64,
    /// All its jobs.
    pub all_jobs: f64,
    /// All its output, £ million.
    pub output: f64,
}

impl TargetPart {
    /// Whether all of the industry is meant.
    #[must_use]
    pub fn whole(&self) -> bool {
        self.share >= 0.999_5
    }
}

/// What is cut.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Target {
    /// Code as the user is told it.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Industries of the table that it stands for.
    pub parts: Vec<TargetPart>,
    /// For each industry of the employment statistics whether it is meant.
    #[serde(skip)]
    pub leaves: Vec<bool>,
    /// The name that it was taken from, where other industries have that in their
    /// titles too, and these.
    pub beside: Option<(String, Vec<Entry>)>,
    /// The name that it was taken from, where that is less than the industry of the
    /// table that was taken, and the codes that it is.
    pub narrower: Option<(String, Vec<Entry>)>,
}

impl Target {
    /// How the code and the industries of the table belong together.
    #[must_use]
    pub fn explained(&self) -> String {
        let what = format!("{} ({})", self.code, self.name);
        if let [part] = self.parts.as_slice()
            && part.code == self.code
        {
            return format!("{what} is an industry of the input-output table, taken whole");
        }
        let whole: Vec<String> = self
            .parts
            .iter()
            .filter(|part| part.whole())
            .map(|part| format!("{} ({})", part.code, part.name))
            .collect();
        let mut parts: Vec<String> = Vec::new();
        match whole.len() {
            0 => {}
            few if few <= SHOWN => parts.push(format!("the whole of {}", list(&whole))),
            many => parts.push(format!("{many} industries of it whole")),
        }
        parts.extend(self.parts.iter().filter(|part| !part.whole()).map(|part| {
            format!(
                "{} of {} ({}), by jobs: {} of {}",
                percent(part.share),
                part.code,
                part.name,
                jobs(part.jobs),
                jobs(part.all_jobs)
            )
        }));
        let than = match self.parts.as_slice() {
            [part] if part.whole() => "is told by the input-output table as one industry: it",
            [_] => "is finer than the industries of the input-output table: it",
            parts if parts.iter().all(TargetPart::whole) => {
                "is coarser than the industries of the input-output table: it"
            }
            _ => "cuts across the industries of the input-output table: it",
        };
        format!("{what} {than} stands for {}", list(&parts))
    }

    /// What else the name may mean, of which nothing is taken.
    #[must_use]
    pub fn also(&self) -> Option<String> {
        if let Some((text, codes)) = &self.narrower {
            return Some(format!(
                "\"{text}\" is taken for all of {}, which holds more than that: {} {} the part with it in \
                 the title; give a code where that alone is meant.",
                self.code,
                shown(codes),
                if codes.len() == 1 { "is" } else { "are" }
            ));
        }
        let (text, others) = self.beside.as_ref()?;
        Some(format!(
            "\"{text}\" is taken for {}. It stands in the titles of other industries too: {}; give a \
             code where one of these is meant.",
            self.code,
            shown(others)
        ))
    }

    /// A warning where the code is the smaller part of an industry of the table:
    /// that industry may then make and buy something else.
    #[must_use]
    pub fn warning(&self) -> Option<String> {
        let weak: Vec<String> = self
            .parts
            .iter()
            .filter(|part| part.share < MINORITY)
            .map(|part| format!("{} of {}", percent(part.share), part.code))
            .collect();
        let (first, more) = weak.split_at(weak.len().min(SHOWN));
        let mut named = first.to_vec();
        if !more.is_empty() {
            named.push(format!("a part of {} more", more.len()));
        }
        (!weak.is_empty()).then(|| {
            format!(
                "{} stands for {} by jobs, the smaller part; it is taken to be like the whole, to \
                 sell, buy and make as much a job, which may be far from the truth.",
                self.code,
                list(&named)
            )
        })
    }

    /// What the figures of the cut itself rest on, money and jobs: regrouped
    /// published figures where industries are taken whole, jobs also where a
    /// code is part of one; else something is allocated.
    #[must_use]
    pub fn grades(&self, cut: f64) -> [Grade; 2] {
        let all = cut >= 1.0;
        let known = |is: bool| if is { Grade::Derived } else { Grade::Modelled };
        [
            known(all && self.parts.iter().all(TargetPart::whole)),
            known(all),
        ]
    }

    /// Finds what the text means.
    ///
    /// # Errors
    /// The nearest names, or the several that fit.
    pub fn find(
        facts: &Facts,
        supply: &Supply,
        text: &str,
        national: &[f64],
    ) -> Result<Self, String> {
        let text = text.trim();
        // As pages print it: "SIC 24.1".
        let text = match text.get(..4) {
            Some(start) if start.eq_ignore_ascii_case("sic ") => text[4..].trim(),
            _ => text,
        };
        let plain = plain_code(text);
        let industries = &supply.table.industries;
        if plain.is_empty() {
            return Err("name an industry: --industry 24.1, or a name such as steel".into());
        }
        if let Some(at) = industries
            .iter()
            .position(|industry| plain_code(&industry.code) == plain)
        {
            if !supply.shown(at) {
                return Err(supply.why_withheld(at));
            }
            return Self::of_table(supply, at, national);
        }
        // A code of SIC, as it is written with or without dots and slashes.
        let tree = facts.industries();
        let digits = text
            .chars()
            .all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '/' | ' '));
        // With the letter of its section before it, as offices write divisions: C24.
        let (plain, digits) = match lettered(&plain) {
            Some((letter, code)) if !digits => {
                let section = tree.section(code);
                if let Some(right) = section.filter(|section| *section != letter) {
                    return Err(format!(
                        "SIC {} is of section {right}, not {letter}: did you mean {right}{code}?",
                        dotted(code)
                    ));
                }
                (code.to_owned(), true)
            }
            _ => (plain, digits),
        };
        let section = plain.len() == 1 && tree.name(&plain).is_some();
        if digits || section {
            if let Err(unknown) = tree.check(&plain) {
                let mut near = unknown.nearest.clone();
                near.extend(unknown.successor);
                return Err(format!(
                    "there is no industry {text} in SIC 2007{}",
                    meant(&near)
                ));
            }
            let title = tree
                .name(&plain)
                .or_else(|| tree.name(plain.get(..4).unwrap_or(&plain)))
                .unwrap_or("")
                .to_owned();
            return Self::of_sic(facts, supply, &[plain], title, national);
        }
        Self::named(facts, supply, text, national)
    }

    fn named(facts: &Facts, supply: &Supply, text: &str, national: &[f64]) -> Result<Self, String> {
        let tree = facts.industries();
        let industries = &supply.table.industries;
        let table: Vec<Entry> = industries
            .iter()
            .enumerate()
            .map(|(at, one)| (one.code.clone(), supply.name(at)))
            .collect();
        let mut classes: BTreeMap<String, String> = BTreeMap::new();
        for leaf in facts.leaves() {
            if let Some(section) = tree.section(leaf)
                && let Some(name) = tree.name(section)
            {
                classes.insert(section.to_owned(), name.to_owned());
            }
            for length in [2, 3, 4, 5] {
                if let Some(code) = leaf.get(..length)
                    && let Some(name) = tree.name(code)
                {
                    classes.insert(code.to_owned(), name.to_owned());
                }
            }
        }
        let classes: Vec<Entry> = classes.into_iter().collect();
        let of = |code: &str| -> Vec<usize> {
            let mut touched: Vec<usize> = facts
                .leaves()
                .iter()
                .zip(&supply.of_leaf)
                .filter(|(leaf, _)| tree.covers(code, leaf))
                .filter_map(|(_, at)| *at)
                .collect();
            touched.sort_unstable();
            touched.dedup();
            touched
        };
        match meaning(text, &table, &classes, &of) {
            Meaning::Table(at) => {
                let mut found = Self::of_table(supply, at, national)?;
                let title = supply.name(at).to_lowercase();
                let inside: Vec<Entry> = classes
                    .iter()
                    .filter(|(code, _)| of(code) == [at])
                    .cloned()
                    .collect();
                let codes = narrower(text, &inside);
                found.narrower = (title != text.trim().to_lowercase() && !codes.is_empty())
                    .then(|| (text.to_owned(), codes));
                Ok(found)
            }
            Meaning::Classes(codes, title) => {
                let mut found = Self::of_sic(facts, supply, &codes, title, national)?;
                let others = beside(text, &codes, &classes);
                found.beside = (!others.is_empty()).then(|| (text.to_owned(), others));
                Ok(found)
            }
            Meaning::Several(all) => Err(format!(
                "\"{text}\" may mean {} industries: give one of {}",
                all.len(),
                shown(&all)
            )),
            Meaning::Inside(all) => Err(format!(
                "\"{text}\" is no industry's name, and stands in the title of one class: give the code that \
                 is meant, {}",
                shown(&all)
            )),
            Meaning::TradeOnly(all) => Err(format!(
                "no industry that makes or does \"{text}\" has it in its title, only trade with it: give a code \
                 of SIC 2007, or of trade {}",
                shown(&all)
            )),
            Meaning::Nothing(near) => {
                let near: Vec<String> = near.iter().map(titled).collect();
                Err(format!("there is no industry \"{text}\"{}", meant(&near)))
            }
        }
    }

    fn of_table(supply: &Supply, at: usize, national: &[f64]) -> Result<Self, String> {
        let leaves = supply.of_leaf.iter().map(|one| *one == Some(at)).collect();
        let industry = &supply.table.industries[at];
        Self::made(
            supply,
            industry.code.clone(),
            supply.name(at),
            leaves,
            national,
        )
    }

    fn of_sic(
        facts: &Facts,
        supply: &Supply,
        codes: &[String],
        title: String,
        national: &[f64],
    ) -> Result<Self, String> {
        let tree = facts.industries();
        let leaves: Vec<bool> = facts
            .leaves()
            .iter()
            .map(|leaf| {
                codes
                    .iter()
                    .any(|code| tree.covers(code, leaf) || leaf == code)
            })
            .collect();
        let shown: Vec<String> = codes.iter().map(|code| dotted(code)).collect();
        let jobs = |is: &dyn Fn(usize) -> bool| -> f64 {
            let each = national.iter().enumerate();
            each.filter(|(at, _)| is(*at)).map(|(_, jobs)| jobs).sum()
        };
        let whole =
            |division: &str| jobs(&|at| facts.leaves()[at].strip_prefix(division) == Some("000"));
        if let [code] = codes
            && let Some((division, _)) = code
                .split_at_checked(2)
                .filter(|(_, rest)| !rest.is_empty())
            && jobs(&|at| leaves[at]) == 0.0
            && whole(division) > 0.0
        {
            return Err(format!(
                "the jobs of division {division} are published whole and not by its parts, so that of {} \
                 ({title}) none are told: give {division}",
                dotted(code)
            ));
        }
        Self::made(
            supply,
            format!("SIC {}", list(&shown)),
            title,
            leaves,
            national,
        )
    }

    fn made(
        supply: &Supply,
        code: String,
        name: String,
        leaves: Vec<bool>,
        national: &[f64],
    ) -> Result<Self, String> {
        let meant: Vec<f64> = leaves
            .iter()
            .zip(national)
            .map(|(is, jobs)| if *is { *jobs } else { 0.0 })
            .collect();
        let jobs = supply.gather(&meant);
        let parts: Vec<TargetPart> = (0..jobs.len())
            .filter(|at| jobs[*at] > 0.0)
            .map(|at| TargetPart {
                industry: at,
                code: supply.table.industries[at].code.clone(),
                name: supply.name(at),
                output: supply.system.output()[at],
                share: jobs[at] / supply.jobs[at],
                jobs: jobs[at],
                all_jobs: supply.jobs[at],
            })
            .collect();
        if parts.is_empty() {
            return Err(format!(
                "{code} ({name}) has no jobs in Great Britain in these statistics, by which the part of an \
                 industry of the table that is meant is told: nothing can be said of it"
            ));
        }
        Ok(Self {
            code,
            name,
            parts,
            leaves,
            beside: None,
            narrower: None,
        })
    }
}

/// A code of SIC as people write it; one of the table as it is.
#[must_use]
pub fn dotted(code: &str) -> String {
    if code.contains(", ") {
        return code.split(", ").map(dotted).collect::<Vec<_>>().join(", ");
    }
    if !code.chars().all(|letter| letter.is_ascii_digit()) {
        return code.to_owned();
    }
    match code.len() {
        3 | 4 => format!("{}.{}", &code[..2], &code[2..]),
        5 => format!("{}.{}/{}", &code[..2], &code[2..4], &code[4..]),
        _ => code.to_owned(),
    }
}

/// A section's letter and the digits after it; none of another form.
fn lettered(plain: &str) -> Option<(&str, &str)> {
    let (letter, code) = plain.split_at_checked(1)?;
    let fits = letter.bytes().all(|byte| byte.is_ascii_uppercase())
        && (2..=5).contains(&code.len())
        && code.bytes().all(|byte| byte.is_ascii_digit());
    fits.then_some((letter, code))
}

fn titled((code, title): &Entry) -> String {
    format!("{} ({title})", dotted(code))
}

/// The first of several, and that there are more.
fn shown(all: &[Entry]) -> String {
    let first: Vec<String> = all.iter().take(SHOWN).map(titled).collect();
    let more = if all.len() > SHOWN { "; …" } else { "" };
    format!("{}{more}", first.join("; "))
}

fn meant(near: &[String]) -> String {
    if near.is_empty() {
        "; give a code of SIC 2007 such as 24.1, or part of a name".into()
    } else {
        format!(": did you mean {}?", near.join(" or "))
    }
}
