//! What the embedded snapshot says when asked: places, outlines, neighbours
//! and figures, against what is known from elsewhere.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use weighbridge_facts::{
    Facts, LONG_RUN_INDUSTRIES, LongRun, Outline, Productivity, register, repairs,
};
use weighbridge_model::place::Geography;

fn facts() -> Facts {
    Facts::embedded().unwrap()
}

fn at(facts: &Facts, name: &str) -> usize {
    let place = facts.places().find_in(Geography::District, name).unwrap();
    facts.position(&place.code).unwrap()
}

/// Area of rings in square kilometres on the ground plan of the grid; holes
/// run the other way round.
fn square_kilometres(rings: &[Vec<(f64, f64)>]) -> f64 {
    let of = |ring: &Vec<(f64, f64)>| {
        Outline::british_grid(ring)
            .windows(2)
            .map(|pair| pair[0].0 * pair[1].1 - pair[1].0 * pair[0].1)
            .sum::<f64>()
            / 2e6
    };
    rings.iter().map(of).sum::<f64>().abs()
}

#[test]
fn every_place_is_found_and_a_district_before_its_namesakes() {
    let facts = facts();
    let barnsley = facts.places().find("Barnsley").unwrap();
    assert_eq!(barnsley.code, "E08000016");
    let area = facts
        .places()
        .find_in(Geography::TravelToWorkArea, "Barnsley");
    assert_eq!(area.unwrap().geography, Geography::TravelToWorkArea);
    for place in facts.places().places() {
        let found = facts
            .places()
            .find_in(place.geography, &place.name)
            .unwrap();
        assert_eq!(found.code, place.code, "{}", place.name);
        let found = facts
            .places()
            .find_in(place.geography, &place.code)
            .unwrap();
        assert_eq!(found.code, place.code);
    }
}

#[test]
fn a_travel_to_work_area_has_parts_of_districts() {
    let facts = facts();
    let areas = facts.areas(Geography::TravelToWorkArea);
    let aberdeen = areas
        .iter()
        .find(|area| area.place.code == "S22000047")
        .unwrap();
    let county = at(&facts, "Aberdeenshire");
    let member = aberdeen
        .members
        .iter()
        .find(|member| member.district == county);
    // 168,747 of 261,210 people, as the look-up says.
    assert!((member.unwrap().share - 168_747.0 / 261_210.0).abs() < 1e-12);
    assert!(areas.iter().any(|area| area.place.code.starts_with("N12")));
}

#[test]
fn itl_is_drawn_as_it_is_and_dissolves_without_slivers() {
    let facts = facts();
    let outline = Outline::open(&facts).unwrap();
    let itl3 = facts.areas(Geography::Itl3);
    let itl2 = facts.areas(Geography::Itl2);
    // Land area of the United Kingdom is 243,000 square kilometres or so;
    // generalised coasts and lost islands may cost a hundredth.
    let whole: f64 = itl2
        .iter()
        .map(|area| square_kilometres(&outline.of(area)))
        .sum();
    assert!((whole / 244_000.0 - 1.0).abs() < 0.02, "{whole}");
    for area in &itl2 {
        let parts: f64 = itl3
            .iter()
            .filter(|part| part.place.code.starts_with(&area.place.code))
            .map(|part| square_kilometres(&outline.of(part)))
            .sum();
        // TLM61 has no district and so is no area; all else must add up to what
        // hundred-thousandths of a degree can hold.
        if area.place.code != "TLM6" {
            let dissolved = square_kilometres(&outline.of(area));
            assert!(
                (parts / dissolved - 1.0).abs() < 1e-6,
                "{}",
                area.place.name
            );
        }
        for ring in outline.of(area) {
            assert!(ring.len() > 3 && ring.first() == ring.last());
        }
    }
}

