//! Two short fictional papers on another subject than the marked pair, with
//! the promises that answer each other marked as they were written. The values
//! of the comparison were looked at on both pairs, so neither is a blind test.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use weighbridge_papers::Paper;
use weighbridge_papers::commitment::Author;
use weighbridge_papers::compare::compare;

const EARLIER: &str = "# Good Land, Good Food

## Farming

Most farms make little. We will pay farmers £1.6 billion a year under the Single Area Payment until 2024. \
We will look at what could be done about the price that supermarkets pay for milk. \
A Farm Skills Council will be set up in Lincoln by 2021, with seats for growers and for workers.

## Fishing

The fleet is old. We intend to spend £40 million on new boats for the fleet of under ten metres. \
We will open a laboratory for shellfish in Whitby. \
The quota for cod will be cut by a fifth in 2021.

## Rivers and soil

We will plant 3,000 hectares of trees along rivers each year. \
We will consult on a ban on peat in garden compost. \
The government will publish a map of the soils of every county by 2022.

## Food

We will give free fruit to every child in the first three years of school. \
We aim to cut the food that households throw away by 20 per cent by 2025. \
We will set up an office in Brussels to help sellers of cheese and whisky abroad. \
We will report on progress in 2023.
";

const NOW: &str = "# From Field to Table

## Those who farm

Area payments rewarded size. They will end in 2027: the Single Area Payment will be replaced by payments for what farmers do. \
We will bring in a code, with fines, so that dairy farmers get a fair deal from supermarkets by April 2027. \
We will abolish the Farm Skills Council and give its work to the colleges. \
We will train 5,000 seasonal pickers a year.

## Those who fish

We will grant up to £25,000 to each owner of a small boat who replaces an engine. \
The shellfish laboratory at Whitby will get £12 million to double its staff. \
We will open the first port for electric vessels in Newlyn by 2029.

## Water and earth

Trees by rivers cool the water. We will raise planting there to 5,000 hectares a year by 2030. \
From 2028 the sale of compost that contains peat will be an offence, and we will legislate for this in the next session. \
We will fine water companies for each spill of sewage.

## At the table

The free fruit that infants get at school will be extended to all primary pupils. \
We will require large shops to publish what they throw away. \
We will publish a standard for school dinners in 2026. \
We will report to Parliament on this paper each spring.
";

/// Beginnings of the sentences that answer each other: earlier, now.
const PAIRS: &[(&str, &str)] = &[
    (
        "We will pay farmers £1.6 billion",
        "They will end in 2027: the Single Area",
    ),
    (
        "We will look at what could be done about the price",
        "We will bring in a code",
    ),
    (
        "A Farm Skills Council will",
        "We will abolish the Farm Skills",
    ),
    (
        "We intend to spend £40 million on new boats",
        "We will grant up to £25,000",
    ),
    (
        "We will open a laboratory for shellfish",
        "The shellfish laboratory",
    ),
    (
        "We will plant 3,000 hectares",
        "We will raise planting there",
    ),
    (
        "We will consult on a ban on peat",
        "From 2028 the sale of compost",
    ),
    ("We will give free fruit", "The free fruit that infants"),
    (
        "We aim to cut the food that households",
        "We will require large shops",
    ),
    ("We will report on progress", "We will report to Parliament"),
];

#[test]
fn promises_on_another_subject_find_each_other() {
    let read = |text: &str| Paper::read(text.as_bytes(), "paper.md").unwrap();
    let told = compare(&read(NOW), &read(EARLIER), &Author::default(), &[]);
    let pairs: Vec<(&str, &str, f64)> = told
        .changes
        .iter()
        .filter_map(|change| {
            let (now, before) = (change.now?, change.before?);
            Some((
                told.before[before].text.as_str(),
                told.now[now].text.as_str(),
                change.similarity,
            ))
        })
        .collect();
    let marked = |earlier: &str, now: &str| {
        PAIRS
            .iter()
            .any(|(first, second)| earlier.starts_with(first) && now.starts_with(second))
    };
    let hit = pairs
        .iter()
        .filter(|(earlier, now, _)| marked(earlier, now))
        .count();
    for (earlier, now, likeness) in &pairs {
        if !marked(earlier, now) {
            println!("over at {likeness:.2}: {earlier} | {now}");
        }
    }
    for (first, second) in PAIRS {
        let found = pairs
            .iter()
            .any(|(earlier, now, _)| earlier.starts_with(first) && now.starts_with(second));
        if !found {
            println!(
                "missed: {first} | {second} ({} {})",
                told.before.iter().any(|one| one.text.starts_with(first)),
                told.now.iter().any(|one| one.text.starts_with(second)),
            );
        }
    }
    for (earlier, now, likeness) in &pairs {
        println!("carried at {likeness:.3}: {earlier} | {now}");
    }
    println!(
        "second pair: hit {hit}, over {}, missed {}",
        pairs.len() - hit,
        PAIRS.len() - hit
    );
    // 6 and 0 when last looked at. It was 8 before a pair had to be nearer than
    // chance brings unrelated promises: the two that this cost stand at 0.168
    // (peat) and share no word of their matter (reports). Pairs that are none
    // are worse than pairs not seen.
    assert!(hit >= 6, "{hit}");
    assert_eq!(pairs.len() - hit, 0);
}

