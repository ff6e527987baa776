import type { approvalErrors as english } from '../en/approvalErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of approval keys. */
export const approvalErrors = {
  'relying-party-refused':
    'Die Seite {origin} darf nicht nach Genehmigungsschlüsseln von „{domain}“ fragen. Sie muss von dieser Domain kommen, oder von einer darunter.',
  'approval-not-used':
    'Es wurde nichts signiert: Der Dialog Ihres Browsers wurde geschlossen, oder keiner der gefragten Schlüssel ist auf diesem Gerät.',
  'approval-not-made':
    'Es wurde kein Schlüssel angelegt: Der Dialog Ihres Browsers wurde geschlossen, oder seine Zeit ist abgelaufen.',
  'approver-key-missing':
    'Keiner dieser Schlüssel ist zur Hand. Signieren Sie dort, wo der Schlüssel ist, oder widerrufen Sie ihn und legen Sie einen neuen an.',
  'approval-no-access':
    'Countersign darf Schlüssel von {domain} nicht verwenden. Erlauben Sie es und versuchen Sie es noch einmal; oder signieren Sie in der Seite selbst.',
  'approval-unsupported':
    'Dieser Browser oder dieses Gerät kann einen solchen Schlüssel hier nicht verwenden: {reason}. Nehmen Sie ein anderes Gerät, oder signieren Sie in der Seite selbst.',
  'approval-unfit':
    'Was der Schlüssel geliefert hat, ist keine Signatur dessen, was gezeigt wurde. Darum wurde nichts übergeben. Versuchen Sie es noch einmal; bleibt es dabei, widerrufen Sie den Schlüssel.',
} satisfies Words<typeof english>
