import type { records as english } from '../en/records.ts'
import type { Words } from '../translation.ts'

/** Words of approvals that were signed with an approval key: in the list and in a check. */
export const records = {
  heading: 'Freigaben',
  intro:
    'Anfragen, die hier mit einem Genehmigungsschlüssel freigegeben wurden. Jeder Nachweis enthält, was gezeigt wurde, und die Signatur des Schlüssels, sodass jeder ihn prüfen kann, ohne jemanden zu fragen.',
  all: 'Alle {count} anzeigen',
  save: 'Freigaben als JSON speichern',
  saveOne: 'Speichern',
  saveNamed: 'Freigabe von {amount} speichern',
  details: 'Einzelheiten',
  'kind.withdrawal': 'Auszahlung',
  'kind.transfer': 'Übertragung',
  'kind.conversion': 'Umwandlung',
  row: '{kind} · {amount}',
  asked: '{site} hat angefragt',
  key: 'Schlüssel {name}',
  approver: 'Freigegeben von',
  code: 'Prüfcode',
  signedIn: 'Signiert in',
  recorded: 'Vermerkt am',
  when: 'freigegeben {time}',
  delete: 'Freigaben löschen',
  'deleteSure.one': '{count} Freigabe endgültig löschen?',
  'deleteSure.other': '{count} Freigaben endgültig löschen?',
  deleteHint:
    'Danach kann niemand zeigen, was hier freigegeben wurde. Speichern Sie sie zuerst, falls danach gefragt werden könnte.',
  deleteConfirm: 'Endgültig löschen',

  valid: 'Gültig: Der Schlüssel mit dem Code {code} hat genau das freigegeben.',
  invalid: 'Nicht gültig.',
  unverifiable:
    'Das lässt sich nicht prüfen: Der Schlüssel wurde anderswo angelegt, und dem Nachweis fehlt seine öffentliche Hälfte.',
  changed: 'Etwas darin wurde geändert, oder ein anderer Schlüssel hat signiert.',
  'many.valid': 'Alle {count} Freigaben sind gültig.',
  'many.invalid': '{bad} von {count} Freigaben sind nicht gültig oder lassen sich nicht prüfen.',
  proves: 'Es beweist',
  provesNot: 'Es beweist nicht',
  provesKey:
    'Dieser Schlüssel hat genau das signiert, was hier steht, und sein Gerät hatte die Person davor geprüft.',
  notWho:
    'Wem der Schlüssel gehört. Dafür ist der Prüfcode da: Vergleichen Sie ihn mit dem, den die Besitzerin oder der Besitzer genannt hat.',
  notWhen:
    'Wann signiert wurde: Die Zeit hat vermerkt, wer den Nachweis aufbewahrt, und keine Signatur deckt sie.',
  notWhere: 'Dass dem Fenster zu trauen ist. Signiert wurde in {origin}; das müssen Sie kennen.',
} satisfies Words<typeof english>
