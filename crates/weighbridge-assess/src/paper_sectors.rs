//! Sector lists of two strategies side by side in jobs: which sectors are new,
//! dropped, wider or narrower than before. It counts jobs of Great Britain by
//! the central definitions and judges no sector.

use serde::{Deserialize, Serialize};
use weighbridge_facts::Facts;
use weighbridge_model::figure::Grade;
use weighbridge_model::strategy::Strategy;

use crate::reading::{Reading, read};

/// A sector of either list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SectorListRow {
    /// "now" or "earlier": the list that it stands in.
    pub list: String,
    /// Name for people.
    pub title: String,
    /// Jobs by its central definition; none where SIC cannot see it.
    pub jobs: Option<f64>,
    /// Of these, jobs that the other list's sectors reach too, each once.
    pub shared: Option<f64>,
    /// The other list's sector that shares most jobs with it, with its jobs.
    pub nearest: Option<(String, f64)>,
    /// "new", "dropped", "wider", "narrower", "as wide", "within another",
    /// "not in SIC".
    pub what: String,
}

/// Two sector lists side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SectorLists {
    /// Title of the new list's strategy.
    pub now: String,
    /// Title of the earlier one.
    pub earlier: String,
    /// Year of the jobs.
    pub year: i32,
    /// Jobs in any sector of the earlier and of the new list, each once.
    pub jobs: [f64; 2],
    /// Jobs that both reach.
    pub shared: f64,
    /// How the figures are known: the word of the grade.
    pub grade: String,
    /// Sectors of the new list, then those of the earlier one that no sector
    /// of the new list answers to.
    pub rows: Vec<SectorListRow>,
}

impl SectorLists {
    /// The table in a sentence.
    #[must_use]
    pub fn told(&self) -> String {
        let [before, now] = self.jobs;
        let step = if now > before * (1.0 + SAME) {
            "wider"
        } else if now < before * (1.0 - SAME) {
            "narrower"
        } else {
            "as wide"
        };
        let jobs = |jobs: f64| {
            if jobs >= 1e6 {
                format!("{:.2} million", jobs / 1e6)
            } else {
                format!("{:.0} thousand", jobs / 1e3)
            }
        };
        let name = |what: &str| self.rows.iter().filter(|row| row.what == what).count();
        format!(
            "The list of the {} is {step} than that of the {}: {} jobs in Great Britain, \
             beside {}, {} of them in both ({}; {}). Of its sectors {} are \
             new, {} wider and {} narrower than what stood there before; {} were dropped.",
            self.now,
            self.earlier,
            jobs(now),
            jobs(before),
            jobs(self.shared),
            self.year,
            self.grade,
            name("new"),
            name("wider"),
            name("narrower"),
            name("dropped"),
        )
        .replace("as wide than that", "as wide as that")
    }
}

/// Differences below this share of jobs make a sector neither wider nor narrower.
const SAME: f64 = 0.05;

/// Below this share of the smaller sector's jobs in common, two sectors do not
/// answer to each other.
const ANSWERS: f64 = 0.25;

