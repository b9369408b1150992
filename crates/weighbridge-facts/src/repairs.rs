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

/// Code of the United Kingdom in our tables.
pub const UNITED_KINGDOM: &str = "K02000001";
/// Code of Great Britain in our tables.
pub const GREAT_BRITAIN: &str = "K03000001";

const DISTRICT_CODES: [(&str, &str); 6] = [
    ("E08000038", "E08000016"),
    ("E08000039", "E08000019"),
    ("S12000044", "S12000050"),
    ("S12000046", "S12000049"),
    ("S12000015", "S12000047"),
    ("S12000024", "S12000048"),
];

/// Districts that ITL3 of 2021 cuts, and where each is counted whole.
const WHOLE_DISTRICTS: [(&str, &str); 5] = [
    ("S12000021", "TLM93"),
    ("S12000035", "TLM63"),
    ("S12000017", "TLM62"),
    ("E06000063", "TLD11"),
    ("E06000064", "TLD12"),
];

const REGIONS: [(&str, &str); 12] = [
    ("TLC", "E12000001"),
    ("TLD", "E12000002"),
    ("TLE", "E12000003"),
    ("TLF", "E12000004"),
    ("TLG", "E12000005"),
    ("TLH", "E12000006"),
    ("TLI", "E12000007"),
    ("TLJ", "E12000008"),
    ("TLK", "E12000009"),
    ("TLL", "W92000004"),
    ("TLM", "S92000003"),
    ("UK", GREAT_BRITAIN),
];

/// Groups of SIC 2003 that the official weights leave out, and the group of
/// SIC 2007 with the same activity.
pub(crate) const INDUSTRIES_WITHOUT_WEIGHTS: [(&str, &str); 6] = [
    ("102", "052"),
    ("120", "072"),
    ("950", "970"),
    ("960", "981"),
    ("970", "982"),
    ("990", "990"),
];

const fn repair(name: &'static str, what: &'static str, why: &'static str) -> Repair {
    Repair { name, what, why }
}

