//! Which figures of a file count: of a dataset on jobs, as numbers not
//! percentages, for one employment status. The rest is left out, and told.

use super::layout::{Figure, File, Label, Layout, NONE};
use super::problem::{Kind, Problem, cut, short};
use super::words::{Dimension, Status, measure, plain, status, total};

/// The choice.
#[derive(Debug, Default)]
pub struct Choice {
    /// Positions of the figures that count.
    pub used: Vec<usize>,
    /// Name of the dataset; blank where the file does not say.
    pub dataset: String,
    /// What is counted: Employment or Employees; "Not stated".
    pub measure: String,
    /// Lines for the user.
    pub told: Vec<String>,
}

/// Datasets that are not jobs by SIC 2007: words of their titles, what they
/// are, and why they cannot be used.
const OTHERS: [(&str, &str); 13] = [
    (
        "annual business inquiry",
        "it is on SIC 2003 or SIC 92, an older classification",
    ),
    (
        "annual employment survey",
        "it is on SIC 92, an older classification",
    ),
    ("census of employment", "it is on an older classification"),
    ("business counts", "it counts businesses, not jobs"),
    ("business demography", "it counts businesses, not jobs"),
    (
        "annual population survey",
        "it is a survey of residents, not of jobs by workplace",
    ),
    (
        "labour force survey",
        "it is a survey of residents, not of jobs by workplace",
    ),
    (
        "annual survey of hours and earnings",
        "it holds pay and hours, not jobs",
    ),
    ("claimant count", "it counts claimants, not jobs"),
    ("jobs density", "it has no industries"),
    ("workforce jobs", "it is another measure, by region only"),
    ("population estimates", "it counts people, not jobs"),
    ("gross value added", "it holds value added, not jobs"),
];

const WANTED: &str = "download \"Business Register and Employment Survey : open access\", employment status \"Employment\", measure \"Count\"";

fn whole_file(file: &File, kind: Kind, what: String, hint: &str) -> Problem {
    Problem {
        file: file.name.clone(),
        sheet: None,
        row: None,
        column: None,
        what,
        hint: hint.to_owned(),
        kind,
    }
}

/// A dataset that is something else, if the file names one: a reason alone,
/// for nothing else about the file then matters.
pub fn other_dataset(file: &File, layout: &Layout) -> Option<Problem> {
    let title = layout.lines.first()?;
    let key = plain(title);
    let (_, why) = OTHERS.iter().find(|(words, _)| key.contains(words))?;
    Some(whole_file(
        file,
        Kind::Dataset,
        format!("it is \"{}\": {why}", cut(title, 90)),
        WANTED,
    ))
}

fn item(figure: &Figure, dimension: Dimension) -> Option<u32> {
    let found = figure.items[dimension as usize];
    (found != NONE).then_some(found)
}

fn status_of(label: &Label) -> Option<Status> {
    status(&label.name)
        .or_else(|| status(&label.code))
        // Numbers of the interface, where it gives no name.
        .or(match (label.name.as_str(), label.code.as_str()) {
            ("", "4") => Some(Status::Employment),
            ("", "1") => Some(Status::Employees),
            ("", "2" | "3") => Some(Status::Part),
            _ => None,
        })
}

fn is_share(label: &Label) -> bool {
    measure(&label.name) == Some(false) || measure(&label.code) == Some(false)
}

fn spoken(label: &Label) -> String {
    if label.name.is_empty() {
        short(&label.code)
    } else {
        short(&label.name)
    }
}

/// Chooses.
#[must_use]
pub fn choose(file: &File, layout: &Layout, problems: &mut Vec<Problem>) -> Choice {
    let mut choice = Choice {
        dataset: layout
            .lines
            .first()
            .filter(|line| plain(line).contains("business register and employment"))
            .cloned()
            .unwrap_or_default(),
        ..Choice::default()
    };
    let counts = |figure: &Figure| {
        [Dimension::Measure, Dimension::Other]
            .iter()
            .all(|dimension| {
                item(figure, *dimension).is_none_or(|item| {
                    !is_share(&layout.labels[*dimension as usize][item as usize])
                })
            })
    };
    let mut used: Vec<usize> = (0..layout.figures.len())
        .filter(|at| counts(&layout.figures[*at]))
        .collect();
    let shares = layout.figures.len() - used.len();
    if used.is_empty() && (shares > 0 || layout.percent_columns > 0) {
        problems.push(whole_file(
            file,
            Kind::Dataset,
            "it holds percentages only".into(),
            "download it again with the measure \"Count\"",
        ));
    } else if shares > 0 || layout.percent_columns > 0 {
        choice
            .told
            .push("percentages in the file were left out; its counts are used".into());
    }
    used = one_of_others(layout, used, problems, file);
    choice.used = one_status(file, layout, used, problems, &mut choice);
    choice
}