/// Sets the sector lists of two strategies side by side. `national_jobs` are
/// jobs of each industry of the statistics ([`crate::base::Base::national`]).
#[must_use]
pub fn sector_lists(
    now: &Strategy,
    earlier: &Strategy,
    facts: &Facts,
    national_jobs: &[f64],
    year: i32,
) -> SectorLists {
    let (total_now, sectors_now) = read(now, facts);
    let (total_before, sectors_before) = read(earlier, facts);
    let both = |one: &Reading, other: &Reading| -> f64 {
        national_jobs
            .iter()
            .zip(&one.breadths[1].values)
            .zip(&other.breadths[1].values)
            .filter(|((jobs, _), _)| jobs.is_finite())
            .map(|((jobs, one), other)| jobs * one.min(*other))
            .sum()
    };
    let alone = |one: &Reading| both(one, one);
    let row = |list: &str, one: &Reading, total: &Reading, others: &[Reading]| {
        let jobs = alone(one);
        let seen = !one.breadths[1].is_empty();
        let nearest = others
            .iter()
            .map(|other| (other, both(one, other)))
            .filter(|(other, shared)| *shared >= ANSWERS * jobs.min(alone(other)) && *shared > 0.0)
            .max_by(|a, b| a.1.total_cmp(&b.1));
        let what = match &nearest {
            _ if !seen => "not in SIC",
            None if list == "now" => "new",
            None => "dropped",
            Some(_) if list == "earlier" => "within another",
            Some((other, _)) if jobs > alone(other) * (1.0 + SAME) => "wider",
            Some((other, _)) if jobs < alone(other) * (1.0 - SAME) => "narrower",
            Some(_) => "as wide",
        };
        SectorListRow {
            list: list.to_owned(),
            title: one.title.clone(),
            jobs: seen.then_some(jobs),
            shared: seen.then(|| both(one, total)),
            nearest: nearest.map(|(other, _)| (other.title.clone(), alone(other))),
            what: what.to_owned(),
        }
    };
    let mut rows: Vec<SectorListRow> = sectors_now
        .iter()
        .map(|one| row("now", one, &total_before, &sectors_before))
        .collect();
    let answered: Vec<String> = rows
        .iter()
        .filter_map(|row| row.nearest.as_ref().map(|(title, _)| title.clone()))
        .collect();
    rows.extend(
        sectors_before
            .iter()
            .filter(|one| !answered.contains(&one.title))
            .map(|one| row("earlier", one, &total_now, &sectors_now)),
    );
    SectorLists {
        now: now.title.clone(),
        earlier: earlier.title.clone(),
        year,
        jobs: [alone(&total_before), alone(&total_now)],
        shared: both(&total_now, &total_before),
        grade: Grade::Derived.as_str().to_owned(),
        rows,
    }
}

#[cfg(test)]
mod tests {
    use weighbridge_model::strategy::{Strategy, built_in};

    use super::*;
    use crate::base::Base;

    fn load(text: &str, facts: &Facts) -> Strategy {
        Strategy::parse(text, "x", facts.industries()).unwrap()
    }

    #[test]
    fn a_list_beside_itself_is_as_wide() {
        let facts = Facts::embedded().unwrap();
        let base = Base::new(&facts, 2021).unwrap();
        let one = load(built_in("uk-2025").unwrap(), &facts);
        let told = sector_lists(&one, &one, &facts, &base.national, 2021);
        assert_eq!(told.jobs[0], told.jobs[1]);
        assert!((told.shared - told.jobs[0]).abs() < 1e-6);
        assert!(
            told.rows
                .iter()
                .all(|row| ["as wide", "not in SIC"].contains(&row.what.as_str())),
            "{:?}",
            told.rows
        );
    }

    #[test]
    fn sectors_are_new_dropped_wider_and_narrower() {
        let facts = Facts::embedded().unwrap();
        let base = Base::new(&facts, 2021).unwrap();
        let list = |sectors: &[(&str, &str)]| {
            let mut text = "name = \"x\"\ntitle = \"X\"\nsource = \"x\"\n".to_owned();
            for (name, codes) in sectors {
                text += &format!(
                    "[[sector]]\nname = \"{name}\"\ntitle = \"{name}\"\n[sector.central]\ncodes = [{codes}]\nsource = \"x\"\n"
                );
            }
            load(&text, &facts)
        };
        let now = list(&[
            ("metal", "\"24\", \"25\""),
            ("cars", "\"291\""),
            ("films", "\"59\""),
        ]);
        let earlier = list(&[
            ("steel", "\"24\""),
            ("vehicles", "\"29\""),
            ("farms", "\"02\""),
        ]);
        let told = sector_lists(&now, &earlier, &facts, &base.national, 2021);
        let what: Vec<(&str, &str)> = told
            .rows
            .iter()
            .map(|row| (row.title.as_str(), row.what.as_str()))
            .collect();
        assert_eq!(
            what,
            [
                ("metal", "wider"),
                ("cars", "narrower"),
                ("films", "new"),
                ("farms", "dropped")
            ]
        );
        let metal = &told.rows[0];
        let (_, steel) = metal.nearest.clone().unwrap();
        assert!((metal.shared.unwrap() - steel).abs() < 1e-6);
    }
}
