//! Tables of the strategy itself: what its words are taken to mean, what they
//! share, how they differ from another strategy's, what was found, and from
//! which sources.

use weighbridge_assess::assessment::{Assessment, Finding, QUESTIONS, StrategyView};

use super::{BREADTHS, CsvTable, optional, plain};

pub fn definitions(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    let compared = assessment.compare.as_ref().map(|compare| &compare.strategy);
    for strategy in std::iter::once(&assessment.strategy).chain(compared) {
        for sector in &strategy.sectors {
            if sector.definitions.is_empty() {
                // SIC cannot see it: its row says so, so that it is not missed.
                let mut row = vec![
                    strategy.name.clone(),
                    sector.name.clone(),
                    sector.title.clone(),
                ];
                row.resize(11, String::new());
                row[7] = assessment.year.to_string();
                row.extend([
                    sector.note.clone(),
                    sector.not_in_sic.clone().unwrap_or_default(),
                    sector.in_total.to_string(),
                    sector.instruments.join("; "),
                ]);
                rows.push(row);
            }
            for definition in &sector.definitions {
                rows.push(vec![
                    strategy.name.clone(),
                    sector.name.clone(),
                    sector.title.clone(),
                    definition.breadth.into(),
                    definition.given.to_string(),
                    definition.codes.join(" "),
                    optional(definition.jobs),
                    assessment.year.to_string(),
                    if definition.jobs.is_some() {
                        "derived".into()
                    } else {
                        String::new()
                    },
                    definition.source.clone(),
                    definition.note.clone(),
                    sector.note.clone(),
                    sector.not_in_sic.clone().unwrap_or_default(),
                    sector.in_total.to_string(),
                    sector.instruments.join("; "),
                ]);
            }
        }
    }
    CsvTable {
        name: "definitions",
        about: "What each sector's words are taken to mean, and the jobs of Great Britain under each reading.",
        columns: vec![
            ("strategy", "", "Short name of the strategy"),
            ("sector", "", "Short name of the sector"),
            ("sector_title", "", "Name of the sector"),
            ("definition", "", "narrow, central or broad"),
            (
                "given",
                "",
                "Whether the strategy file gives this reading; otherwise the nearest one stands in",
            ),
            (
                "codes",
                "",
                "SIC 2007 prefixes, with the weight where it is not 1",
            ),
            (
                "jobs",
                "jobs",
                "Jobs in Great Britain; empty where SIC cannot see the sector",
            ),
            ("year", "year", "Year of the jobs"),
            ("grade", "", "How the jobs are known"),
            ("source", "", "Who says so"),
            ("note", "", "What a reader must know of the reading"),
            ("sector_note", "", "What a reader must know of the sector"),
            (
                "not_in_sic",
                "",
                "Where SIC cannot see the sector: what other figure there is",
            ),
            (
                "in_total",
                "",
                "Whether its jobs count in the strategy's total",
            ),
            ("instruments", "", "Instruments that the strategy gives it"),
        ],
        rows,
    }
}

pub fn overlaps(assessment: &Assessment) -> CsvTable {
    let rows = assessment
        .strategy
        .overlaps
        .iter()
        .map(|overlap| {
            vec![
                overlap.sectors[0].clone(),
                overlap.sectors[1].clone(),
                overlap.industries.to_string(),
                plain(overlap.jobs),
                assessment.year.to_string(),
                "derived".into(),
            ]
        })
        .collect();
    CsvTable {
        name: "overlaps",
        about: "Pairs of sectors that share industries (central readings).",
        columns: vec![
            ("sector_a", "", "One sector"),
            ("sector_b", "", "The other"),
            ("industries", "industries", "Industries in both"),
            ("jobs", "jobs", "Jobs in them, Great Britain"),
            ("year", "year", "Year of the jobs"),
            ("grade", "", "How it is known"),
        ],
        rows,
    }
}