/// Papers on different subjects carry nothing over, though both publish plans
/// and report on them.
#[test]
fn papers_on_different_subjects_share_nothing() {
    let read = |text: &str| Paper::read(text.as_bytes(), "paper.md").unwrap();
    let hospitals = "# Care\n\n## Wards\n\nWe will recruit 9,000 nurses by 2028. We will publish a plan for \
        dentists. The waiting list for hips will be cut by half.\n\n## Doctors\n\nWe will consult on a longer \
        contract for surgeons. We will build four hospitals in Devon.\n";
    let told = compare(&read(NOW), &read(hospitals), &Author::default(), &[]);
    let carried: Vec<_> = told
        .changes
        .iter()
        .filter(|change| change.now.is_some() && change.before.is_some())
        .collect();
    assert!(carried.is_empty(), "{carried:?}");
}

/// Papers on matters that have nothing to do with each other: whatever pairs
/// their promises make is chance.
const UNRELATED: [&str; 4] = [
    "# Care\n\n## Wards\n\nWe will recruit 9,000 nurses by 2028. We will publish a plan for dentists \
     by April 2027. The waiting list for hips will be cut by half. The Patient Safety Fund will be \
     kept open until 2030. We will look at whether night shifts should be shorter.\n\n## Doctors\n\nWe \
     will consult on a longer contract for surgeons. We will build four hospitals in Devon at a cost \
     of £900 million. We intend to train a third more midwives in every region. There will be no \
     charge for parking.\n",
    "# A Place to Learn\n\n## Pupils\n\nWe will open 30 schools for children with special needs by \
     2029. We remain committed to free books for families with the lowest earnings. We will set \
     aside £250 million for music and drawing. No school will be made to teach Latin.\n\n## \
     Teachers\n\nWe will look at the pay of teachers in the north. We aim to recruit 6,500 more by \
     2030. The Early Reading Programme will be funded until 2031. We will publish a report each \
     spring on how many leave.\n",
    "# Safe Streets\n\n## Police\n\nWe will hire 13,000 constables by 2029. We will not close any \
     station in a market town. We will give £70 million to night patrols in Leeds, Derby and \
     Hull.\n\n## Courts\n\nWe intend to halve the wait for a trial by the end of 2028. The Court \
     Repairs Fund will open in September 2027 with £60 million. We will consult on sentences for \
     theft from shops. A third of all juries will sit in the evening.\n",
    "# Home and Hearth\n\n## Building\n\nWe will build 90,000 council homes a year from 2028. We will \
     require every landlord to mend damp within 14 days. We are committed to a fair rent for every \
     region.\n\n## Moving\n\nWe will look at whether stamp duty should fall for those over 60. The \
     Warm Rooms Scheme will be extended to flats, at a cost of £35 million. We will publish a \
     register of landlords by 2027.\n",
];

/// The floor of the comparison is above the highest likeness that chance makes,
/// looked at over all promises of papers on different subjects, both ways: with
/// no floor the one pair told was at 0.163.
#[test]
fn unrelated_papers_carry_nothing_over() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers");
    let industry = |name: &str| {
        let file = format!("{name}.html");
        Paper::read(&std::fs::read(folder.join(&file)).unwrap(), &file).unwrap()
    };
    let mut papers: Vec<Paper> = UNRELATED
        .iter()
        .chain([&NOW])
        .map(|text| Paper::read(text.as_bytes(), "paper.md").unwrap())
        .collect();
    papers.extend([industry("making-it-here"), industry("strong-foundations")]);
    let mut carried = Vec::new();
    for (at, now) in papers.iter().enumerate() {
        for (other, before) in papers.iter().enumerate() {
            // The last two answer each other.
            if at == other || at.min(other) > UNRELATED.len() {
                continue;
            }
            let told = compare(now, before, &Author::default(), &[]);
            for change in &told.changes {
                if let (Some(now), Some(before)) = (change.now, change.before) {
                    println!("chance at {:.3}", change.similarity);
                    carried.push((told.before[before].text.clone(), told.now[now].text.clone()));
                }
            }
        }
    }
    assert!(carried.is_empty(), "{carried:#?}");
}
