// Sorting, finding a place and opening its card. The page holds all of its
// content without this.
'use strict';
(() => {
  // What a cell is sorted by: its number if it begins with one, else its text.
  const key = (cell) => {
    const text = cell ? cell.textContent.trim() : '';
    const number = text.replace(/^under /, '').replace(/^\u2212/, '-').replace(/[£,+]/g, '').match(/^-?\d+(\.\d+)?/);
    if (number) return [0, parseFloat(number[0])];
    return text === '' || text[0] === '–' || text.startsWith('no figure') ? [2, ''] : [1, text];
  };
  const compare = (a, b) =>
    a[0] - b[0] || (typeof a[1] === 'number' ? a[1] - b[1] : a[1].localeCompare(b[1], 'en-GB'));

  document.querySelectorAll('table.sort').forEach((table) => {
    const heads = [...table.tHead.rows[0].cells];
    const body = table.tBodies[0];
    heads.forEach((head, column) => {
      if (head.classList.contains('d')) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const figures = head.classList.contains('n');
        const now = head.getAttribute('aria-sort');
        // Figures begin with the largest, words with A.
        const up = now ? now === 'descending' : !figures;
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const rows = [...body.rows].map((row) => [key(row.cells[column]), row]);
        rows.sort(([a], [b]) => {
          // What has no figure stays at the end both ways.
          if ((a[0] === 2) !== (b[0] === 2)) return a[0] - b[0];
          return up ? compare(a, b) : compare(b, a);
        });
        body.append(...rows.map(([, row]) => row));
      });
    });
  });

  // Only what scrolls needs a stop for the keyboard.
  document.querySelectorAll('.box[tabindex]').forEach((box) => {
    const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    if (box.clientWidth && !scrolls) box.removeAttribute('tabindex');
  });

  const open = (id) => {
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') at.open = true;
    }
    target.scrollIntoView();
    if (target.matches('.card')) target.querySelector('summary').focus({ preventScroll: true });
  };
  const follow = () => open(decodeURIComponent(location.hash.slice(1)));
  // An address that is there already changes nothing, but its card may be shut.
  const go = (hash) => {
    if (location.hash === hash) follow();
    else location.hash = hash;
  };
  addEventListener('hashchange', follow);
  if (location.hash) follow();
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute('href') === location.hash) {
      event.preventDefault();
      follow();
    }
    const area = event.target.closest('.map use[href^="#o-"]');
    if (area) go('#' + area.getAttribute('href').slice(3));
  });

  const form = document.querySelector('.search');
  if (!form) return;
  const input = document.getElementById('place');
  const found = document.getElementById('found');
  const told = document.getElementById('found-count');
  const plain = (text) => text.toLowerCase().normalize('NFD').replace(/[^a-z0-9 ]/g, '');
  const places = [...document.querySelectorAll('#all-places li')].map((item) => {
    const text = plain(item.textContent);
    return { item, text };
  });
  const most = 12;
  const search = () => {
    const wanted = plain(input.value.trim());
    found.replaceChildren();
    if (!wanted) {
      told.textContent = '';
      return;
    }
    // Names that begin with it come before names that hold it.
    const hits = places.filter(({ text }) => text.includes(wanted));
    hits.sort((a, b) => !a.text.startsWith(wanted) - !b.text.startsWith(wanted));
    hits.slice(0, most).forEach(({ item }) => found.append(item.cloneNode(true)));
    const more = hits.length > most ? `, the first ${most} shown` : '';
    told.textContent = hits.length ? `${hits.length} found${more}` : 'No place of that name';
    if (!hits.length) {
      const item = document.createElement('li');
      item.textContent = 'No place of that name';
      found.append(item);
    }
  };
  const links = () => [...found.querySelectorAll('a')];
  input.addEventListener('input', search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = links()[0];
    if (first) first.click();
  });
  form.addEventListener('keydown', (event) => {
    const all = [input, ...links()];
    const at = all.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && at >= 0) {
      event.preventDefault();
      all[(at + step + all.length) % all.length].focus();
    } else if (event.key === 'Escape') {
      found.replaceChildren();
      input.focus();
    }
  });
  found.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    found.replaceChildren();
    told.textContent = '';
    input.value = '';
    go(link.getAttribute('href'));
  });
  form.hidden = false;

  // Printed with what is folded away, but for the cards, which are many.
  addEventListener('beforeprint', () => {
    document
      .querySelectorAll('details.more:not(#all-places, .long-table), details.definition')
      .forEach((part) => {
        part.open = true;
      });
  });
})();
