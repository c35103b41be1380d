export const outcomeStyles = `
.dial{display:grid;gap:var(--s2);justify-items:start}
.dial [role=status]:empty{display:none}
.number{font-variant-numeric:tabular-nums;user-select:text;overflow-wrap:anywhere}
.told{display:grid;gap:6px;justify-items:start}
.told p{margin:0}
.detail{color:var(--muted);font-size:var(--size-small);overflow-wrap:anywhere}
.choices{display:flex;flex-wrap:wrap;gap:var(--s2)}
`;

export const noticeStyles = `
.notice{box-sizing:border-box;display:grid;gap:var(--s2);inline-size:300px;max-inline-size:calc(100vw - 16px);
padding-block:var(--s2) var(--s3);padding-inline:var(--s3) var(--s2);border:1px solid var(--line);border-radius:var(--radius-large);background:var(--surface);box-shadow:var(--shadow-high)}
.notice header{display:flex;align-items:center;justify-content:space-between;gap:var(--s2);font-weight:600}
.notice [role=status]{min-block-size:44px;padding-inline-end:var(--s1)}
`;
