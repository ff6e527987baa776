import type { handover as english } from '../en/handover.ts'
import type { Words } from '../translation.ts'

/** Words for handing a signature over by hand. */
export const handover = {
  label: 'Signature',
  save: 'Enregistrer dans un fichier',
  showQr: 'Afficher en code QR',
  hideQr: 'Masquer le code QR',
  qrLabel: 'Code QR de l’identifiant de vérification et de la signature',
  qrHint:
    'Il contient l’identifiant de vérification et la signature, en JSON. Scannez-le avec l’appareil qui a demandé.',
} satisfies Words<typeof english>
