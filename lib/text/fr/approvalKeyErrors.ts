import type { approvalKeyErrors as english } from '../en/approvalKeyErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of approval keys in the own work of the extension. */
export const approvalKeyErrors = {
  'approval-key-missing':
    'Une règle demande une clé d’approbation, et il n’y en a pas encore ici. Rien n’a été signé ni envoyé. Créez-en une dans les paramètres, puis réessayez.',
  'approval-key-cancelled':
    'Votre clé d’approbation n’a pas été utilisée : rien n’a été signé, envoyé ni modifié. Réessayez et suivez l’invite de votre navigateur.',
  'approval-key-refused':
    'Ce n’était pas une de vos clés d’approbation, ou elle n’a pas approuvé exactement cela. Rien n’a été signé, envoyé ni modifié. Réessayez avec la clé qui figure dans les paramètres.',
  'approval-key-unavailable': 'Les clés d’approbation ne peuvent pas être utilisées ici. {reason}',
  'approval-key-exists':
    'Cet appareil a déjà une clé d’approbation à vous. Utilisez-la, ou utilisez un autre appareil.',
} satisfies Words<typeof english>
