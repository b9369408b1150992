//! A shock in sentences: what is at risk, each with its figures, and what
//! limits that. It works out no loss.

use weighbridge_model::figure::Grade;

use super::findings::{MODEL, estimate, figure, left_out, loss, money};
use super::places::{DELTAS, PlaceLoss, TOO_SPECIAL};
use super::run::Shock;
use super::shock::Replace;
use super::supply::Supply;
use super::target::Target;
use crate::assessment::Finding;
use crate::standing::{Range, leading};
use crate::wording::{between, given, jobs, jobs_of, lower, percent};

/// What the sums leave out of the industries that are cut in part.
fn rest(target: &Target) -> Vec<String> {
    target
        .parts
        .iter()
        .filter(|part| !part.whole())
        .map(|part| {
            format!(
                "{} ({}) is cut in part: {} of its jobs are in {}, and its output is taken to be \
                 shared as its jobs are. The other {} ({} jobs, {} of output) is shown with no \
                 upstream or downstream loss, which the table cannot tell, and no sum holds any.",
                part.code,
                part.name,
                percent(part.share),
                target.code,
                percent(1.0 - part.share),
                jobs(part.all_jobs - part.jobs),
                money(part.output * (1.0 - part.share))
            )
        })
        .collect()
}

/// What a reader must know.
pub(super) fn limits(supply: &Supply, target: &Target, cut: f64, replace: Replace) -> Vec<String> {
    let mut limits = vec![
        "Short-run: no prices move, nobody is re-hired, no recipe changes.".to_owned(),
        match replace {
            Replace::None => {
                "No substitution: buyers make less in proportion to the supply that they miss. \
                 Upstream and downstream are two readings of one chain; a place's total counts \
                 each job once."
            }
            Replace::Imports => {
                "Buyers import all that they miss, at the same price: nothing is lost downstream, so \
                 no figure of it is shown. What they would import is in the findings."
            }
        }
        .to_owned(),
        format!(
            "Output and value added are of {} (United Kingdom), jobs of {} (Great Britain): an \
             industry's jobs are taken to fall as its output does. Tables of different years are \
             different releases and are not compared.",
            supply.table.year, supply.jobs_year
        ),
        "Jobs of farm agriculture are not published for Scotland in some years: agriculture's jobs \
         leave them out there."
            .to_owned(),
        format!(
            "Intervals (90%) say where the jobs are, not how the chain would answer. The local band \
             is the jobs in the place's own suppliers that hang on the place's own plants, by Flegg's \
             formula from δ = {} to {}: a band over δ, with no best figure in it, and an indication \
             only. A dash: too little of the industry is there (fewer than 10 jobs for certain), or so \
             much that the formula says nothing (a location quotient of {TOO_SPECIAL:.0} or more: it \
             divides each supplier's quotient by the buyer's, so that an average supplier counts a \
             fifth at the most).",
            DELTAS[0], DELTAS[3]
        ),
    ];
    limits.extend(target.warning());
    limits.extend(rest(target));
    if cut < 1.0 {
        limits.push(format!(
            "{} of output is taken to be {} of the jobs, in every plant alike.",
            given(cut),
            given(cut)
        ));
    }
    limits.extend(supply.notes.iter().cloned());
    limits
}

