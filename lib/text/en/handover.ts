/** Words for handing a signature over by hand. */
export const handover = {
  label: 'Signature',
  save: 'Save as a file',
  showQr: 'Show as a QR code',
  hideQr: 'Hide the QR code',
  qrLabel: 'QR code of the verification id and the signature',
  qrHint: 'It holds the verification id and the signature, as JSON. Scan it with the machine that asked.',
} as const
