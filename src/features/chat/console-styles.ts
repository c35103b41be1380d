export const consoleStyles = `
.console{display:grid;gap:var(--s4);padding:var(--s4);border:1px solid var(--line);border-radius:var(--radius-large);background:var(--surface)}
.console header{display:flex;flex-wrap:wrap;align-items:baseline;gap:var(--s1) var(--s3)}
.console h2{margin:0;font-size:var(--size-large);font-weight:600}
.console h3{display:flex;align-items:center;min-block-size:24px;margin:0;font-size:var(--size);font-weight:600}
.console .hint{margin:0;color:var(--muted);font-size:var(--size-small)}
.console .outcome{min-block-size:20px;margin:0}
.columns{display:grid;gap:var(--s5)}
.side{display:grid;gap:var(--s5);align-content:start;min-inline-size:0}
.part{display:grid;gap:var(--s2);min-inline-size:0;align-content:start}
.part .bar{display:flex;align-items:center;justify-content:space-between;gap:var(--s2);min-block-size:24px}
.actions{display:flex;flex-wrap:wrap;gap:var(--s2)}
.entries{margin:0;border-block-start:1px solid var(--line)}
.entries>div{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);align-items:center;gap:var(--s2);min-block-size:var(--row);padding-block:var(--s1);border-block-end:1px solid var(--line)}
.entries dt{color:var(--muted);overflow-wrap:anywhere}
.entries dd{display:flex;align-items:center;justify-content:space-between;gap:var(--s2);min-block-size:24px;margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:end;gap:var(--s2)}
.pair button{grid-column:1/-1;justify-self:start}
.pair label,.choice{display:grid;gap:var(--s1);color:var(--muted);font-size:var(--size-small)}
.pair input,.choice select{box-sizing:border-box;inline-size:100%;min-inline-size:0;block-size:32px;padding:0 var(--s2);border:1px solid var(--control);border-radius:var(--radius);background:var(--surface);color:var(--text);font:inherit;font-size:var(--size)}
.trace{display:grid;margin:0;padding:0;list-style:none;max-block-size:420px;overflow:auto;border-block-start:1px solid var(--line)}
.trace li{display:grid;gap:2px;padding-block:var(--s2);border-block-end:1px solid var(--line)}
.trace .line{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 var(--s3)}
.trace time{color:var(--muted);font-size:var(--size-small);font-variant-numeric:tabular-nums}
.trace code{direction:ltr;unicode-bidi:isolate;justify-self:start;font-family:var(--mono);font-size:var(--size-small);color:var(--text);overflow-wrap:anywhere}
.trace .data{color:var(--muted)}
@container deskside (inline-size>=640px){
.columns{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:var(--s6)}
.pair{grid-template-columns:minmax(0,1fr) minmax(0,1fr) auto}
.pair button{grid-column:auto}
}
`;