/// All of them, in order.
pub const ALL: &[Repair] = &[
    repair(
        "barnsley-sheffield-codes",
        "E08000038 and E08000039 are read as E08000016 (Barnsley) and E08000019 (Sheffield)",
        "a boundary change of 2025 gave them new codes; everything here is on the districts of April 2023",
    ),
    repair(
        "scottish-boundary-codes",
        "outlines S12000044 and S12000046 are read as S12000050 (North Lanarkshire) and S12000049 (Glasgow City)",
        "the boundary file keeps the codes from before 2019",
    ),
    repair(
        "fife-perth-codes",
        "S12000015 is read as S12000047 (Fife) and S12000024 as S12000048 (Perth and Kinross)",
        "a few houses changed sides in 2018, so the look-up leads each old code to both; nearly all people stayed where they were",
    ),
    repair(
        "districts-of-2020-to-2023",
        "districts of any year from 2016 are brought to April 2023 by the official chain of codes, counts added up",
        "Buckinghamshire, Dorset, Northamptonshire, Suffolk and Somerset, then Cumbria, North Yorkshire and Somerset again, were merged into fewer districts",
    ),
    repair(
        "districts-374-to-361",
        "17 districts of 2021-22 are added up to 4: Allerdale, Carlisle and Copeland to Cumberland (E06000063); Barrow-in-Furness, Eden and South Lakeland to Westmorland and Furness (E06000064); Craven, Hambleton, Harrogate, Richmondshire, Ryedale, Scarborough and Selby to North Yorkshire (E06000065); Mendip, Sedgemoor, Somerset West and Taunton and South Somerset to Somerset (E06000066)",
        "they were merged in April 2023; only counts are added, never rates",
    ),
    repair(
        "indicators-of-merged-districts",
        "indicators of the 17 districts merged in 2023 are left out; their 4 successors are blank unless published under the new code",
        "rates, medians and scores cannot be averaged without what lies under them",
    ),
    repair(
        "districts-cut-by-itl3",
        "counted whole: North Ayrshire in TLM93 (without Arran and Cumbrae's TLM63), Argyll and Bute in TLM63 (without Helensburgh and Lomond's TLM81), Highland in TLM62 (not TLM61 and TLM63), Cumberland in West Cumbria TLD11 (Carlisle lies in TLD12), Westmorland and Furness in East Cumbria TLD12 (Barrow-in-Furness lies in TLD11)",
        "ITL3 of 2021 cuts these five districts of 2023 and nothing is published for their parts here; each counts where most of its people live, so sums of districts differ from ITL3 figures there, and TLM61 has no district",
    ),
    repair(
        "scottish-districts-cut-by-itl2",
        "North Ayrshire counts whole in Southern Scotland, Argyll and Bute whole in Highlands and Islands",
        "ITL2 cuts these two districts and no jobs are published for their parts; sums of districts therefore differ from the ITL2 figures there",
    ),
    repair(
        "blank-farm-jobs",
        "15 blank cells (farm agriculture in Scotland, 2015-2017) are left out",
        "they are unknown, not zero",
    ),
    repair(
        "farms-of-the-panel",
        "industry 010 (farm agriculture) of 1991-2008 is left out for all years",
        "it comes from another office's census, and is blank for all districts to 1996 and for some after",
    ),
    repair(
        "sic-92-wholesale-codes",
        "groups 516 and 517 of SIC 92 are read as 518 and 519 of SIC 2003 in the long run",
        "the same activities got new numbers in 2003",
    ),
    repair(
        "industries-without-weights",
        "groups 102, 120, 950, 960, 970 and 990 of SIC 2003 go whole to 052, 072, 970, 981, 982 and 990 of SIC 2007",
        "the official weights leave these groups out; the activity is the same",
    ),
    repair(
        "united-kingdom-without-offshore",
        "UKX of the productivity tables is read as the United Kingdom (K02000001)",
        "it leaves out what belongs to no region (offshore, embassies), which is in no district either",
    ),
    repair(
        "great-britain-called-uk",
        "the row UK of the employees by region is read as Great Britain (K03000001)",
        "its own name says Great Britain: the survey does not cover Northern Ireland",
    ),
    repair(
        "itl1-as-regions",
        "TLC to TLM are read as the nine regions of England, Wales and Scotland",
        "level 1 is the same areas under other codes",
    ),
    repair(
        "authority-letters",
        "three-letter codes of authorities are read as official codes; counties and combined authorities are left out",
        "the composite of deprivation names authorities so",
    ),
    repair(
        "small-islands-not-drawn",
        "islands under one square kilometre are left out of the ITL3 outlines, and their lines simplified to 200 metres",
        "they are for drawing a map of the country",
    ),
    repair(
        "shares-of-2019-for-unchanged-districts",
        "shares of 2019 for districts merged since are left out",
        "percentages cannot be added; all of these districts are in England, where 2024 is had",
    ),
    repair(
        "rented-homes-to-real-estate",
        "class 6820 (renting and operating real estate) is read as industry L68BXL683 of the input-output tables",
        "the look-up of classes puts it into L68A, which is the rent that owner-occupiers are reckoned to pay themselves: nobody works in it",
    ),
    repair(
        "spaces-in-industry-codes",
        "runs of spaces in codes and names of the input-output tables are one space (\"F41, F42 & F43\"), and product codes are read as those of the industries that make the products",
        "the releases write one code in several ways",
    ),
    repair(
        "low-energy-figures",
        "\"[low]\" in the energy accounts is read as nil",
        "it stands for a figure that is not nil but rounds to it; the sums miss less than 0.2 of 132 million tonnes of oil equivalent",
    ),
    repair(
        "products-called-as-industries",
        "three products of the supply and use tables are read under the code of the industry that makes them (C11.01-6 & C12, C241_3, H493_5), and runs of spaces in codes are one space",
        "the workbook writes products and industries in two ways",
    ),
    repair(
        "shifted-default-values",
        "default values of embedded emissions that stand under the mark-ups of 2026 to 2028, with dashes where they belong, are read as direct, indirect and total (one line: white Portland cement from Albania)",
        "the third is the sum of the other two and the second is no mark-up; the transcription moved them",
    ),
    repair(
        "class-cut-off",
        "one class of the partial list for compensation is read by its title (batteries and accumulators, 27.20)",
        "its code was cut off at 27 where the list was found",
    ),
    repair(
        "broken-partner-rows",
        "rows of trade by country whose country is no code of two letters are left out",
        "the mirror's rows for coffee name no country",
    ),
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
];

/// All of them, in order.
#[must_use]
pub fn all() -> &'static [Repair] {
    ALL
}

fn ruled(rules: &[(&str, &'static str)], code: &str) -> Option<&'static str> {
    rules
        .iter()
        .find(|(other, _)| *other == code)
        .map(|(_, ours)| *ours)
}

/// Whether a district is cut by ITL and counted whole in one area.
#[must_use]
pub fn is_cut_by_itl2(code: &str) -> bool {
    WHOLE_DISTRICTS
        .iter()
        .any(|(district, _)| *district == code)
}

/// The code of April 2023 for a code of another vintage, where one rule says so.
#[must_use]
pub fn district_2023(code: &str) -> &str {
    ruled(&DISTRICT_CODES, code).unwrap_or(code)
}

/// The ITL3 region that a district cut by ITL3 is counted in.
#[must_use]
pub fn whole_district_itl3(code: &str) -> Option<&'static str> {
    ruled(&WHOLE_DISTRICTS, code)
}

/// The region or nation that a code of ITL level 1 stands for.
#[must_use]
pub fn region_of_itl1(code: &str) -> Option<&'static str> {
    ruled(&REGIONS, code)
}

/// The industry of the input-output tables for a class that the look-up puts
/// elsewhere.
#[must_use]
pub fn input_output_industry(class: &str) -> Option<&'static str> {
    (class == "6820").then_some("L68BXL683")
}

/// The group of SIC 2003 for a group of SIC 92.
#[must_use]
pub fn sic_2003(code: &str) -> &str {
    match code {
        "516" => "518",
        "517" => "519",
        other => other,
    }
}
