export { iframeCarrier } from '../../src/session/iframe';
export { keepaliveCarrier } from '../../src/session/keepalive';
export { popupCarrier } from '../../src/session/popup';
