// What a CRM's own developer would write: listen to Deskside's events, and show what its server got from the contact centre.
const told = document.getElementById('told');
const log = document.getElementById('log');

function tell(name, text, problem = false) {
  told.querySelector('.empty')?.remove();
  const line = document.createElement('li');
  const time = document.createElement('time');
  time.textContent = new Date().toLocaleTimeString();
  const what = document.createElement('code');
  what.textContent = name;
  const words = document.createElement('span');
  words.textContent = text;
  words.classList.toggle('problem', problem);
  line.append(time, what, words);
  told.prepend(line);
}

document.addEventListener('deskside:dial', ({ detail: { phone, receipt } }) => {
  if (!receipt) return tell('deskside:dial', `${phone} is being sent`);
  const how = `${receipt.phone} by ${receipt.carrier} (${receipt.method})`;
  tell('deskside:dial', `${how}: ${receipt.outcome}${receipt.detail ? `. ${receipt.detail}` : ''}`);
});
document.addEventListener('deskside:error', ({ detail: { error } }) => tell('deskside:error', error.message, true));
document.addEventListener('deskside:warning', ({ detail }) => tell('deskside:warning', detail.message, true));

let shown = '';
async function readLog() {
  const response = await fetch('/crm/callbacks');
  if (!response.ok) return;
  const text = await response.text();
  if (text === shown) return;
  shown = text;
  const calls = JSON.parse(text);
  if (calls.length > 0) log.replaceChildren(...calls.map(drawCall));
}

function drawCall({ at, fields }) {
  const table = document.createElement('table');
  const caption = table.createCaption();
  caption.textContent = `${new Date(at).toLocaleTimeString()} · result ${fields.resultCode}`;
  for (const [, name, value] of (fields.ctl_userdata ?? '').matchAll(/\[([^|[\]]+)\|([^\]]*)\]/g)) {
    const row = table.insertRow();
    row.insertCell().textContent = name;
    const cell = row.insertCell();
    cell.className = 'value';
    cell.textContent = value;
  }
  return table;
}

setInterval(readLog, 2000);
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && readLog());
readLog();
