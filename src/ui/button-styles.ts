export const buttonStyles = `
.button{all:unset;box-sizing:border-box;position:relative;display:inline-flex;align-items:center;justify-content:center;gap:6px;
min-block-size:32px;min-inline-size:32px;max-inline-size:100%;padding:var(--s1) var(--s3);border:1px solid var(--control);border-radius:var(--radius);
background:var(--surface);color:var(--text);font:inherit;font-weight:500;line-height:1.2;text-align:center;cursor:pointer;user-select:none;
-webkit-tap-highlight-color:transparent;transition:opacity var(--quick),transform var(--quick)}
.button.small{min-block-size:24px;min-inline-size:24px;padding:1px var(--s2);font-size:var(--size-small);border-radius:var(--radius-small)}
.button.icon-only{padding:0}
.button .words{min-inline-size:0;overflow-wrap:anywhere}
.button:hover{background:var(--raised)}
.button.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.button.critical{background:var(--critical);border-color:var(--critical);color:var(--on-critical)}
.button.primary:hover,.button.critical:hover{box-shadow:var(--shadow-low);filter:brightness(.94)}
.button.quiet{border-color:transparent;background:transparent;color:var(--accent-text)}
.button.quiet:hover{background:var(--raised)}
.button[aria-pressed=true]{background:var(--accent-soft);border-color:var(--accent);color:var(--accent-text)}
.button:active:not([aria-disabled]){transform:translateY(1px)}
.button[aria-disabled]{cursor:not-allowed;background:var(--raised);border-color:var(--line);color:var(--muted);filter:none;box-shadow:none}
.button.quiet[aria-disabled]{background:transparent;border-color:transparent}
.button[aria-busy]{cursor:progress}
.button[aria-busy]>:not(.spinner){opacity:.35}
.spinner{position:absolute;inset-block-start:calc(50% - 8px);inset-inline-start:calc(50% - 8px);inline-size:16px;block-size:16px;
border:2px solid;border-block-start-color:transparent;border-radius:50%;animation:turn 800ms linear infinite}
@keyframes turn{to{transform:rotate(1turn)}}
@media (prefers-reduced-motion:reduce){.spinner{border-style:dotted}}
@media (forced-colors:active){.button[aria-disabled]{color:GrayText;border-color:GrayText}.button.quiet{border-color:ButtonText}}
`;
