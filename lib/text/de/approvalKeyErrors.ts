import type { approvalKeyErrors as english } from '../en/approvalKeyErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of approval keys in the own work of the extension. */
export const approvalKeyErrors = {
  'approval-key-missing':
    'Eine Regel verlangt einen Genehmigungsschlüssel, und hier ist noch keiner. Es wurde nichts signiert oder gesendet. Legen Sie in den Einstellungen einen an, und versuchen Sie es noch einmal.',
  'approval-key-cancelled':
    'Ihr Genehmigungsschlüssel wurde nicht verwendet; es wurde also nichts signiert, gesendet oder geändert. Versuchen Sie es noch einmal, und folgen Sie Ihrem Browser.',
  'approval-key-refused':
    'Das war keiner Ihrer Genehmigungsschlüssel, oder er hat nicht genau das freigegeben. Es wurde nichts signiert, gesendet oder geändert. Versuchen Sie es noch einmal mit dem Schlüssel, der in den Einstellungen steht.',
  'approval-key-unavailable': 'Genehmigungsschlüssel lassen sich hier nicht verwenden. {reason}',
  'approval-key-exists':
    'Dieses Gerät hat schon einen Genehmigungsschlüssel von Ihnen. Verwenden Sie diesen, oder ein anderes Gerät.',
} satisfies Words<typeof english>
