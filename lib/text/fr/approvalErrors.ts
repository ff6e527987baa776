import type { approvalErrors as english } from '../en/approvalErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of approval keys. */
export const approvalErrors = {
  'relying-party-refused':
    'La page {origin} ne peut pas demander de clés d’approbation de « {domain} ». Demandez depuis ce domaine, ou depuis un domaine au-dessous.',
  'approval-not-used':
    'Rien n’a été signé : la fenêtre de votre navigateur a été fermée, ou aucune des clés demandées n’est sur cet appareil.',
  'approval-not-made':
    'Aucune clé n’a été créée : la fenêtre de votre navigateur a été fermée, ou le délai est passé.',
  'approver-key-missing':
    'Aucune de ces clés n’est disponible. Signez là où se trouve la clé, ou révoquez-la et créez-en une autre.',
  'approval-no-access':
    'Countersign ne peut pas utiliser les clés de {domain}. Autorisez-le et réessayez, ou signez dans la page elle-même.',
  'approval-unsupported':
    'Ce navigateur ou cet appareil ne peut pas utiliser une telle clé ici : {reason}. Utilisez un autre appareil, ou signez dans la page elle-même.',
  'approval-unfit':
    'Ce que la clé a fait n’est pas une signature de ce qui a été montré : rien n’a été remis. Réessayez ; si cela persiste, révoquez la clé.',
} satisfies Words<typeof english>
