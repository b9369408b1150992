//! What is undertaken, narrowed or moved in words that no part lists: sentences on parts of the
//! asks that come with Weighbridge, each with its look-alikes.

use super::direction_tests::check;

#[test]
fn a_deed_with_a_time_or_number_agrees_in_whatever_words() {
    check(&[
        (
            "digital",
            "Every trading estate in the county will be given fibre before 2029.",
            "a",
        ),
        (
            "workforce",
            "Buses in the whole of the valley will be franchised by March 2030.",
            "a",
        ),
        // A plan, talk, or what is kept in view, is none.
        (
            "transport",
            "A strategy for the integration of transport will be published in 2028.",
            "p",
        ),
        (
            "energy-intensive",
            "Officials will keep talking to energy-intensive industries in 2028.",
            "ps",
        ),
        // A number that is small says nothing.
        ("assisted-areas", "We will open four more freeports.", "ps"),
    ]);
}

#[test]
fn what_is_laid_down_for_people_at_large_is_undertaken() {
    check(&[
        (
            "technical",
            "Eight technical excellence colleges will open by September 2028.",
            "a",
        ),
        (
            "supply",
            "A strategic gas reserve will be held off the coast from 2029.",
            "a",
        ),
        // What a firm with a name will do is its own affair; what is foreseen nobody's.
        (
            "technical",
            "Barlow Kilns will open a technical college in 2028.",
            "ps",
        ),
        (
            "digital",
            "Broadband is expected to reach 98 per cent of firms by 2030.",
            "ps",
        ),
    ]);
}

#[test]
fn amounts_are_read_with_what_they_are_of() {
    check(&[
        (
            "profits-tax",
            "From July the company tax rate comes down from 26 to 23 per cent.",
            "a",
        ),
        (
            "profits-tax",
            "From July the company tax rate goes up from 23 to 26 per cent.",
            "o",
        ),
        (
            "incentives",
            "Research and development tax credits go up to 27 per cent in April.",
            "a",
        ),
        (
            "energy-intensive",
            "The relief on network charges for energy-intensive users will rise from 50 to 80 per cent.",
            "a",
        ),
        (
            "prices",
            "A new levy of £7 a megawatt hour will be added to the electricity bills of factories.",
            "o",
        ),
    ]);
}

#[test]
fn what_is_narrowed_is_less() {
    check(&[
        (
            "incentives",
            "Full expensing may be used only for plant in the north from 2030.",
            "o",
        ),
        (
            "incentives",
            "Full expensing will reach only the first £2 million of outlay from 2030.",
            "o",
        ),
        (
            "incentives",
            "Full expensing will be paid only once the return is in.",
            "aps",
        ),
        (
            "home-content",
            "We will no longer award contracts on price alone where British suppliers can compete.",
            "aps",
        ),
        (
            "home-capacity",
            "We shall not stand in the way of the closure of the last plant that makes ammonia.",
            "op",
        ),
    ]);
}

#[test]
fn words_that_only_look_alike_decide_nothing() {
    check(&[
        (
            "regulation",
            "We will keep at least two makers of serum, one of plasma and one of barrels.",
            "s",
        ),
        (
            "assisted-areas",
            "A map of ancient woodland areas will be drawn up by 2027.",
            "s",
        ),
        (
            "local-skills",
            "The power to commission courses, which mayors have held since 2026, will go back to \
             the Department.",
            "os",
        ),
        (
            "transport",
            "An integrated transport plan for the north will follow next year.",
            "p",
        ),
        (
            "pipeline",
            "Each trust must publish its purchasing plans for the next eighteen months.",
            "a",
        ),
    ]);
}

#[path = "doubt_tests.rs"]
mod doubt_tests;

#[path = "idiom_tests.rs"]
mod idiom_tests;
