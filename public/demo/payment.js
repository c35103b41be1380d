// What a CRM's own developer would write beside the script tag.
const told = document.getElementById('told');
const transfer = document.getElementById('transfer');

// A section, as well as the fields that data-protect names.
window.deskside?.recording.protect('#transfer', { when: 'visible', reason: 'Bank transfer section' });

document.getElementById('section').addEventListener('click', ({ currentTarget }) => {
  transfer.hidden = !transfer.hidden;
  currentTarget.setAttribute('aria-expanded', String(!transfer.hidden));
});

// The contact centre's events feed, or the CRM's own telephony, says when a call is over.
document.getElementById('ended').addEventListener('click', () => window.deskside?.recording.callEnded());

document.querySelector('form').addEventListener('submit', event => {
  event.preventDefault();
  event.target.reset();
  document.activeElement.blur();
  document.getElementById('charged').textContent = 'Charged. The fields are empty again.';
});

document.addEventListener('deskside:recording', ({ detail: { wanted, known, reasons } }) => {
  const line = document.createElement('li');
  const time = document.createElement('time');
  time.textContent = new Date().toLocaleTimeString();
  const words = document.createElement('span');
  words.textContent = `wanted: ${wanted}, known: ${known}. ${reasons.map(({ text }) => text).join(', ')}`;
  line.append(time, words);
  told.prepend(line);
});
