//! Findings: the assessment in plain sentences, each with its figures. What is
//! told apart here is apart by more than the error.

mod list;
mod places;

use self::list::{before, coverage, missing, words};
use self::places::{absent, beside_a_map, former_industrial, growth, own_regions, range, spread};
use crate::assessment::{Assessment, Figure, Finding};
use crate::base::Estimate;
use crate::concentration::Index;
use crate::small_area;
use weighbridge_model::figure::{Grade, Interval};

const EMPLOYMENT: &str = "employment_itl2_industry";

/// Fills the findings and the five most telling.
pub fn find(assessment: &mut Assessment) {
    let mut all: Vec<Finding> = [
        coverage(assessment),
        words(assessment),
        missing(assessment),
        before(assessment),
        spread(assessment),
        absent(assessment),
        range(assessment),
        former_industrial(assessment),
        growth(assessment),
    ]
    .into_iter()
    .flatten()
    .collect();
    all.extend(own_regions(assessment));
    all.extend(beside_a_map(assessment));
    if assessment.apart {
        // A list that is not the paper's says nothing of what stands in the paper.
        all.iter_mut().for_each(|finding| finding.question = 5);
    }
    all.sort_by(|a, b| {
        a.question
            .cmp(&b.question)
            .then(b.weight.total_cmp(&a.weight))
    });
    let mut telling = all.clone();
    telling.sort_by(|a, b| {
        b.weight
            .total_cmp(&a.weight)
            .then(a.statement.cmp(&b.statement))
    });
    telling.truncate(5);
    telling.sort_by_key(|finding| finding.question);
    assessment.findings = all;
    assessment.telling = telling;
}

struct Maker<'a> {
    assessment: &'a Assessment,
}

impl Maker<'_> {
    fn figure(&self, label: &str, value: f64, unit: &'static str, grade: Grade) -> Figure {
        Figure {
            label: label.to_owned(),
            value,
            interval: None,
            unit,
            period: self.assessment.year.to_string(),
            grade,
            // What is modelled here is modelled by the small-area model.
            sources: match grade {
                Grade::Modelled => small_area::SOURCES.to_vec(),
                Grade::Official | Grade::Derived => vec![EMPLOYMENT],
            },
        }
    }

    fn with(&self, label: &str, estimate: Estimate, grade: Grade) -> Figure {
        Figure {
            interval: Some(Interval {
                low: estimate.low,
                high: estimate.high,
            }),
            ..self.figure(label, estimate.jobs, "jobs", grade)
        }
    }

    fn index(&self, label: &str, index: Index) -> Figure {
        Figure {
            interval: Some(index.interval),
            ..self.figure(label, index.value, "fraction", Grade::Derived)
        }
    }
}

fn finding(question: usize, weight: f64, statement: String, figures: Vec<Figure>) -> Finding {
    Finding {
        question,
        statement,
        figures,
        weight,
    }
}

fn now(assessment: &Assessment) -> Option<&crate::assessment::WholeYear> {
    assessment
        .whole
        .iter()
        .find(|year| year.year == assessment.year)
}
