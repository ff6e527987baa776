import type { handover as english } from '../en/handover.ts'
import type { Words } from '../translation.ts'

/** Words for handing a signature over by hand. */
export const handover = {
  label: 'Firma',
  save: 'Guardar como archivo',
  showQr: 'Mostrar como código QR',
  hideQr: 'Ocultar el código QR',
  qrLabel: 'Código QR del id de verificación y la firma',
  qrHint: 'Contiene el id de verificación y la firma, como JSON. Escanéelo con el equipo que lo pidió.',
} satisfies Words<typeof english>
