//! The page in a real browser: opened from a file with no network, sorted,
//! searched, printed, and looked at without its script. A page around it, which
//! is no part of the product, does what a reader would do and says what it saw.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The browser, or none where the machine has none, which is said aloud; in CI
/// that is a failure.
fn browser() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let usual = ["chromium", "chromium-browser", "google-chrome"].map(PathBuf::from);
    let found = named.into_iter().chain(usual).find(|name| {
        Command::new(name)
            .arg("--version")
            .output()
            .is_ok_and(|out| out.status.success())
    });
    if found.is_none() {
        let advice = "NO BROWSER: the test of the report page in a real browser was not run. \
                      Get one with `apt-get install chromium`, or name one in CHROMIUM.";
        assert!(std::env::var_os("CI").is_none(), "{advice}");
        eprintln!("\n{advice}\n");
    }
    found
}

fn run(browser: &Path, profile: &Path, more: &[&str]) -> Output {
    Command::new(browser)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // No name resolves: there is no network.
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--allow-file-access-from-files",
            "--enable-logging=stderr",
            "--virtual-time-budget=20000",
        ])
        .arg(format!("--user-data-dir={}", profile.display()))
        .args(more)
        .output()
        .unwrap()
}

/// What the page around the report does. `FAIL` lines are what it did not like.
const AROUND: &str = r##"<!doctype html><meta charset="utf-8"><pre id="said"></pre>
<iframe id="page" style="border:0;width:1280px;height:900px"></iframe><script>
const said = [];
const check = (what, ok, seen) => said.push(`${ok ? 'ok' : 'FAIL'} ${what}${ok ? '' : ': ' + seen}`);
const frame = document.getElementById('page');
const load = (sandbox) => new Promise((done) => {
  if (sandbox) frame.setAttribute('sandbox', 'allow-same-origin');
  frame.onload = () => done(frame.contentDocument);
  frame.src = sandbox ? 'index.html?plain' : 'index.html';
});
const pause = () => new Promise((done) => setTimeout(done, 50));
const narrow = async (page, width) => {
  frame.style.width = width + 'px';
  await pause();
  const root = page.documentElement;
  let widest = '';
  if (root.scrollWidth > root.clientWidth) {
    for (const part of page.querySelectorAll('body *')) {
      if (!part.closest('.box,.store,.skip') && part.getBoundingClientRect().right > root.clientWidth + 1) {
        widest += ` ${part.tagName}.${part.getAttribute('class')}`;
      }
    }
  }
  check(`fits ${width} px`, root.scrollWidth <= root.clientWidth, root.scrollWidth + widest.slice(0, 200));
};
(async () => {
  let page = await load(false);
  let view = frame.contentWindow;
  const entries = view.performance.getEntriesByType('resource').filter((entry) => !entry.name.startsWith('data:'));
  check('loads nothing', entries.length === 0, entries.map((entry) => entry.name));

  // The skip link, the questions, the search: in this order for the keyboard.
  const stops = [...page.querySelectorAll('a[href],button,input,summary,[tabindex]')]
    .filter((part) => part.offsetParent !== null || part.className === 'skip');
  check('the skip link comes first', stops[0].className === 'skip', stops[0].outerHTML);
  check('then the questions', stops[1].textContent === 'What is in it?', stops[1].outerHTML);
  check('then the search', stops[6].id === 'place', stops[6].outerHTML);
  check('no order but that of the page', stops.every((part) => part.tabIndex === 0), 'tabindex');

  const input = page.getElementById('place');
  const links = () => [...page.querySelectorAll('#found a')];
  const type = (text) => { input.value = text; input.dispatchEvent(new view.Event('input', { bubbles: true })); };
  check('the search is shown', input.offsetParent !== null, 'hidden');
  type('barn');
  check('finds a place by its beginning', links().length === 1 && links()[0].textContent === 'Barnsley', page.getElementById('found').innerHTML);
  type('mon');
  check('finds a place without its accents', links().length === 1, page.getElementById('found').innerHTML);
  type('zzz');
  check('says when there is none', page.getElementById('found-count').textContent === 'No place of that name', 'nothing');
  type('barnsley');
  page.querySelector('.search').requestSubmit();
  await pause();
  const card = page.getElementById('E08000016');
  check('opens the card', card.open, card.outerHTML.slice(0, 80));
  check('and goes to it', page.activeElement === card.querySelector('summary'), page.activeElement.outerHTML.slice(0, 80));
  check('and clears the list', links().length === 0, links().length);

  view.location.hash = '#W06000001';
  await pause();
  check('an address opens its card', page.getElementById('W06000001').open, 'closed');
  card.open = false;
  const area = page.querySelector('.map use[href="#o-E08000016"]');
  area.dispatchEvent(new view.MouseEvent('click', { bubbles: true }));
  await pause();
  check('a click on the map opens its card', card.open, view.location.hash);

  const table = page.querySelector('#district-2021 table.tall[class*=sort]:not(details table)');
  const column = 1;
  const figures = () => [...table.tBodies[0].rows].map((row) => row.cells[column].textContent);
  const number = (text) => parseFloat(text.replace(/,/g, ''));
  const head = table.tHead.rows[0].cells[column];
  head.querySelector('button').click();
  const down = figures();
  check('sorts figures, largest first', head.getAttribute('aria-sort') === 'descending' && number(down[0]) > number(down[1]), down);
  check('what has no figure comes last', down[2] === 'no figure', down);
  head.querySelector('button').click();
  const up = figures();
  check('and the other way', head.getAttribute('aria-sort') === 'ascending' && up[0] === down[1] && up[2] === 'no figure', up);
  const names = table.tHead.rows[0].cells[0];
  names.querySelector('button').click();
  check('sorts names from A', names.getAttribute('aria-sort') === 'ascending' && !head.hasAttribute('aria-sort')
    && table.tBodies[0].rows[0].textContent.startsWith('Barnsley'), table.tBodies[0].rows[0].textContent);

  for (const part of page.querySelectorAll('details')) part.open = true;
  await narrow(page, 360);
  await narrow(page, 768);
  await narrow(page, 1280);

  page = await load(true);
  check('without script no search', page.querySelector('.search').offsetParent === null, 'shown');
  check('without script no buttons', page.querySelectorAll('button').length === 0, 'buttons');
  check('without script all places', page.querySelectorAll('.card').length === 4, page.querySelectorAll('.card').length);
  check('without script an index', page.querySelectorAll('#all-places a').length === 4, 'index');
  said.push('finished');
  document.getElementById('said').textContent = said.join('\n');
})().catch((error) => {
  document.getElementById('said').textContent = said.join('\n') + '\nFAIL ' + error.stack;
});
</script>"##;