/// In sentences, the cut itself first.
pub(super) fn findings(shock: &Shock) -> Vec<Finding> {
    let (chain, target) = (&shock.chain, &shock.target);
    let finding = |weight, statement, figures| Finding {
        question: 4,
        statement,
        figures,
        weight,
    };
    let what = if shock.cut < 1.0 {
        format!("If {} of {} ended", given(shock.cut), lower(&target.name))
    } else {
        format!("If {} ended", lower(&target.name))
    };
    let (year, of_jobs) = (shock.year, shock.jobs_year);
    let mut found = vec![finding(
        9.0,
        format!(
            "{what}, {} of output, {} of value added and {} jobs would go directly.",
            money(chain.direct.output),
            money(chain.direct.value_added),
            jobs(chain.direct.jobs)
        ),
        loss(
            "directly",
            chain.direct,
            (year, of_jobs),
            target.grades(shock.cut),
        ),
    )];
    found.push(finding(
        8.0,
        format!(
            "Its suppliers, and theirs, would lose {} of output, {} of value added and {} jobs.{}",
            money(chain.upstream.output),
            money(chain.upstream.value_added),
            jobs(chain.upstream.jobs),
            left_out(chain, |row| row.upstream)
        ),
        loss("upstream", chain.upstream, (year, of_jobs), MODEL),
    ));
    found.push(match shock.replace {
        Replace::None => finding(
            7.0,
            format!(
                "Its buyers, and theirs, would lose about {} of output, {} of value added and {} \
                 jobs if each loses in proportion to what it misses and replaces none of it.{}",
                money(chain.downstream.output),
                money(chain.downstream.value_added),
                jobs(chain.downstream.jobs),
                left_out(chain, |row| row.downstream)
            ),
            loss("downstream", chain.downstream, (year, of_jobs), MODEL),
        ),
        Replace::Imports => finding(
            7.0,
            format!(
                "Buyers here would import {} a year instead, and exports of {} would end.",
                money(chain.imports_needed),
                money(chain.exports_lost)
            ),
            vec![
                modelled("imports instead", chain.imports_needed, year),
                modelled("exports that end", chain.exports_lost, year),
            ],
        ),
    });
    found.extend(most(shock));
    if let Some(row) = &shock.place {
        let local = match row.local {
            Some([low, high]) => format!(
                " Of those upstream, {} hang on its own plants (the local band).",
                between(low, high)
            ),
            None if row.quotient >= TOO_SPECIAL => format!(
                " No local band: the industry is {} times as present here as in Great Britain, and \
                 from {TOO_SPECIAL:.0} on the formula says nothing.",
                jobs(row.quotient)
            ),
            None => format!(" {} has nothing of the industry itself.", row.place.name),
        };
        let mut figures = vec![
            estimate("direct", row.direct, of_jobs, row.grade),
            estimate("upstream", row.upstream, of_jobs, row.grade),
        ];
        if shock.downstream() {
            figures.push(estimate("downstream", row.downstream, of_jobs, row.grade));
        }
        figures.push(estimate("all, each job once", row.all, of_jobs, row.grade));
        if let Some([low, high]) = row.local {
            figures.push(local_figure(low, high, of_jobs));
        }
        found.push(finding(
            5.0,
            format!(
                "{}: {} jobs at risk ({}), {} of its jobs; {} direct, {} upstream{}.{local}",
                row.place.name,
                told(row.all),
                between(row.all.low, row.all.high),
                percent(row.share()),
                told(row.direct),
                told(row.upstream),
                match shock.replace {
                    Replace::None => format!(", {} downstream", told(row.downstream)),
                    Replace::Imports => String::new(),
                }
            ),
            figures,
        ));
    }
    if let Some(place) = &shock.place_without {
        found.push(finding(
            5.0,
            format!(
                "{} has no jobs by fine industry in these statistics, which cover Great Britain: what \
                 would be at risk there cannot be told.",
                place.name
            ),
            Vec::new(),
        ));
    }
    found
}

/// £ million that a model gives.
fn modelled(label: &str, value: f64, year: i32) -> crate::assessment::Figure {
    crate::assessment::Figure {
        grade: Grade::Modelled,
        ..figure(label, value, "£ million", year, &["input_output"])
    }
}

/// To two digits of the error.
fn told(estimate: crate::base::Estimate) -> String {
    jobs_of(estimate.jobs, estimate.low, estimate.high)
}

/// Places shown by name where several may have most.
const NAMED: usize = 3;

/// Who may have most jobs at risk.
fn most(shock: &Shock) -> Option<Finding> {
    let layer = shock.layers.first()?;
    let kind = layer.geography.plural();
    let values: Vec<Option<Range>> = layer
        .places
        .iter()
        .map(|row| Some(Range::from(row.all)))
        .collect();
    let first = leading(&values)?;
    let shown: Vec<&PlaceLoss> = first
        .places
        .iter()
        .take(NAMED)
        .map(|at| &layer.places[*at])
        .filter(|row| row.all.tells_from_zero())
        .collect();
    let top = *shown.first()?;
    let interval = between(top.all.low, top.all.high);
    let sides = shock.sides();
    Some(Finding {
        question: 4,
        weight: 6.0,
        statement: if first.alone() {
            format!(
                "None of the {kind} has more jobs at risk, {sides}, each once, than {} ({interval}): \
                 no other's interval reaches that.",
                top.place.name
            )
        } else {
            format!(
                "Which of the {kind} has more jobs at risk than any other ({sides}, each once) cannot \
                 be told: {} have intervals that reach that of the highest figure ({interval} jobs): \
                 {}.",
                first.places.len(),
                first.named(NAMED, |at| layer.places[at].place.name.clone())
            )
        },
        figures: shown
            .iter()
            .map(|row| estimate(&row.place.name, row.all, shock.jobs_year, row.grade))
            .collect(),
    })
}

fn local_figure(low: f64, high: f64, year: i32) -> crate::assessment::Figure {
    crate::assessment::Figure {
        interval: Some(weighbridge_model::figure::Interval { low, high }),
        grade: Grade::Modelled,
        ..figure(
            "jobs in the place's own suppliers, middle of the band over δ",
            f64::midpoint(low, high),
            "jobs",
            year,
            &["input_output", "employment_itl2_industry"],
        )
    }
}
