import type { records as english } from '../en/records.ts'
import type { Words } from '../translation.ts'

/** Words of approvals that were signed with an approval key: in the list and in a check. */
export const records = {
  heading: 'Approbations',
  intro:
    'Les demandes approuvées ici avec une clé d’approbation. Chaque enregistrement contient ce qui a été montré et la signature de la clé : chacun peut le vérifier sans rien demander à personne.',
  all: 'Afficher les {count}',
  save: 'Enregistrer les approbations en JSON',
  saveOne: 'Enregistrer',
  saveNamed: 'Enregistrer l’approbation de {amount}',
  details: 'Détails',
  'kind.withdrawal': 'Retrait',
  'kind.transfer': 'Transfert',
  'kind.conversion': 'Conversion',
  row: '{kind} · {amount}',
  asked: 'Demandé par {site}',
  key: 'Clé {name}',
  approver: 'Approuvé par',
  code: 'Code de vérification',
  signedIn: 'Signé dans',
  recorded: 'Noté le',
  when: 'approuvé {time}',
  delete: 'Effacer les approbations',
  'deleteSure.one': 'Effacer définitivement {count} approbation ?',
  'deleteSure.other': 'Effacer définitivement {count} approbations ?',
  deleteHint:
    'Personne ne pourra plus montrer ce qui a été approuvé ici. Enregistrez-les d’abord si on peut vous les demander.',
  deleteConfirm: 'Effacer définitivement',

  valid: 'Valide : la clé au code {code} a approuvé exactement cela.',
  invalid: 'Non valide.',
  unverifiable:
    'Cela ne peut pas être vérifié : la clé a été créée ailleurs, et l’enregistrement n’a pas sa moitié publique.',
  changed: 'Quelque chose y a été modifié, ou une autre clé a signé.',
  'many.valid': 'Les {count} approbations sont valides.',
  'many.invalid': '{bad} approbations sur {count} ne sont pas valides ou ne peuvent pas être vérifiées.',
  proves: 'Cela prouve',
  provesNot: 'Cela ne prouve pas',
  provesKey: 'Cette clé a signé exactement ce qui figure ici, et son appareil avait vérifié qui la tenait.',
  notWho:
    'À qui est la clé. C’est à cela que sert le code de vérification : comparez-le avec celui que son titulaire a donné.',
  notWhen:
    'Quand elle a signé : qui a gardé l’enregistrement a noté l’heure, et aucune signature ne la couvre.',
  notWhere: 'Que la fenêtre est fiable. La signature a été faite dans {origin}, que vous devez connaître.',
} satisfies Words<typeof english>
