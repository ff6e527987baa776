import type { proofs as english } from '../en/proofs.ts'
import type { Words } from '../translation.ts'

/** What is said of proofs and their chains, on the pages and by `verify-proof`. */
export const proofs = {
  /** What can be wrong with a proof besides its signature. The codes are part of `verify-proof`'s output: never rename one. */
  problems: {
    'digest-differs': 'Le SHA-256 de la preuve n’est pas celui de son message. Le document a été modifié.',
    'text-differs': 'Le texte de la preuve n’est pas ce que disent ses octets. Le document a été modifié.',
    'canonical-differs':
      'La signature correspond, mais n’est pas écrite sous sa forme canonique. Le document a été modifié.',
    'standard-differs': 'La preuve nomme une autre norme de signature que celle qui a été utilisée.',
    'delivered-differs': 'La signature remise n’est pas celle qui a été vérifiée.',
    'times-differ': 'Les heures de la preuve ne sont pas dans l’ordre où ces choses se produisent.',
    'document-changed': 'Le document a été modifié après avoir été écrit : son hachage ne correspond plus.',
    'delivery-changed':
      'L’heure à laquelle la signature a été remise a été modifiée : son hachage ne correspond plus.',
  },

  valid: 'Valide : la clé de {address} sur {network} a signé exactement ce message.',
  invalid: 'Non valide.',
  changed: 'La signature est juste, mais la preuve qui l’entoure a été modifiée.',
  unverifiable: 'Ceci ne peut pas être vérifié hors ligne.',

  // What a valid proof proves, and what it does not.
  provesKey: 'Qui a signé avait l’usage de la clé privée de {address}.',
  provesMessage: 'Ce qui a été signé est exactement ce message : {bytes}, SHA-256 {digest}.',
  'bytes.one': '{count} octet',
  'bytes.other': '{count} octets',
  provesUnchanged:
    'Le document est tel que son propre hachage le dit ; qui le modifie peut refaire un hachage.',
  notWho: 'Cela ne prouve pas qui détenait la clé, ni que la même personne la détient aujourd’hui.',
  notWhen:
    'Cela ne prouve pas quand la signature a été faite, quel site l’a demandée, ni avec quel moyen. Countersign l’a noté ; aucune signature ne le couvre.',
  notPaxos:
    'Cela ne prouve pas que Paxos a fait la demande ou l’a approuvée. Demandez à Paxos l’état de {verificationId}.',
  notVerification:
    'Cela ne prouve pas que Paxos l’a demandé : une page a sollicité Countersign comme portefeuille et ne nomme aucune vérification.',
  notUnchained:
    'Elle a été enregistrée avant que les preuves soient chaînées : rien ne montre si ses heures ont été modifiées.',

  // What several proofs show together.
  chainWhole:
    'La chaîne est entière : rien n’a été modifié, et rien ne manque qui ne soit noté comme effacé.',
  chainPart:
    'Ce qui est ici de la chaîne concorde. Le fichier ne la contient pas entière : les trous ne disent rien.',
  chainBroken: 'La chaîne est rompue : quelque chose a été modifié ou retiré.',
  chainMissing: 'Manque sans mention : {ranges}.',
  chainUnfit: 'Ne suit pas le maillon précédent : {ranges}.',
  chainNotes: 'Mentions modifiées : {ranges}.',
  'deletedByPerson.one': '{count} preuve a été effacée à la main le {time}.',
  'deletedByPerson.other': '{count} preuves ont été effacées à la main le {time}.',
  'deletedByRetention.one': '{count} preuve a été effacée le {time} en raison de son âge.',
  'deletedByRetention.other': '{count} preuves ont été effacées le {time} en raison de leur âge.',
  'deletedByReplacement.one':
    '{count} preuve a été remplacée le {time}, quand la même demande a été signée de nouveau.',
  'deletedByReplacement.other':
    '{count} preuves ont été remplacées le {time}, quand la même demande a été signée de nouveau.',
  'adopted.one':
    '{count} preuve était gardée avant le début de la chaîne ; des changements antérieurs ne se verraient pas.',
  'adopted.other':
    '{count} preuves étaient gardées avant le début de la chaîne ; des changements antérieurs ne se verraient pas.',
  chainsDiffer:
    'Ces fichiers racontent des histoires différentes d’une même chaîne : dans l’un d’eux, quelque chose a été modifié.',
  eachProves:
    'Chaque preuve valide prouve que la clé de son adresse a signé exactement son message. Elle ne prouve rien de plus :',
  chainLimit:
    'Qui maîtrise l’ordinateur où une chaîne est gardée peut en écrire une nouvelle. Gardez un export ailleurs : un export ultérieur doit le contenir.',
} satisfies Words<typeof english>
