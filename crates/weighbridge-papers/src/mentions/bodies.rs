//! The words by which a body's name is known, and names that have none of them.
//! It finds no names.

/// Last words of the names of bodies.
pub(super) const BODIES: &[&str] = &[
    "Agency",
    "Alliance",
    "Assembly",
    "Association",
    "Authority",
    "Bank",
    "Board",
    "Catapult",
    "Commission",
    "Committee",
    "Confederation",
    "Congress",
    "Corporation",
    "Council",
    "Department",
    "Executive",
    "Federation",
    "Forum",
    "Foundation",
    "Government",
    "Inspectorate",
    "Institute",
    "Laboratory",
    "Ministry",
    "Observatory",
    "Office",
    "Ombudsman",
    "Organisation",
    "Organization",
    "Parliament",
    "Partnership",
    "Regulator",
    "Society",
    "Taskforce",
    "Treasury",
    "Tribunal",
    "Trust",
    "Union",
    "Unit",
    "University",
    "College",
    "Academy",
    "Commissioner",
    "Centre",
    "Coalition",
    "Company",
    "Consortium",
    "Directorate",
    "Group",
    "Institution",
    "Limited",
    "LLP",
    "Ltd",
    "Operator",
    "PLC",
    "Panel",
    "Service",
    "plc",
    "Chamber",
    "Court",
    "Administration",
    "Bureau",
    "Center",
    "Legislature",
    "Secretariat",
    "Senate",
    "Undertaking",
    "Co-operative",
];

/// First words of names that go on with "of" or "for".
pub(super) const BODIES_OF: &[&str] = &[
    "Academy",
    "Agency",
    "Association",
    "Authority",
    "Bank",
    "Board",
    "Campaign",
    "Centre",
    "Coalition",
    "College",
    "Commission",
    "Confederation",
    "Congress",
    "Council",
    "Department",
    "Federation",
    "Forum",
    "Organisation",
    "School",
    "Chamber",
    "Chambers",
    "House",
    "Institute",
    "Institution",
    "Ministry",
    "Office",
    "Society",
    "Transport",
    "University",
    "Bureau",
    "Convention",
    "Court",
];

/// Names without such a word. Those called by the Kingdom are known by their form too,
/// and here where another noun follows ("Innovate UK grants").
pub(super) const KNOWN: &[&str] = &[
    "Energy UK",
    "Innovate UK",
    "Make UK",
    "Ofcom",
    "Ofgem",
    "Ofsted",
    "Ofwat",
    "UK Research and Innovation",
    "UK Export Finance",
    "HM Treasury",
    "HM Revenue and Customs",
    "HM Revenue & Customs",
    "HMRC",
    "UKRI",
    "NHS",
    "Parliament",
    "Treasury",
    "Visit Britain",
    "Bord Bia",
    "Border Force",
    "Cadw",
    "Medr",
    "NatureScot",
    "Teagasc",
    "Invest NI",
    "InterTradeIreland",
    "Senedd",
    "Highlands and Islands Enterprise",
    "South of Scotland Enterprise",
    "Scottish Enterprise",
    "Network Rail",
    "National Grid",
    "Crown Estate",
    "Jobcentre Plus",
    "Nesta",
    "British Geological Survey",
    "Companies House",
    "National Highways",
    "National Savings and Investments",
    "Oil & Gas UK",
    "Oil and Gas UK",
    "Ordnance Survey",
    "UK Finance",
    "UK Hospitality",
    "UK Steel",
    "Universities UK",
    "Water UK",
    "Usdaw",
    "Age UK",
    "Bord na Móna",
    "Citizens Advice",
    "Coillte",
    "EirGrid",
    "Growth Hub",
    "Ibec",
    "Oireachtas",
    "Scottish Water",
    "Welsh Water",
    "Uisce Éireann",
    "Údarás na Gaeltachta",
    "Royal Mail",
];

/// Plurals of those that name several bodies of one kind: "Local Enterprise
/// Partnerships".
pub(super) const SEVERAL: &[&str] = &[
    "Agencies",
    "Alliances",
    "Associations",
    "Authorities",
    "Catapults",
    "Colleges",
    "Commissions",
    "Committees",
    "Corporations",
    "Councils",
    "Institutes",
    "Partnerships",
    "Taskforces",
    "Boards",
    "Offices",
    "Trusts",
    "Regulators",
    "Federations",
];

/// Offices of persons: what they are of is another name.
pub(super) const OFFICES: &[&str] = &[
    "authority",
    "chair",
    "chairman",
    "chief",
    "commissioner",
    "coordination",
    "director",
    "directors",
    "executive",
    "fellow",
    "fellows",
    "founder",
    "general",
    "governor",
    "head",
    "heads",
    "leader",
    "leaders",
    "member",
    "members",
    "minister",
    "ministers",
    "officer",
    "officers",
    "participants",
    "president",
    "professor",
    "programme",
    "secretary",
    "states",
];

/// Whether a name stands inside that of a body which watches over others.
pub(super) fn in_a_watch(
    text: &str,
    taken: &[(usize, usize)],
    name: std::ops::Range<usize>,
) -> bool {
    taken.iter().any(|(start, end)| {
        name.start >= *start
            && name.end < *end
            && watches(text.get(*start..*end).unwrap_or_default())
    })
}

/// Whether the name of a body is of one that watches over others, by its last word.
fn watches(body: &str) -> bool {
    const WATCH: &[&str] = &[
        "Authority",
        "Agency",
        "Council",
        "Commission",
        "Committee",
        "Board",
        "Office",
        "Department",
        "Executive",
        "Inspectorate",
        "Regulator",
        "Institution",
        "Association",
        "Federation",
        "Society",
        "Tribunal",
        "Ombudsman",
        "Union",
    ];
    body.split_whitespace()
        .last()
        .is_some_and(|last| WATCH.contains(&last.trim_end_matches([',', '.', ';', ')'])))
}

/// First words of the names of bodies that promote or serve the place behind them: "Invest
/// Fife", "Visit York".
const FOR_A_PLACE: &[&str] = &["Invest", "Screen", "Sport", "Study", "Tourism", "Visit"];

/// "Invest Fife": the last word of such a name.
pub(super) fn for_a_place(words: &[super::tokens::Token<'_>], at: usize) -> Option<usize> {
    let one = |step: usize| {
        words
            .get(at + step)
            .filter(|word| word.mark.is_none() && !word.opens && word.capital())
    };
    let place = one(1)?;
    let named = FOR_A_PLACE.contains(&words[at].text)
        && !words[at].opens
        && words[at].mark != Some('&')
        && !at
            .checked_sub(1)
            .is_some_and(|before| words[before].capital() && words[at].mark.is_none())
        && place.text.chars().any(char::is_lowercase)
        && super::tokens::bare(place.text).len() == place.text.len()
        && !BODIES.contains(&place.text)
        && !SEVERAL.contains(&place.text)
        && !place.text.ends_with('s')
        && !place.is(&[
            "secretary",
            "minister",
            "fund",
            "bill",
            "act",
            "plan",
            "strategy",
            "england",
            "bootcamp",
            "passport",
            "levy",
            "academy",
            "charter",
            "day",
            "week",
            "summit",
            "accelerator",
            "pledge",
            "compact",
            "pact",
            "wallet",
            "programme",
            "scheme",
            "and",
            "task",
            "force",
            "wales",
            "scotland",
            "advisory",
            "delivery",
            "growth",
        ]);
    (named && one(2).is_none()).then_some(at + 1)
}
