import type { requestErrors as english } from '../en/requestErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences that the background needs: it starts often, so it carries no others. */
export const requestErrors = {
  rejected: 'Die Anfrage wurde abgelehnt. Fragen Sie noch einmal, wenn die Person bereit ist.',
  cancelled: 'Die Seite hat die Anfrage zurückgezogen. Fragen Sie noch einmal, um neu zu beginnen.',
  'payload-unreadable':
    'Der Verifizierungs-Payload ließ sich nicht lesen: {reason}. Senden Sie das JSON genau so, wie Paxos es geliefert hat.',
  'payload-too-large':
    'Der Verifizierungs-Payload ist größer als 64 KiB. Senden Sie nur die Felder, die Paxos geliefert hat.',
  'credentials-in-payload':
    'Der Payload enthält in „{field}“ Zugangsdaten. Nichts wurde aufbewahrt. Entfernen und ersetzen Sie diese Zugangsdaten; eine Wallet braucht sie nie.',
  'method-mismatch':
    'Diese Verifizierung verlangt einen anderen Aufruf: requestDeposit für eine kleine Einzahlung, requestSignature für eine Signatur.',
  expired: 'Diese Verifizierung ist abgelaufen. Legen Sie eine neue an, und fragen Sie noch einmal.',
  'origin-refused':
    'Anfragen von {origin} werden nicht angenommen. Verwenden Sie eine eigene https-Seite (oder localhost bei der Entwicklung).',
  'policy-forbids': 'Ihre Administration erlaubt das hier nicht. Fragen Sie dort nach, wenn Sie es brauchen.',
  'too-many-requests':
    'Von dieser Website warten zu viele Anfragen. Beenden oder verwerfen Sie einige, und fragen Sie noch einmal.',
  paused:
    'Anfragen dieser Website pausieren, nachdem mehrere abgelehnt wurden. Versuchen Sie es später noch einmal.',
  'not-found': 'Diese Anfrage ist nicht mehr da. Fragen Sie von der Seite aus noch einmal.',
  'state-changed': 'Diese Anfrage ist inzwischen weiter. Sehen Sie sich ihren jetzigen Stand an.',
  'digest-mismatch':
    'Was genehmigt wurde, ist nicht, was signiert würde. Es wurde nichts signiert; fragen Sie noch einmal.',
  'window-closed':
    'Das Signierfenster wurde vor dem Ende geschlossen. Es wurde nichts gesendet; fragen Sie noch einmal.',
  interrupted: 'Das Signieren wurde unterbrochen. Es wurde nichts gesendet; fragen Sie noch einmal.',
  'wallet-page-gone':
    'Die Seite, die die Wallet trägt, ist nicht mehr da. Öffnen Sie sie wieder, und versuchen Sie es noch einmal.',
  'permission-missing':
    'Countersign hat keinen Zugriff auf {origin}. Gewähren Sie ihn im Popup, und versuchen Sie es noch einmal.',
  internal:
    'In Countersign ist etwas schiefgegangen ({reason}). Versuchen Sie es noch einmal; bleibt es so, melden Sie es.',
} satisfies Words<typeof english>