#[test]
fn a_reader_can_sort_search_and_print() {
    let Some(browser) = browser() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report");
    let files = weighbridge_report::report(&common::assessment());
    weighbridge_report::write_folder(&report, &files).unwrap();
    std::fs::write(report.join("around.html"), AROUND).unwrap();
    let address = format!("file://{}", report.join("around.html").display());
    let out = run(
        &browser,
        &folder.path().join("profile"),
        &["--dump-dom", &address],
    );
    let dom = String::from_utf8_lossy(&out.stdout);
    let log = String::from_utf8_lossy(&out.stderr);
    let said = dom
        .split("<pre id=\"said\">")
        .nth(1)
        .and_then(|rest| rest.split("</pre>").next())
        .unwrap_or_default();
    assert!(said.contains("finished"), "{said}\n{log}");
    assert!(!said.contains("FAIL"), "{said}");
    // The frame without script says that it has none; that is its point.
    let complaints: Vec<&str> = log
        .lines()
        .filter(|line| line.contains("CONSOLE") && !line.contains("sandboxed"))
        .collect();
    assert!(complaints.is_empty(), "{complaints:?}");

    let pdf = folder.path().join("report.pdf");
    run(
        &browser,
        &folder.path().join("printer"),
        &[
            &format!("--print-to-pdf={}", pdf.display()),
            &format!("file://{}", report.join("index.html").display()),
        ],
    );
    let printed = std::fs::read(&pdf).unwrap();
    assert!(printed.starts_with(b"%PDF") && printed.len() > 20_000);
}