pub fn comparison(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    let base = |strategy: &StrategyView| strategy.name.clone();
    if let Some(compare) = &assessment.compare {
        for set in &compare.sets {
            rows.push(vec![
                base(&assessment.strategy),
                base(&compare.strategy),
                "industries".into(),
                set.what.into(),
                String::new(),
                String::new(),
                String::new(),
                "central".into(),
                set.industries.to_string(),
                plain(set.jobs),
                String::new(),
                "derived".into(),
            ]);
        }
        for (layer, totals) in assessment.layers.iter().zip(&compare.totals) {
            for (here, cells) in layer.coverage.iter().zip(totals) {
                for (breadth, word) in BREADTHS.iter().enumerate() {
                    let cell = cells[breadth].as_ref();
                    rows.push(vec![
                        base(&assessment.strategy),
                        base(&compare.strategy),
                        "place".into(),
                        "the other strategy's total".into(),
                        layer.geography.as_str().into(),
                        here.place.code.clone(),
                        here.place.name.clone(),
                        (*word).into(),
                        String::new(),
                        optional(cell.map(|cell| cell.jobs.jobs)),
                        optional(cell.map(|cell| cell.share)),
                        super::graded(here.grade),
                    ]);
                }
            }
        }
    }
    CsvTable {
        name: "comparison",
        about: "Against the other strategy: industries carried over, dropped and new, and the other's jobs place by place.",
        columns: vec![
            ("strategy", "", "Short name of the strategy"),
            ("compared_with", "", "Short name of the other"),
            (
                "row",
                "",
                "industries: a set of industries of Great Britain; place: the other strategy in a place",
            ),
            (
                "what",
                "",
                "carried over, dropped, new, or the other strategy's total",
            ),
            ("geography", "", "Kind of area"),
            ("place_code", "", "Official code"),
            ("place_name", "", "Official name"),
            ("definition", "", "Reading of the sectors"),
            ("industries", "industries", "Industries of the statistics"),
            ("jobs", "jobs", "Jobs in them"),
            ("share", "fraction", "Part of the place's jobs"),
            ("grade", "", "How it is known"),
        ],
        rows,
    }
}

pub fn findings(assessment: &Assessment) -> CsvTable {
    // What the lenses say of an ask stands under its row on the page, and here
    // among the findings of its question.
    let mut all: Vec<&Finding> = assessment.findings.iter().collect();
    for found in assessment.asks.iter().flat_map(|ask| &ask.figures) {
        if all.iter().all(|known| known.statement != found.statement) {
            all.push(found);
        }
    }
    all.sort_by_key(|found| found.question);
    let mut rows = Vec::new();
    for (number, finding) in all.into_iter().enumerate() {
        let question = finding
            .question
            .checked_sub(1)
            .and_then(|at| QUESTIONS.get(at))
            .copied()
            .unwrap_or_default();
        let start = || {
            vec![
                (number + 1).to_string(),
                question.to_owned(),
                finding.statement.clone(),
            ]
        };
        for figure in &finding.figures {
            let mut row = start();
            row.extend([
                figure.label.clone(),
                plain(figure.value),
                optional(figure.interval.map(|interval| interval.low)),
                optional(figure.interval.map(|interval| interval.high)),
                figure.unit.into(),
                figure.period.clone(),
                figure.grade.as_str().into(),
                figure.sources.join("; "),
            ]);
            rows.push(row);
        }
        if finding.figures.is_empty() {
            let mut row = start();
            row.extend(std::iter::repeat_n(String::new(), 8));
            rows.push(row);
        }
    }
    CsvTable {
        name: "findings",
        about: "All findings with their figures: one row a figure.",
        columns: vec![
            ("finding", "", "Number of the finding"),
            ("question", "", "Which of the five questions it answers"),
            ("statement", "", "The finding"),
            ("figure", "", "What the figure is"),
            ("value", "see unit", "Its value"),
            ("low", "see unit", "Lower end of its 90% interval"),
            ("high", "see unit", "Upper end of it"),
            ("unit", "", "Unit"),
            ("period", "", "Year or years"),
            ("grade", "", "How it is known"),
            ("sources", "", "Tables it was made from: see sources.csv"),
        ],
        rows,
    }
}

pub fn sources(assessment: &Assessment) -> CsvTable {
    let rows = assessment
        .sources
        .iter()
        .map(|source| {
            vec![
                source.table.clone(),
                source.attribution.clone(),
                source.years.clone(),
                source.geography.clone(),
            ]
        })
        .collect();
    CsvTable {
        name: "sources",
        about: "Where the figures came from.",
        columns: vec![
            ("table", "", "Table of the snapshot, or the user's file"),
            ("attribution", "", "The line that its licence asks for"),
            ("years", "", "Years"),
            ("geography", "", "Areas and their vintage"),
        ],
        rows,
    }
}
