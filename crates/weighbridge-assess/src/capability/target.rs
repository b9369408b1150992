//! Which industry a user means: a code of SIC 2007 ("24.1"), a code of the
//! input-output table ("C241T243") or a name. A code of SIC stands for a share
//! of each industry that it has jobs in, and the share is said.

use serde::Serialize;
use weighbridge_facts::Facts;
use weighbridge_facts::input_output::plain_code;
use weighbridge_model::nearest;

use super::supply::Supply;
use crate::wording::{jobs, list, percent};

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
}

impl Target {
    /// How the code and the industries of the table belong together.
    #[must_use]
    pub fn explained(&self) -> String {
        let parts: Vec<String> = self
            .parts
            .iter()
            .map(|part| {
                if part.share >= 0.999_5 {
                    format!("the whole of {} ({})", part.code, part.name)
                } else {
                    format!(
                        "{} of {} ({}), by jobs: {} of {}",
                        percent(part.share),
                        part.code,
                        part.name,
                        jobs(part.jobs),
                        jobs(part.all_jobs)
                    )
                }
            })
            .collect();
        format!(
            "{} ({}) stands for {} in the input-output table",
            self.code,
            self.name,
            list(&parts)
        )
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
        let plain = plain_code(text);
        let industries = &supply.table.industries;
        if plain.is_empty() {
            return Err("name an industry: --industry 24.1, or a name such as steel".into());
        }
        if let Some(at) = industries
            .iter()
            .position(|industry| plain_code(&industry.code) == plain)
        {
            return Self::of_table(supply, at, national);
        }
        // A code of SIC, as it is written with or without dots and slashes.
        let tree = facts.industries();
        let digits = text
            .chars()
            .all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '/' | ' '));
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
            return Self::of_sic(facts, supply, &plain, national);
        }
        Self::named(facts, supply, text, national)
    }

    fn named(facts: &Facts, supply: &Supply, text: &str, national: &[f64]) -> Result<Self, String> {
        let wanted = text.to_lowercase();
        let tree = facts.industries();
        let industries = &supply.table.industries;
        let same = |name: &str| name.to_lowercase() == wanted;
        if let Some(at) = industries.iter().position(|one| same(&one.name)) {
            return Self::of_table(supply, at, national);
        }
        let mut sic: Vec<(String, &str)> = Vec::new();
        for leaf in facts.leaves() {
            for length in [2, 3, 4, 5] {
                let Some(code) = leaf.get(..length) else {
                    continue;
                };
                if let Some(name) = tree.name(code)
                    && !sic.iter().any(|(known, _)| known == code)
                {
                    sic.push((code.to_owned(), name));
                }
            }
        }
        if let Some((code, _)) = sic.iter().find(|(_, name)| same(name)) {
            return Self::of_sic(facts, supply, code, national);
        }
        let holding: Vec<usize> = (0..industries.len())
            .filter(|at| industries[*at].name.to_lowercase().contains(&wanted))
            .collect();
        match holding.as_slice() {
            [one] => return Self::of_table(supply, *one, national),
            [] => {}
            several => {
                let names: Vec<String> = several
                    .iter()
                    .take(6)
                    .map(|at| format!("{} ({})", industries[*at].code, industries[*at].name))
                    .collect();
                return Err(format!(
                    "\"{text}\" is in the names of {} industries: give one of {}{}",
                    several.len(),
                    names.join("; "),
                    if several.len() > 6 { "; …" } else { "" }
                ));
            }
        }
        let inside: Vec<&(String, &str)> = sic
            .iter()
            .filter(|(_, name)| name.to_lowercase().contains(&wanted))
            .collect();
        match inside.as_slice() {
            [(code, _)] => Self::of_sic(facts, supply, code, national),
            [] => {
                let names = industries
                    .iter()
                    .map(|one| one.name.as_str())
                    .chain(sic.iter().map(|(_, name)| *name))
                    .chain(industries.iter().map(|one| one.code.as_str()));
                Err(format!(
                    "there is no industry \"{text}\"{}",
                    meant(&near(text, &names.collect::<Vec<_>>()))
                ))
            }
            several => {
                let names: Vec<String> = several
                    .iter()
                    .take(6)
                    .map(|(code, name)| format!("{code} ({name})"))
                    .collect();
                Err(format!(
                    "\"{text}\" is in the names of {} industries of SIC 2007: give one of {}{}",
                    several.len(),
                    names.join("; "),
                    if several.len() > 6 { "; …" } else { "" }
                ))
            }
        }
    }

    fn of_table(supply: &Supply, at: usize, national: &[f64]) -> Result<Self, String> {
        let leaves = supply.of_leaf.iter().map(|one| *one == Some(at)).collect();
        let industry = &supply.table.industries[at];
        Self::made(
            supply,
            industry.code.clone(),
            industry.name.clone(),
            leaves,
            national,
        )
    }

    fn of_sic(
        facts: &Facts,
        supply: &Supply,
        code: &str,
        national: &[f64],
    ) -> Result<Self, String> {
        let tree = facts.industries();
        let leaves: Vec<bool> = facts
            .leaves()
            .iter()
            .map(|leaf| tree.covers(code, leaf) || leaf == code)
            .collect();
        let name = tree
            .name(code)
            .or_else(|| tree.name(code.get(..4).unwrap_or(code)))
            .unwrap_or("")
            .to_owned();
        let dotted = match code.len() {
            3 => format!("{}.{}", &code[..2], &code[2..]),
            4 => format!("{}.{}", &code[..2], &code[2..]),
            5 => format!("{}.{}/{}", &code[..2], &code[2..4], &code[4..]),
            _ => code.to_owned(),
        };
        Self::made(supply, format!("SIC {dotted}"), name, leaves, national)
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
                name: supply.table.industries[at].name.clone(),
                share: jobs[at] / supply.jobs[at],
                jobs: jobs[at],
                all_jobs: supply.jobs[at],
            })
            .collect();
        if parts.is_empty() {
            return Err(format!(
                "{code} ({name}) has no jobs in Great Britain in these statistics, so that no \
                 share of an industry can be cut"
            ));
        }
        Ok(Self {
            code,
            name,
            parts,
            leaves,
        })
    }
}

/// Names that hold a word much like one of the text's, shortest first; names
/// much like the whole text where there is none. Names are long, so that a
/// word mistyped is not seen in the whole.
fn near(text: &str, names: &[&str]) -> Vec<String> {
    let words = |name: &str| -> Vec<String> {
        name.to_lowercase()
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| word.len() >= 4)
            .map(str::to_owned)
            .collect()
    };
    let all: Vec<String> = names.iter().flat_map(|name| words(name)).collect();
    for word in words(text) {
        let Some(like) = nearest(&word, all.iter().map(String::as_str))
            .into_iter()
            .next()
        else {
            continue;
        };
        let mut holding: Vec<&str> = names
            .iter()
            .copied()
            .filter(|name| words(name).contains(&like))
            .collect();
        holding.sort_by_key(|name| (name.len(), *name));
        holding.dedup();
        if !holding.is_empty() {
            return holding.into_iter().take(3).map(str::to_owned).collect();
        }
    }
    nearest(text, names.iter().copied())
}

fn meant(near: &[String]) -> String {
    if near.is_empty() {
        "; give a code of SIC 2007 such as 24.1, or part of a name".into()
    } else {
        format!(": did you mean {}?", near.join(" or "))
    }
}
