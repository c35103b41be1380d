/** The head is a banner: quiet while nothing is asked, soft while paused, solid where the agent must act. */
export const recordingStyles = `
.recording{overflow:hidden;border:1px solid var(--line);border-radius:var(--radius-large);background:var(--surface)}
.recording p,.recording ul{margin:0;padding:0}
.head{--on:var(--text);--aside:var(--muted);display:grid;grid-template-columns:auto minmax(0,1fr) auto;align-items:start;gap:var(--s1) var(--s3);padding:var(--s3) var(--s4);color:var(--on)}
.head .icon{inline-size:32px;block-size:32px}
.recording.neutral>.head .icon{inline-size:20px;block-size:20px;color:var(--muted)}
.title{align-self:center;font-size:calc(var(--size)*1.43);line-height:1.3;font-weight:650}
.recording.neutral>.head .title{font-size:var(--size);font-weight:600}
.detail{grid-column:2/-1;color:var(--aside);overflow-wrap:anywhere}
.elapsed{font-size:var(--size-huge);line-height:32px;font-weight:650;font-variant-numeric:tabular-nums}
.recording.busy>.head{background:var(--raised)}
.recording.busy>.head .icon{animation:turn 900ms linear infinite}
.recording.good>.head{--on:var(--positive-text);--aside:var(--positive-text);background:var(--positive-soft)}
.recording.caution>.head{--on:var(--caution-text);--aside:var(--caution-text);background:var(--caution-soft)}
.recording.critical>.head{--on:var(--on-critical);--aside:var(--on-critical);background:var(--critical)}
.recording.good{border-color:var(--positive)}
.recording.caution{border-color:var(--caution)}
.recording.critical{border-color:var(--critical);box-shadow:0 0 0 1px var(--critical)}
.body{display:grid;gap:var(--s3);padding:var(--s3) var(--s4)}
.body:empty{display:none}
.recording.neutral>.body{padding-block-start:0}
.time{display:grid;gap:6px;color:var(--muted);font-variant-numeric:tabular-nums}
.time.caution{color:var(--caution-text);font-weight:600}
.time.critical{color:var(--critical-text);font-weight:600}
.track{block-size:6px;border-radius:3px;background:var(--skeleton);overflow:hidden}
.track div{block-size:100%;border-radius:3px;background:var(--muted)}
.time.caution .track div{background:var(--caution)}
.reasons{display:grid;gap:6px}
.reasons ul{display:flex;flex-wrap:wrap;gap:6px;list-style:none}
.reasons li{max-inline-size:100%;padding:2px var(--s2);border:1px solid var(--line);border-radius:var(--radius-small);background:var(--raised);overflow-wrap:anywhere}
.muted{color:var(--muted)}
.actions{display:flex;flex-wrap:wrap;gap:var(--s2)}
.journal{border-block-start:1px solid var(--line)}
.journal summary{display:flex;align-items:center;gap:6px;min-block-size:var(--row);padding-inline:var(--s4);color:var(--muted);cursor:pointer;list-style:none}
.journal summary::-webkit-details-marker{display:none}
.journal summary:hover{background:var(--raised)}
.journal summary:focus-visible{outline-offset:-2px}
.journal summary .icon{transition:transform var(--quick)}
.journal[open] summary .icon{transform:rotate(90deg)}
.journal:not([open]) summary:dir(rtl) .icon{transform:rotate(180deg)}
.entries{display:grid;gap:var(--s3);justify-items:start;padding:var(--s1) var(--s4) var(--s4)}
.scroll{inline-size:100%;max-block-size:240px;overflow:auto}
.scroll:focus-visible{outline-offset:0}
.journal table{inline-size:100%;border-collapse:collapse;color:var(--text);font-size:var(--size-small);font-variant-numeric:tabular-nums}
.journal th{position:sticky;inset-block-start:0;background:var(--surface);color:var(--muted);font-weight:500}
.journal th,.journal td{padding-block:6px;padding-inline:0 var(--s3);border-block-end:1px solid var(--line);text-align:start;vertical-align:top}
.journal td.why{inline-size:45%;overflow-wrap:anywhere}
.journal .known{display:block;color:var(--muted)}
@container deskside (max-width:339px){
.head,.body,.entries{padding-inline:var(--s3)}
.journal summary{padding-inline:var(--s3)}
.head{grid-template-columns:auto minmax(0,1fr)}
.head .icon{inline-size:24px;block-size:24px}
.title{font-size:var(--size-large)}
.detail{grid-column:1/-1}
.elapsed{grid-column:1/-1;grid-row:2}
.actions .button{inline-size:100%}
.journal .why{display:none}
}
@media (prefers-reduced-motion:reduce){.journal summary .icon{transition:none}}
@media (forced-colors:active){.recording{border-width:2px}.recording.critical{border-width:4px}.track{border:1px solid CanvasText}.track div{background:Highlight;forced-color-adjust:none}}
`;
