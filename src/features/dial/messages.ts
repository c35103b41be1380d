import { createMessages } from '../../ui/messages';

export const t = createMessages('dial', {
  confirm: 'Found in the text of this page. Dial it?',
  dial: 'Dial',
  choose: 'This number may already hold its prefix. Which one is dialled?',
  sending: 'Sending the call',
  failed: 'Not dialled',
  repeated: 'Already dialled in another tab',
  repeatedDetail: 'Nothing was sent from here.',
  unknown: 'Sent, outcome unknown',
  unknownDetail: 'No sign of an answer. The call may have been placed: look at your phone before you dial again.',
  accepted: 'Accepted',
  sent: 'Call sent',
  unread: 'This page cannot read the answer. If the call was taken, your phone rings first.',
  window: 'The window shows the answer. Your phone rings first.',
  ringing: 'Your phone rings first.',
  extension: 'Extension {extension} is not dialled.',
  popupInstead: 'Dial in a window',
  popupAgain: 'Dial again in a window',
  popupSettled: 'Not ringing? Dial in a window',
  close: 'Close',
  call: 'Call',
});