#[test]
fn islands_stay_islands() {
    let facts = facts();
    let outline = Outline::open(&facts).unwrap();
    let neighbours = outline.neighbours();
    let islands: Vec<&str> = facts
        .districts()
        .iter()
        .zip(&neighbours)
        .filter(|(_, near)| near.is_empty())
        .map(|(district, _)| district.name.as_str())
        .collect();
    assert_eq!(islands, ISLANDS);
    for (a, near) in neighbours.iter().enumerate() {
        assert!(near.iter().all(|b| neighbours[*b].contains(&a)));
    }
    let barnsley = at(&facts, "Barnsley");
    assert!(neighbours[barnsley].contains(&at(&facts, "Sheffield")));
    let areas = facts.areas(Geography::Itl2);
    let near = outline.neighbours_of(&areas);
    let alone: Vec<&str> = areas
        .iter()
        .zip(&near)
        .filter(|(_, near)| near.is_empty())
        .map(|(area, _)| area.place.name.as_str())
        .collect();
    assert_eq!(alone, ["Northern Ireland"]);
}

/// No line shared with any other district. Anglesey's bridges do not count.
const ISLANDS: [&str; 6] = [
    "Isle of Wight",
    "Isles of Scilly",
    "Na h-Eileanan Siar",
    "Orkney Islands",
    "Shetland Islands",
    "Isle of Anglesey",
];

#[test]
fn figures_of_a_place_are_those_of_the_sources() {
    let facts = facts();
    let barnsley = at(&facts, "Barnsley");
    assert_eq!(facts.jobs(2023).unwrap()[barnsley], 88_372.0);
    assert_eq!(facts.hours(2023).unwrap().districts[barnsley], 2_682_348.0);
    let per_hour = facts.productivity(Productivity::PerHour, 2023).unwrap();
    assert_eq!(per_hour.districts[barnsley], 34.03);
    let per_job = facts.productivity(Productivity::PerJob, 2002).unwrap();
    assert_eq!(per_job.districts[barnsley], 29_099.0);
    assert_eq!(facts.local_units("05-39").unwrap()[barnsley], 560.0);
    assert!(facts.population(1950).unwrap_err().contains("1998 to 2021"));
    assert!(facts.value_added(2023, "Z").is_err());
    // 17 districts were merged: Cumberland is Allerdale, Carlisle and Copeland.
    let cumberland = at(&facts, "Cumberland");
    assert!(facts.population(2021).unwrap()[cumberland] > 270_000.0);
    let blank = |at: usize| {
        let all = facts.indicators().unwrap();
        all.iter()
            .filter(|indicator| indicator.table == "indicator_values")
            .all(|indicator| indicator.values[at].is_nan())
    };
    assert!(blank(cumberland) && !blank(barnsley));
}

#[test]
fn fife_keeps_its_jobs() {
    // The look-up of codes leads Fife also to Perth and Kinross.
    let facts = facts();
    let panel = facts.panel(LongRun::BusinessInquiry, 2008).unwrap();
    let width = panel.industries.len();
    let total = |name: &str| {
        let at = at(&facts, name) * width;
        panel.values[at..at + width].iter().sum::<f64>()
    };
    // Sums of the file's rows for S12000015 and S12000024 but farms.
    assert_eq!(total("Fife"), FIFE_2008);
    assert_eq!(total("Perth and Kinross"), PERTH_2008);
}

const FIFE_2008: f64 = 129_280.0;
const PERTH_2008: f64 = 58_710.0;

#[test]
fn the_long_run_knows_where_coal_was() {
    let facts = facts();
    let mining = facts
        .long_run(LongRun::EmploymentSurvey, 1991, "05-09")
        .unwrap();
    let barnsley = at(&facts, "Barnsley");
    // The survey has 3,000 employees in hard coal there and in no other mining;
    // the official weights leave 97 of a hundred in mining (briquettes are
    // refining in SIC 2007).
    assert!((mining[barnsley] / 3000.0 - 0.968_244).abs() < 0.001);
    assert!(mining[at(&facts, "Belfast")].is_nan());
    assert!(LONG_RUN_INDUSTRIES.is_sorted_by_key(|industry| industry.code));
}

#[test]
fn every_table_and_repair_says_what_it_is() {
    let lines = register::list().unwrap();
    assert_eq!(lines.len(), register::TABLES.len());
    for line in &lines {
        assert!(line.rows > 0 && line.bytes > 0, "{}", line.name);
        assert!(line.attribution.contains(line.licence), "{}", line.name);
        assert!(!line.office.is_empty() && !line.years.is_empty());
    }
    let names: std::collections::BTreeSet<&str> =
        repairs::all().iter().map(|repair| repair.name).collect();
    assert_eq!(names.len(), repairs::all().len());
    assert!(names.contains("districts-374-to-361"));
}
