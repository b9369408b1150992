//! What a shock says in sentences, each with its figures. It computes nothing.

use weighbridge_model::figure::{Grade, Interval};

use super::findings::{MODEL, estimate, figure, left_out, loss, money};
use super::places::{PlaceLoss, TOO_SPECIAL};
use super::run::{Shock, ShockLayer};
use super::shock::Replace;
use crate::assessment::{Figure, Finding};
use crate::base::Estimate;
use crate::standing::{Range, leading};
use crate::wording::{
    given, jobs, lower, model_band, model_ends, model_jobs, percent, whole, with_noun,
};

/// All findings, most telling first.
pub(super) fn find(shock: &Shock) -> Vec<Finding> {
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
            "{what}, {} of output, {} of value added and {} would go directly.",
            money(chain.direct.output),
            money(chain.direct.value_added),
            some_jobs(chain.direct.jobs)
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
            "Its suppliers, and theirs, would lose {} of output, {} of value added and {}.{}",
            money(chain.upstream.output),
            money(chain.upstream.value_added),
            some_jobs(chain.upstream.jobs),
            left_out(chain, |row| row.upstream)
        ),
        loss("upstream", chain.upstream, (year, of_jobs), MODEL),
    ));
    found.push(match shock.replace {
        Replace::None => finding(
            7.0,
            format!(
                "Its buyers, and theirs, would lose about {} of output, {} of value added and {} \
                 if each loses in proportion to what it misses and replaces none of it.{}",
                money(chain.downstream.output),
                money(chain.downstream.value_added),
                some_jobs(chain.downstream.jobs),
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
    found.extend(shock.import_content.map(|[direct, total]| {
        finding(
            6.5,
            format!(
                "A pound of its product holds {} of imports bought by itself, and {} \
                 with those of its suppliers and theirs{}.",
                pence(direct),
                pence(total),
                match target.parts.as_slice() {
                    [part] if part.whole() => String::new(),
                    [part] => format!(", as {} on average", part.code),
                    parts => format!(
                        ", as the {} industries that it is of on average",
                        parts.len()
                    ),
                }
            ),
            vec![
                content("imported inputs a pound of output", direct, year),
                content("imports in the whole domestic chain", total, year),
            ],
        )
    }));
    found.extend(most(shock));
    if let Some(row) = &shock.place {
        let local = match row.local {
            Some([low, high]) => format!(
                " Of those upstream, {} hang on its own plants (the local band).",
                model_band(low, high)
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
            estimate("direct and upstream", row.backward, of_jobs, row.grade),
        ];
        if shock.downstream() {
            figures.extend([
                estimate("downstream", row.downstream, of_jobs, row.grade),
                estimate("direct and downstream", row.forward, of_jobs, row.grade),
            ]);
        }
        if let Some([low, high]) = row.local {
            figures.push(local_figure(low, high, of_jobs));
        }
        found.push(finding(
            5.0,
            format!(
                "{} ({}): {} at risk direct and upstream, {} of its jobs ({} direct, {} upstream).{}{local}",
                row.place.name,
                row.place.geography.singular(),
                with_noun(&told_jobs(row.backward)),
                percent(row.share()),
                told_jobs(row.direct),
                told_jobs(row.upstream),
                match shock.replace {
                    Replace::None => format!(
                        " The other reading, direct and downstream: {}; the two are not added.",
                        told_jobs(row.forward)
                    ),
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
                "{} ({}) has no jobs by fine industry in these statistics, which cover Great Britain: what \
                 would be at risk there cannot be told.",
                place.name,
                place.geography.singular()
            ),
            Vec::new(),
        ));
    }
    found
}

/// A part of a pound.
fn pence(part: f64) -> String {
    match format!("{:.0}", part * 100.0).as_str() {
        "0" if part > 0.0 => "under 1 penny".to_owned(),
        "1" => "1 penny".to_owned(),
        many => format!("{many} pence"),
    }
}

/// Jobs of a sum, where fewer than half of one is not none.
fn some_jobs(value: f64) -> String {
    if value > 0.0 && value < 0.5 {
        "under 1 job".to_owned()
    } else {
        with_noun(&jobs(value))
    }
}

/// A share that a model gives.
fn content(label: &str, value: f64, year: i32) -> Figure {
    Figure {
        grade: Grade::Modelled,
        ..figure(label, value, "fraction", year, &["input_output"])
    }
}

/// £ million that a model gives.
fn modelled(label: &str, value: f64, year: i32) -> Figure {
    Figure {
        grade: Grade::Modelled,
        ..figure(label, value, "£ million", year, &["input_output"])
    }
}

/// With the interval, where it is more than the model's own digits.
fn told_jobs(estimate: Estimate) -> String {
    model_jobs(estimate.jobs, estimate.low, estimate.high)
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
        .map(|row| Some(Range::from(row.backward)))
        .collect();
    let first = leading(&values)?;
    let shown: Vec<&PlaceLoss> = first
        .places
        .iter()
        .take(NAMED)
        .map(|at| &layer.places[*at])
        .filter(|row| row.backward.tells_from_zero())
        .collect();
    let Some(top) = shown.first().copied() else {
        return none_told(layer, &first.places);
    };
    // Of a nation the interval is closer than the model: then the figure alone.
    let Estimate {
        jobs, low, high, ..
    } = top.backward;
    let interval = match model_ends(jobs, low, high) {
        (_, Some([low, high])) => format!("{} to {}", whole(low), whole(high)),
        (count, None) => whole(count),
    };
    Some(Finding {
        question: 4,
        weight: 6.0,
        statement: if first.alone() {
            format!(
                "None of the {kind} has more jobs at risk, direct and upstream, than {} ({interval} jobs): \
                 no other's interval reaches that.",
                top.place.name
            )
        } else {
            format!(
                "Which of the {kind} has more jobs at risk than any other (direct and upstream) cannot \
                 be told: {} have intervals that reach that of the highest figure ({interval} jobs): \
                 {}.",
                first.places.len(),
                first.named(NAMED, |at| layer.places[at].place.name.clone())
            )
        },
        figures: shown
            .iter()
            .map(|row| estimate(&row.place.name, row.backward, shock.jobs_year, row.grade))
            .collect(),
    })
}

/// Where the highest figures are, none can be told from none: then the places that
/// can are not those that lose most, and regions, whose jobs are published, are named.
fn none_told(layer: &ShockLayer, open: &[usize]) -> Option<Finding> {
    let kind = layer.geography.plural();
    (!open.is_empty()).then(|| Finding {
        question: 4,
        weight: 6.0,
        statement: format!(
            "In which of the {kind} its own jobs are cannot be told: of the {} whose intervals reach that \
             of the highest figure none can be told from none. ITL2 regions have published jobs \
             (--geography itl2).",
            open.len()
        ),
        figures: Vec::new(),
    })
}

fn local_figure(low: f64, high: f64, year: i32) -> Figure {
    Figure {
        interval: Some(Interval { low, high }),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_job_or_a_penny_is_not_none() {
        assert_eq!(some_jobs(0.3), "under 1 job");
        assert_eq!(some_jobs(0.0), with_noun(&jobs(0.0)));
        assert_eq!(some_jobs(40.0), with_noun(&jobs(40.0)));
        assert_eq!(
            [0.0, 0.001, 0.01, 0.3].map(pence),
            ["0 pence", "under 1 penny", "1 penny", "30 pence"]
        );
    }
}