/// Where the file is split by sex, legal status or size, the total of it.
fn one_of_others(
    layout: &Layout,
    used: Vec<usize>,
    problems: &mut Vec<Problem>,
    file: &File,
) -> Vec<usize> {
    let labels = &layout.labels[Dimension::Other as usize];
    let mut seen = vec![false; labels.len()];
    for at in &used {
        if let Some(item) = item(&layout.figures[*at], Dimension::Other) {
            seen[item as usize] = true;
        }
    }
    let present: Vec<usize> = (0..labels.len()).filter(|at| seen[*at]).collect();
    if present.len() < 2 {
        return used;
    }
    let Some(all) = present.iter().find(|at| {
        total(&labels[**at].name).is_some() || measure(&labels[**at].name) == Some(true)
    }) else {
        let names: Vec<String> = present
            .iter()
            .take(4)
            .map(|at| spoken(&labels[*at]))
            .collect();
        problems.push(whole_file(
            file,
            Kind::Dataset,
            format!("the figures are split further, into {}", names.join(", ")),
            "download the table without that split",
        ));
        return used;
    };
    used.into_iter()
        .filter(|at| {
            item(&layout.figures[*at], Dimension::Other).is_none_or(|item| item as usize == *all)
        })
        .collect()
}

fn one_status(
    file: &File,
    layout: &Layout,
    used: Vec<usize>,
    problems: &mut Vec<Problem>,
    choice: &mut Choice,
) -> Vec<usize> {
    let labels = &layout.labels[Dimension::Status as usize];
    let mut seen = vec![false; labels.len()];
    let mut unstated = false;
    for at in &used {
        match item(&layout.figures[*at], Dimension::Status) {
            Some(item) => seen[item as usize] = true,
            None => unstated = true,
        }
    }
    let present: Vec<usize> = (0..labels.len()).filter(|at| seen[*at]).collect();
    let of = |wanted: Status| -> Vec<usize> {
        present
            .iter()
            .copied()
            .filter(|at| status_of(&labels[*at]) == Some(wanted))
            .collect()
    };
    let (wanted, name) = if present.is_empty() {
        choice.measure = "Not stated".into();
        if !used.is_empty() {
            choice.told.push(
                "the file does not say whether it counts employment or employees; employees leave out working owners"
                    .into(),
            );
        }
        return used;
    } else if !of(Status::Employment).is_empty() {
        (of(Status::Employment), "Employment")
    } else if !of(Status::Employees).is_empty() {
        choice
            .told
            .push("the figures are employees, which leaves out working owners".into());
        (of(Status::Employees), "Employees")
    } else {
        let names: Vec<String> = present
            .iter()
            .take(4)
            .map(|at| spoken(&labels[*at]))
            .collect();
        problems.push(whole_file(
            file,
            Kind::Dataset,
            format!(
                "it counts {} only, which are not all jobs",
                names.join(" and ")
            ),
            "download it again with the employment status \"Employment\"",
        ));
        return used;
    };
    choice.measure = name.to_owned();
    let others: Vec<String> = present
        .iter()
        .filter(|at| !wanted.contains(at))
        .map(|at| spoken(&labels[*at]))
        .collect();
    if !others.is_empty() {
        choice
            .told
            .push(format!("{name} is used; {} left out", others.join(", ")));
    }
    if unstated {
        choice
            .told
            .push("figures without an employment status were left out".into());
    }
    used.into_iter()
        .filter(|at| {
            item(&layout.figures[*at], Dimension::Status)
                .is_some_and(|item| wanted.contains(&(item as usize)))
        })
        .collect()
}
