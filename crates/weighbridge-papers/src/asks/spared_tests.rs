//! What looks like an opposition and is none, each with its look-alikes.

use super::*;
use crate::verdict::force::spoken;

fn check(rule: fn(&Words) -> bool, table: &[(&str, bool)]) {
    let wrong: Vec<&str> = table
        .iter()
        .filter(|(text, told)| rule(&spoken(text)) != *told)
        .map(|(text, _)| *text)
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_penalty_on_those_who_fail_enforces_what_is_asked() {
    check(
        sanctions,
        &[
            (
                "Potteries that ignore the kiln code will lose their grant.",
                true,
            ),
            (
                "Owners who do not declare their glaze must repay the loan.",
                true,
            ),
            (
                "The licence will be withdrawn from makers who fail to train.",
                true,
            ),
            (
                "Yards that fall behind on firing will hand back a tenth.",
                true,
            ),
            (
                "Councils that miss their tile target will forfeit a year's aid.",
                true,
            ),
            ("If they refuse to fire clay, they will be fined.", true),
            ("Potteries will lose their grant.", false),
            (
                "Owners who live in the south will lose the kiln grant.",
                false,
            ),
            ("Makers that do not export will lose their relief.", false),
            ("Yards that failed last year will be sold.", false),
            (
                "Councils that do not meet the target will be helped.",
                false,
            ),
            (
                "The kiln fund will be withdrawn from towns that have grown.",
                false,
            ),
        ],
    );
}

#[test]
fn a_need_that_comes_no_more_is_no_refusal() {
    check(
        need_ended,
        &[
            ("No tile will again have to be brought from abroad.", true),
            ("No potter will have to wait for a kiln.", true),
            ("No yard will be forced to close for want of clay.", true),
            ("No glaze will ever again be shipped from overseas.", true),
            (
                "Nobody will need to leave the town to learn the trade.",
                true,
            ),
            ("No apprentice will have to own a van.", true),
            ("No potter will receive a grant.", false),
            ("No maker will have to meet the kiln standard.", false),
            ("No grant will again be paid for kilns.", false),
            ("No kiln will be built.", false),
            ("Potters will have to wait for a kiln.", false),
            ("No importer will have to declare its glaze.", false),
        ],
    );
}

#[test]
fn a_bound_on_a_burden_is_for_who_bears_it() {
    check(
        bounded,
        &[
            (
                "Potters will pay no more for gas than those in Delft.",
                true,
            ),
            ("Yards will face charges no higher than their rivals.", true),
            (
                "Makers will be taxed no more heavily than those abroad.",
                true,
            ),
            (
                "Firms are to be charged no more than the mean of six countries.",
                true,
            ),
            (
                "Owners must bear costs no greater than last year's than others.",
                true,
            ),
            ("Potters will pay more for gas than those in Delft.", false),
            ("There will be no more grants than last year.", false),
            ("No more than a tenth of kilns will be rebuilt.", false),
            ("Potters would pay no more than those abroad.", false),
            ("Potters pay no attention to more than one kiln.", false),
        ],
    );
}

#[test]
fn two_out_for_one_in_are_fewer() {
    check(
        |words| out_for_in(words).is_some(),
        &[
            ("For every new kiln rule, two must be repealed.", true),
            (
                "Councils that bring in a new licence will have to remove three.",
                true,
            ),
            (
                "Each duty on potters is paid for by taking two away, and must be.",
                true,
            ),
            (
                "Ministers will strike two rules off for each new one.",
                true,
            ),
            ("For any new form, two will go from the list.", true),
            (
                "For every repealed rule two new ones will be brought in.",
                false,
            ),
            ("Each potter must file two new forms.", false),
            ("Each new kiln must take on two checks.", false),
            ("For every new rule two must not be repealed.", false),
            ("For each new yard two forms must be filed.", false),
        ],
    );
}

#[test]
fn what_is_not_hidden_is_shown() {
    check(
        shown_again,
        &[
            ("The list of kilns will no longer be withheld.", true),
            ("Nothing in the kiln accounts will be concealed.", true),
            ("The kiln figures will be withheld.", false),
            ("The kiln figures will not be published.", false),
        ],
    );
}

#[test]
fn many_put_into_fewer_are_joined() {
    check(
        into_fewer,
        &[
            ("Kiln works will be bundled into fewer, bigger lots.", true),
            ("Orders are being merged into a single contract.", true),
            (
                "The tile frameworks will be consolidated into three large lots.",
                true,
            ),
            ("Orders will be rolled up into one national award.", true),
            ("Purchases will be grouped into a handful of awards.", true),
            ("Large orders will be broken into many lots.", false),
            ("Orders will not be bundled into larger ones.", false),
            ("Two kilns merged into one last year.", false),
            ("The funds will be combined with loans.", false),
            ("Potters could be grouped into one list.", false),
        ],
    );
}

#[test]
fn large_orders_broken_into_small_are_split() {
    check(
        |words| split(words).is_some(),
        &[
            ("Large orders will be broken up into smaller lots.", true),
            ("The tile contract is being split into several parts.", true),
            ("Councils must divide the work into local lots.", true),
            ("The award will be separated into regional contracts.", true),
            ("Big frameworks will be unbundled into many orders.", true),
            ("Orders will not be split into smaller ones.", false),
            ("The kiln broke into small pieces.", false),
            ("Lots will be merged into larger ones.", false),
            ("The town is divided on small kilns.", false),
            ("The orders could split into smaller ones.", false),
        ],
    );
}

#[test]
fn two_new_rules_for_one_repealed_are_more() {
    check(
        in_for_out,
        &[
            (
                "For every repealed rule two new ones will be brought in.",
                true,
            ),
            ("For each abolished duty there will be two more.", true),
            ("For every new rule two will be repealed.", false),
            ("Each old kiln gets two new doors.", false),
        ],
    );
}
