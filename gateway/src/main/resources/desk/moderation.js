'use strict';

const TOKEN = 'postbag-moderator';
const BATCH = 20;
const KINDS = { pending: 'not shown yet', reported: 'reported', appealed: 'appealed' };
const find = (id) => document.getElementById(id);
const items = () => [...find('queue').querySelectorAll('article')];
const say = (text) => { find('news').textContent = text; };

async function ask(method, path, body) {
  const answer = await fetch('/api/v1/moderation/' + path, {
    method,
    headers: { Authorization: 'Bearer ' + sessionStorage.getItem(TOKEN), 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (answer.status === 401 || answer.status === 403) {
    leave();
    throw new Error('The token is not good for this, or no longer.');
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail || problem.title || 'It did not work (' + answer.status + ').');
  }
  return answer.status === 204 ? null : answer.json();
}

async function trying(work) {
  try {
    await work();
  } catch (failed) {
    say(failed.message || 'The server cannot be reached. Try again.');
  }
}

function leave() {
  sessionStorage.removeItem(TOKEN);
  find('queue').replaceChildren();
  find('desk').hidden = true;
  find('entry').hidden = false;
  find('token').focus();
}

async function take() {
  const page = await ask('POST', 'claims', { kind: find('kind').value || null, limit: BATCH });
  find('queue').replaceChildren(...page.items.map(shown));
  say(page.items.length === 0 ? 'Nothing waits for you.' : page.items.length + ' waiting for you.');
  focusOn(0);
}

function shown(item) {
  const row = find('item').content.cloneNode(true);
  const part = (name) => row.querySelector(name);
  Object.assign(part('article').dataset, { comment: item.comment, revision: item.revision });
  part('article').setAttribute('aria-label', 'Comment by ' + item.name);
  part('.select').setAttribute('aria-label', 'Select the comment by ' + item.name);
  part('.name').textContent = item.name;
  part('.kinds').textContent = item.kinds.map((kind) => KINDS[kind]).join(', ');
  part('time').dateTime = item.createdAt;
  part('time').textContent = new Date(item.createdAt).toLocaleString();
  part('.body').textContent = item.body;
  if (item.parent) {
    part('.parent').hidden = false;
    part('.parent').textContent = 'In answer to: ' + (item.parent.body || '(withdrawn)');
  }
  part('.notes').replaceChildren(...notes(item).map((text) => {
    const note = document.createElement('li');
    note.textContent = text;
    return note;
  }));
  return row;
}

function notes(item) {
  const reports = Object.entries(item.reports).map(([reason, count]) => reason + ' ×' + count).join(', ');
  return [
    ...(reports ? ['Reported: ' + reports] : []),
    ...item.reportTexts.map((text) => 'A reader says: ' + text),
    ...(item.appeal ? ['Its contributor says: ' + item.appeal] : []),
    ...item.decisions.map((made) => [made.verdict, made.reason, made.rule || 'a moderator', made.text]
      .filter(Boolean).join(' · ')),
  ];
}

function focusOn(index) {
  const all = items();
  if (all.length > 0) {
    all[Math.max(0, Math.min(index, all.length - 1))].focus();
  }
}

/** All that are selected, else the one. */
function meant(article) {
  const selected = items().filter((each) => each.querySelector('.select').checked);
  return selected.length > 0 ? selected : [article];
}

async function decide(articles, verdict, reason, text) {
  const place = items().indexOf(articles[0]);
  const decisions = articles.map(({ dataset }) =>
    ({ comment: dataset.comment, revision: Number(dataset.revision), verdict, reason, text }));
  const { results } = await ask('POST', 'decisions', { decisions });
  results.forEach((result, i) => {
    if (result.outcome === 'decided' || result.code !== 'stale-revision') {
      articles[i].closest('li').remove();
    }
  });
  const refused = results.filter((result) => result.outcome === 'refused');
  say((results.length - refused.length) + ' decided. ' + refused.map((each) => each.detail).join(' '));
  if (refused.some((each) => each.code === 'stale-revision') || items().length === 0) {
    await take();
  } else {
    focusOn(place);
  }
}

function publish(article) {
  return trying(() => decide(meant(article), 'publish', 'within-the-rules', ''));
}

function reject(article) {
  const dialog = find('rejection');
  const articles = meant(article);
  dialog.returnValue = '';
  find('text').value = '';
  dialog.onclose = () => {
    if (dialog.returnValue === 'reject') {
      trying(() => decide(articles, 'reject', find('reason').value, find('text').value));
    } else {
      article.focus();
    }
  };
  dialog.showModal();
}

function skip(article) {
  return trying(async () => {
    const place = items().indexOf(article);
    await ask('DELETE', 'claims/' + encodeURIComponent(article.dataset.comment));
    article.closest('li').remove();
    say('Left to somebody else.');
    focusOn(place);
  });
}

function select(article) {
  const box = article.querySelector('.select');
  box.checked = !box.checked;
  say(box.checked ? 'Selected.' : 'No longer selected.');
}

const BY_KEY = {
  j: (article) => focusOn(items().indexOf(article) + 1),
  k: (article) => focusOn(items().indexOf(article) - 1),
  x: select,
  a: publish,
  r: reject,
  s: skip,
};

find('queue').addEventListener('keydown', (event) => {
  const article = event.target.closest('article');
  const act = BY_KEY[event.key];
  if (act && article && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    act(article);
  }
});

find('queue').addEventListener('click', (event) => {
  const article = event.target.closest('article');
  const act = { publish, reject, skip }[event.target.className];
  if (article && act) {
    act(article);
  }
});

find('entry').addEventListener('submit', (event) => {
  event.preventDefault();
  sessionStorage.setItem(TOKEN, find('token').value.trim());
  find('token').value = '';
  open();
});

find('choice').addEventListener('submit', (event) => {
  event.preventDefault();
  trying(take);
});

find('leave').addEventListener('click', leave);

function open() {
  find('entry').hidden = true;
  find('desk').hidden = false;
  trying(take);
}

if (sessionStorage.getItem(TOKEN)) {
  open();
}
