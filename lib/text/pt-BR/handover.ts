import type { handover as english } from '../en/handover.ts'
import type { Words } from '../translation.ts'

/** Words for handing a signature over by hand. */
export const handover = {
  label: 'Assinatura',
  save: 'Salvar como arquivo',
  showQr: 'Mostrar como código QR',
  hideQr: 'Ocultar o código QR',
  qrLabel: 'Código QR do ID da verificação e da assinatura',
  qrHint: 'Ele contém o ID da verificação e a assinatura, como JSON. Leia-o com o dispositivo que pediu.',
} satisfies Words<typeof english>
