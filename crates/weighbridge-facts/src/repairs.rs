//! Every departure from a source as it was published: a named rule with what
//! it does and why. A repair that is not listed here does not exist.

/// A named rule.
#[derive(Debug, Clone, Copy)]
pub struct Repair {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub what: &'static str,
    /// Why.
    pub why: &'static str,
}

const DISTRICT_CODES: [(&str, &str); 4] = [
    ("E08000038", "E08000016"),
    ("E08000039", "E08000019"),
    ("S12000044", "S12000050"),
    ("S12000046", "S12000049"),
];

const WHOLE_DISTRICTS: [(&str, &str); 3] = [
    ("S12000021", "TLM9"),
    ("S12000035", "TLM6"),
    ("S12000020", "TLM6"),
];

/// All of them, in order.
#[must_use]
pub fn all() -> &'static [Repair] {
    &[
        Repair {
            name: "barnsley-sheffield-codes",
            what: "E08000038 and E08000039 are read as E08000016 (Barnsley) and E08000019 (Sheffield)",
            why: "a boundary change of 2025 gave them new codes; everything here is on the districts of April 2023",
        },
        Repair {
            name: "scottish-boundary-codes",
            what: "outlines S12000044 and S12000046 are read as S12000050 (North Lanarkshire) and S12000049 (Glasgow City)",
            why: "the boundary file keeps the codes from before 2019",
        },
        Repair {
            name: "districts-of-2020-to-2023",
            what: "districts of 2020 are brought to April 2023 by the official chain of codes",
            why: "Cumbria, North Yorkshire, Somerset and Northamptonshire were merged into fewer districts",
        },
        Repair {
            name: "scottish-districts-cut-by-itl2",
            what: "North Ayrshire counts whole in Southern Scotland, Argyll and Bute and Moray whole in Highlands and Islands",
            why: "ITL2 cuts these three districts and no jobs are published for their parts; sums of districts therefore differ from the ITL2 figures there",
        },
        Repair {
            name: "blank-farm-jobs",
            what: "15 blank cells (farm agriculture in Scotland, 2015-2017) are left out",
            why: "they are unknown, not zero",
        },
        Repair {
            name: "recoded-districts",
            what: "in a user's own table, districts that got a new code without being merged (2011 to 2019) are read under their code of April 2023",
            why: "they are the same places but for slight changes of their boundaries",
        },
        Repair {
            name: "lost-leading-zero",
            what: "in a user's own table, an industry code one digit shorter than all others is read with a zero before it, where that is a code and stands nowhere else in the table",
            why: "spreadsheets drop the zero of 01110; where the table does not prove it, it is told as a problem instead",
        },
    ]
}

/// The code of April 2023 for a code of another vintage, where one rule says so.
#[must_use]
pub fn district_2023(code: &str) -> &str {
    DISTRICT_CODES
        .iter()
        .find(|(other, _)| *other == code)
        .map_or(code, |(_, ours)| ours)
}

/// The ITL2 region that a district cut by ITL2 is counted in.
#[must_use]
pub fn whole_district_itl2(code: &str) -> Option<&'static str> {
    WHOLE_DISTRICTS
        .iter()
        .find(|(district, _)| *district == code)
        .map(|(_, region)| *region)
}
