import type { keyErrors as english } from '../en/keyErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of keys, phrases and backups that cannot be read. They come with the code that reads them. */
export const keyErrors = {
  'key-unreadable': 'Ce n’est pas une clé privée importable : {reason}. Vérifiez ce que vous avez collé.',
  'key-mismatch':
    'Les deux moitiés de cette clé ne vont pas ensemble. Exportez-la de nouveau d’où elle vient.',
  'key-address-mismatch':
    'La clé qu’il contient n’appartient pas à l’adresse que nomme le fichier. N’utilisez pas ce fichier ; exportez de nouveau la clé.',
  'key-cost':
    'Ouvrir ce fichier prendrait plus de mémoire ou de temps que n’en demande un fichier honnête : {reason}. Il n’a pas été ouvert.',
  'key-unsupported': 'Cette forme de clé ne peut pas être importée ici : {reason}.',
  'key-password-missing': 'Ce fichier est chiffré. Saisissez le mot de passe avec lequel il a été créé.',
  'key-password': 'Ce mot de passe n’ouvre pas ce fichier, ou le fichier a été modifié. Vérifiez les deux.',
  'phrase-length':
    'Une phrase de récupération a 12, 15, 18, 21 ou 24 mots ; il y en a {count}. Vérifiez ce qui manque.',
  'phrase-word':
    'Le mot {number} n’est pas dans la liste des mots de récupération. Vérifiez son orthographe.',
  'phrase-checksum':
    'Ces mots ne forment pas ensemble une phrase de récupération. Vérifiez leur ordre et chaque mot.',
  'backup-unreadable': 'Ce n’est pas une sauvegarde de Countersign lisible : {reason}.',
  'backup-password':
    'Ce mot de passe n’ouvre pas cette sauvegarde. Utilisez celui que vous aviez quand vous l’avez faite.',
} satisfies Words<typeof english>
