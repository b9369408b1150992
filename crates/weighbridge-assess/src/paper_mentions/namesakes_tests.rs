//! Tests of names that several places share, of the areas of mayors, of the ways in which
//! official names are spelled, and of towns in rows: with the whole gazetteer.

use super::*;
use weighbridge_papers::Paper;
use weighbridge_papers::mentions::mentions;

/// The places of each passage with their first codes, by name.
fn told(gazetteer: &Gazetteer, paper: &Paper) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new(); paper.passages.len()];
    for one in mentions(paper, gazetteer).of(Sort::Place) {
        let code = one.codes.first().map_or("-", String::as_str);
        for spot in &one.spots {
            all[spot.passage].push(format!("{} {code}", one.name));
        }
    }
    for names in &mut all {
        names.sort();
    }
    all
}

#[test]
fn a_place_is_the_one_that_its_sentence_means() {
    let facts = Facts::embedded().expect("snapshot");
    let gazetteer = gazetteer(&facts, &[]);
    let text: Vec<&str> = CASES.iter().map(|(text, _)| *text).collect();
    let text = format!("# Plan\n\n{}\n", text.join("\n\n"));
    let paper = Paper::read(text.as_bytes(), "a.md").expect("text");
    let told = told(&gazetteer, &paper);
    assert_eq!(told.len(), CASES.len());
    let wrong: Vec<String> = CASES
        .iter()
        .zip(&told)
        .filter(|((_, expected), told)| told.as_slice() != *expected)
        .map(|((text, expected), told)| format!("{text}\n  {told:?}\n  {expected:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const CASES: &[(&str, &[&str])] = &[
    (
        "The works at Newport on the Isle of Wight will stay open.",
        &["Isle of Wight E06000046"],
    ),
    (
        "The works at Newport (Isle of Wight) will stay open.",
        &["Isle of Wight E06000046"],
    ),
    (
        "The steelworks in Newport will stay open.",
        &["Newport W06000022"],
    ),
    (
        "The plant at Newport in Shropshire was sold.",
        &["Shropshire E06000051"],
    ),
    (
        "The Isle of Wight town of Newport was helped.",
        &["Isle of Wight E06000046"],
    ),
    (
        "The mayor of the West Midlands will lead the plan.",
        &["West Midlands Combined Authority E47000007"],
    ),
    (
        "The North East Mayor agreed to the plan.",
        &["North East Combined Authority E47000014"],
    ),
    (
        "The Tees Valley Mayor agreed to the plan.",
        &["Tees Valley Combined Authority E47000006"],
    ),
    (
        "West Yorkshire's mayor agreed to the plan.",
        &["West Yorkshire Combined Authority E47000003"],
    ),
    (
        "The Mayor of Greater Manchester agreed to the plan.",
        &["Greater Manchester Combined Authority E47000001"],
    ),
    (
        "The West Midlands Combined Authority will lead the plan.",
        &["West Midlands Combined Authority E47000007"],
    ),
    (
        "Firms in the West Midlands agreed to the plan.",
        &["West Midlands E12000005"],
    ),
    (
        "Firms in the North East agreed to the plan.",
        &["North East E12000001"],
    ),
    (
        "Rhondda Cynon Taff will have a new college.",
        &["Rhondda Cynon Taf W06000016"],
    ),
    (
        "Rhondda Cynon Taf will have a new college.",
        &["Rhondda Cynon Taf W06000016"],
    ),
    (
        "Works in Stoke on Trent and Newcastle under Lyme closed.",
        &["Newcastle-under-Lyme E07000195", "Stoke-on-Trent E06000021"],
    ),
    (
        "Works in Saint Helens and Saint Albans closed.",
        &["St Albans E07000240", "St. Helens E08000013"],
    ),
    (
        "Works in St Helens and St. Albans closed.",
        &["St Albans E07000240", "St. Helens E08000013"],
    ),
    (
        "Works in Kingston-upon-Hull closed.",
        &["Kingston upon Hull E06000010"],
    ),
    (
        "The Vale of Glamorgan and County Durham agreed.",
        &["County Durham E06000047", "Vale of Glamorgan W06000014"],
    ),
    (
        "Works in Bath & North East Somerset and Brighton & Hove closed.",
        &[
            "Bath and North East Somerset E06000022",
            "Brighton and Hove E06000043",
        ],
    ),
    (
        "We will fund Boston, Grimsby and Reading.",
        &["Boston E07000136", "Grimsby E30000211", "Reading E06000038"],
    ),
    (
        "We will fund Washington, Boston, Richmond and Reading.",
        &[
            "Boston E07000136",
            "Reading E06000038",
            "Washington E08000024",
        ],
    ),
    (
        "We will fund towns such as Reading, Slough and Swindon.",
        &["Reading E06000038", "Slough E06000039", "Swindon E06000030"],
    ),
    (
        "Boston, Skegness and King's Lynn have docks.",
        &[
            "Boston E07000136",
            "King's Lynn E30000225",
            "Skegness E07000137",
        ],
    ),
    (
        "Barnsley, Boston and Burnley will have town boards.",
        &[
            "Barnsley E08000016",
            "Boston E07000136",
            "Burnley E07000117",
        ],
    ),
    (
        "North of Tyne will have a fund.",
        &["North of Tyne E08000021"],
    ),
    ("Boston Consulting was hired by the department.", &[]),
    (
        "Reading skills and maths skills will be taught in Leeds.",
        &["Leeds E08000035"],
    ),
    (
        "Abraham Lincoln was president and Lincoln (US) has a plant.",
        &[],
    ),
    (
        "Talks were held in Washington DC and in Washington, D.C.",
        &[],
    ),
    ("The yard at Newport News builds ships.", &[]),
    (
        "The college in Richmond, Virginia and one in Richmond Virginia agreed.",
        &[],
    ),
    ("The park near Durham, N.C. is large.", &[]),
    (
        "Labs in London, Boston and Singapore share data.",
        &["London E12000007", "Singapore -"],
    ),
    (
        "Start-ups leave Cambridge for Boston and San Francisco.",
        &["Cambridge E07000008"],
    ),
    (
        "Reading the evidence from Hull, Leeds and York, we agree.",
        &["Hull E30000220", "Leeds E08000035", "York E06000014"],
    ),
    (
        "Pupils in Leeds and Hull are reading and writing.",
        &["Hull E30000220", "Leeds E08000035"],
    ),
    (
        "Rugby, cricket and football in Leeds will be funded.",
        &["Leeds E08000035"],
    ),
    (
        "Works in Newcastle-upon-Tyne and Stockton on Tees closed.",
        &[
            "Newcastle upon Tyne E08000021",
            "Stockton-on-Tees E06000004",
        ],
    ),
    (
        "Works in Weston Super Mare and Southend on Sea closed.",
        &["Southend-on-Sea E06000033", "Weston-super-Mare E30000285"],
    ),
    (
        "The South Yorkshire mayor and the Liverpool City Region Mayor agreed.",
        &[
            "Liverpool City Region Combined Authority E47000004",
            "South Yorkshire Combined Authority E47000002",
        ],
    ),
    (
        "The York and North Yorkshire Combined Authority and its mayor agreed.",
        &["York and North Yorkshire Combined Authority E47000012"],
    ),
    (
        "Cambridgeshire and Peterborough's mayor agreed.",
        &["Cambridgeshire and Peterborough Combined Authority E47000008"],
    ),
    (
        "The mayor of the West of England agreed with the East Midlands mayor.",
        &[
            "East Midlands Combined Authority E47000013",
            "West of England Combined Authority E47000009",
        ],
    ),
    (
        "Perth and Kinross, Argyll & Bute and Dumfries & Galloway agreed.",
        &[
            "Argyll and Bute S12000035",
            "Dumfries and Galloway S12000006",
            "Perth and Kinross S12000048",
        ],
    ),
    ("The Boston tea party was named.", &[]),
    (
        "Armagh, Banbridge and Craigavon, and Newry, Mourne & Down agreed.",
        &[
            "Armagh City, Banbridge and Craigavon N09000002",
            "Newry, Mourne and Down N09000010",
        ],
    ),
    (
        "Caerffili, Sir Gâr and Bro Morgannwg agreed.",
        &[
            "Caerphilly W06000018",
            "Carmarthenshire W06000010",
            "Vale of Glamorgan W06000014",
        ],
    ),
];
