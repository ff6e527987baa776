import type { approvals as english } from '../en/approvals.ts'
import type { Words } from '../translation.ts'

/** Words for approving with an approval key in the sign window. */
export const approvals = {
  'heading.withdrawal': 'Auszahlung freigeben',
  'heading.transfer': 'Übertragung freigeben',
  'heading.conversion': 'Umwandlung freigeben',
  'heading.create': 'Genehmigungsschlüssel anlegen',
  'fact.amount': 'Betrag',
  'fact.from': 'Von',
  'fact.to': 'An',
  'fact.toAsset': 'In',
  'fact.network': 'Netzwerk',
  'fact.address': 'Adresse',
  'fact.entity': 'Gesellschaft',
  'fact.organization': 'Organisation',
  'fact.requestedBy': 'Beantragt von',
  'fact.requestedAt': 'Beantragt am',
  'fact.rule': 'Regel',
  'fact.approvals': 'Nötige Freigaben',
  'fact.tier': 'Davon je Stufe',
  'fact.approver': 'Ihr Name',
  'fact.account': 'Ihr Konto',
  'fact.expires': 'Signieren vor',
  'fact.keyName': 'Name des Schlüssels',
  'fact.userHandle': 'Benutzerkennung',
  'fact.relyingParty': 'Signaturdomain',
  'fact.id': 'Anfrage-ID',
  'fact.nonce': 'Nonce',
  'fact.version': 'Version',

  title: 'Countersign: Freigabe',
  checking: 'Wird geprüft…',
  technical: 'Technische Angaben',
  'sign.does':
    'Ihr Schlüssel signiert genau das, was hier steht, für diese eine Anfrage. {site} bekommt die Signatur und zählt sie als Ihre Freigabe.',
  'create.does':
    'Ihr Browser bittet Sie, einen Passkey zu speichern und sich auszuweisen. {site} bekommt die öffentliche Hälfte; die andere verlässt Ihr Gerät nie.',
  'sign.button': 'Freigeben und signieren',
  'create.button': 'Schlüssel anlegen',
  'foot.sign': 'Vergleichen Sie es mit dem, was Sie erwarten, bevor Sie signieren.',
  'foot.create': 'Danach sehen Sie den Code, an dem Ihr Schlüssel erkannt wird.',
  'foot.tick.one': 'Haken Sie zuerst das Kästchen oben ab.',
  'foot.tick.other': 'Haken Sie zuerst die {count} Kästchen oben ab.',
  'foot.expired': 'Die Zeit ist abgelaufen. Gehen Sie zurück zu {site} und öffnen Sie es noch einmal.',
  'foot.access': 'Erlauben Sie Countersign zuerst, Ihren Schlüssel hier zu verwenden.',
  'asking.sign': 'Verwenden Sie Ihren Genehmigungsschlüssel',
  'asking.create': 'Speichern Sie Ihren Genehmigungsschlüssel',
  'asking.hint': 'Folgen Sie Ihrem Browser oder Sicherheitsschlüssel.',
  'asking.stop': 'Abbrechen',

  'access.title': 'Countersign darf Schlüssel von {domain} noch nicht verwenden',
  'access.hint':
    'Ihr Browser lässt eine Erweiterung die Schlüssel einer Domain nur dort verwenden, wo sie Zugriff hat. Erlauben Sie es einmal, oder signieren Sie in der Seite selbst.',
  'access.allow': '{domain} erlauben',

  'trouble.sign': 'Es wurde nichts signiert',
  'trouble.create': 'Es wurde kein Schlüssel angelegt',
  'unused.sign':
    'Sie haben den Dialog Ihres Browsers geschlossen, oder keiner Ihrer Schlüssel dafür ist auf diesem Gerät. Versuchen Sie es noch einmal, oder geben Sie auf dem Gerät frei, das den Schlüssel hat.',
  'unused.lost':
    'Schlüssel verloren? Widerrufen Sie ihn im Dashboard unter den Sicherheitseinstellungen, und legen Sie dort einen neuen an.',
  'unused.create':
    'Sie haben den Dialog Ihres Browsers geschlossen, oder seine Zeit ist abgelaufen. Versuchen Sie es noch einmal.',
  'unused.tell': 'Ich habe keinen solchen Schlüssel',

  'refused.title': 'Das kann hier nicht freigegeben werden',
  'refused.hint': 'Es wurde nichts signiert. Die Seite erfährt, warum.',

  'code.title': 'Ihr Prüfcode',
  'code.made':
    'Der Schlüssel „{name}“ ist angelegt. Nach diesem Code wird gefragt, um ihn zu prüfen, bevor er signieren kann.',
  'code.copy': 'Code kopieren',
  'code.secret':
    'Er ist kein Geheimnis. Er gehört nur zu diesem Schlüssel: Bewahren Sie ihn auf, bis der Schlüssel geprüft ist.',
  'code.kept': 'Auch Countersign bewahrt ihn auf, in den Einstellungen unter den Genehmigungsschlüsseln.',
  'code.notKept': 'Sie sind in einem privaten Fenster, darum wird hier nichts davon aufbewahrt.',
  'code.saved': 'Ich habe ihn gespeichert',
  'code.first': 'Speichern Sie zuerst den Code.',
  'code.done': 'Fertig',

  'delivering.title': 'Wird an {site} übergeben',
  'delivering.hint': 'Das dauert einen Moment.',
  'returned.sign': 'Ihre Freigabe ist übergeben',
  'returned.hint': '{site} sagt, wie es weitergeht: ob sie genügt, oder ob noch andere signieren müssen.',
  'returned.kept': 'Ein Nachweis ist aufbewahrt, den jeder prüfen kann.',
  'returned.notKept': 'Sie sind in einem privaten Fenster, darum wird kein Nachweis aufbewahrt.',
  'undelivered.title': 'Signiert, aber die Seite hat es nicht übernommen',
  'undelivered.hint':
    'Öffnen Sie die Anfrage auf {site} noch einmal. Sie bekommt diese Signatur, und Sie müssen nicht zweimal signieren.',
  'undelivered.create': 'Angelegt, aber die Seite hat den Schlüssel nicht übernommen',
  'undelivered.createHint': 'Gehen Sie zurück zu {site} und öffnen Sie es von dort noch einmal.',
  'undelivered.retry': 'Noch einmal versuchen',
  'expired.title': 'Die Zeit ist abgelaufen',
  'expired.hint': 'Es wurde nichts signiert. Öffnen Sie es auf {site} noch einmal.',
  'rejected.title': 'Nicht freigegeben',
  'rejected.hint': 'Es wurde nichts signiert. {site} hat erfahren, dass Sie nicht weitergemacht haben.',
  'withdrawn.title': 'Die Seite hat die Anfrage zurückgezogen',
  'withdrawn.hint':
    'Es wurde nichts signiert. Öffnen Sie sie auf {site} noch einmal, wenn Sie weitermachen wollen.',
  'failed.title': 'Das hat nicht geklappt',
} satisfies Words<typeof english>
