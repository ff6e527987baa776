/** Words for taking in a verification by hand: the popup's section, and the page of its own. */
export const intake = {
  title: 'Take in a verification',
  intro:
    'For a verification that no page hands over: from a mail, a file, or a machine without a network. Nothing is signed before you have seen it in the sign window.',
  heading: 'Paste a verification',
  label: 'Verification',
  hint: 'The JSON or link that you were given. A file or an image of a QR code can be dropped or pasted here.',
  check: 'Check and show it',
  empty: 'Paste the verification first.',
  choose: 'Choose a file or image…',
  openPage: 'From a file or QR code…',
  drop: 'Drop it here',
  reading: 'Reading it…',
  'taken.heading': 'Taken in here',
  'taken.waiting': 'Waiting in the sign window.',
  'taken.open': 'Open the sign window',
  'taken.signed': 'Signed. Hand it to whoever asked you.',
  'taken.rejected': 'Declined. Nothing was signed.',
  'taken.gone': 'No longer kept.',
} as const
