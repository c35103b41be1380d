/** Developers look at a loopback page; visitors never do. */
export function onLoopback(): boolean {
  return /^(127\.|\[::1|(.+\.)?localhost$)/.test(globalThis.location?.hostname);
}
