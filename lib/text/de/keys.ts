import type { keys as english } from '../en/keys.ts'
import type { Words } from '../translation.ts'

/** Words of approval keys in the settings, and of rules that demand one. */
export const keys = {
  intro:
    'Ein Genehmigungsschlüssel ist ein Passkey oder Sicherheitsschlüssel, mit dem Sie etwas per Finger, Gesicht oder PIN freigeben. Countersign bewahrt seine öffentliche Hälfte auf; der Rest verlässt Ihr Gerät nie.',
  'list.heading': 'Ihre Schlüssel',
  'list.none': 'Noch keiner. Auch einer, um den ein Signierfenster Sie bittet, erscheint hier.',
  'list.own': 'Für die eigene Arbeit von Countersign',
  'list.party': 'Für {party} · {organization}',
  'list.created': 'angelegt am {date}',
  'code.label': 'Prüfcode',
  'code.copy': 'Prüfcode kopieren',
  'code.saved': 'Ich habe ihn gespeichert',
  'code.unsaved': 'Sie haben noch nicht bestätigt, dass Sie diesen Code gespeichert haben.',
  'create.button': 'Genehmigungsschlüssel anlegen',
  'create.name': 'Anzeigename',
  'create.nameHint': 'Etwas, das Sie wiedererkennen, etwa „Laura – Laptop“.',
  'create.suggestion': 'Mein Genehmigungsschlüssel',
  'create.nameMissing': 'Geben Sie dem Schlüssel einen Namen.',
  'create.submit': 'Schlüssel anlegen',
  'create.first': 'Da Regeln gelten, fragt Ihr Browser zuerst nach einem Schlüssel, den Sie schon haben.',
  'create.made': 'Der Schlüssel „{name}“ ist angelegt',
  'create.codeHint':
    'Dieser Code ist aus dem öffentlichen Schlüssel berechnet und steht darum nur für diesen. Speichern Sie ihn an einem anderen Ort: Wer ihn dort und hier sieht, weiß, dass der Schlüssel Ihrer ist.',
  'create.done': 'Weiter',
  'create.busy': 'Folgen Sie Ihrem Browser.',
  'remove.button': 'Entfernen',
  'remove.named': '{name} entfernen',
  'remove.foreign':
    'Countersign vergisst diesen Schlüssel. Wo er in Gebrauch ist, bleibt er es: Widerrufen Sie ihn dort. Ihr Gerät führt ihn vielleicht weiter auf.',
  'remove.own': 'Countersign vergisst diesen Schlüssel; Ihr Gerät führt ihn vielleicht weiter auf.',
  'remove.ruled': 'Da Regeln gelten, muss einer Ihrer Schlüssel das freigeben.',
  'remove.last':
    'Es ist der letzte: Bis Sie einen neuen anlegen, wird nichts signiert oder gesendet, wofür Ihre Regeln gelten.',
  'remove.approve': 'Mit einem Schlüssel entfernen',
  'remove.confirm': 'Entfernen',
  'remove.lost': 'Ich habe ihn verloren',
  'remove.lostHint': 'Dann entfernt ihn das Passwort Ihrer Konten. Ihre Regeln bleiben, wie sie sind.',
  'remove.lostNone':
    'Ohne den Schlüssel könnte ihn nur das Passwort lokaler Konten entfernen, und solche gibt es hier nicht.',
  'remove.password': 'Mit dem Passwort entfernen',
  'remove.done': 'Der Schlüssel „{name}“ ist entfernt.',
  'rules.heading': 'Wann nach Ihrem Genehmigungsschlüssel gefragt wird',
  'rules.intro':
    'Bevor ein lokales Konto signiert oder eine kleine Einzahlung gesendet wird. Jede Regel genügt für sich. Um eine wieder zu entfernen, brauchen Sie den Schlüssel.',
  'rules.none': 'Noch keine Regel: Hier wird nirgends nach Ihrem Schlüssel gefragt.',
  'rules.noKey':
    'Legen Sie zuerst einen Schlüssel an. Dann können Sie festlegen, wann nach ihm gefragt wird.',
  'rules.missing':
    'Eine Regel verlangt einen Genehmigungsschlüssel, und hier ist noch keiner: Wofür sie gilt, wird nicht signiert oder gesendet. Legen Sie oben einen an.',
  'rules.unreadable':
    'Ihre Regeln sind beschädigt gespeichert, deshalb wird jedes Mal nach Ihrem Schlüssel gefragt. Fügen Sie eine Regel hinzu, um das zu beheben; Sie brauchen dafür einmal Ihren Schlüssel.',
  'rules.policyUnreadable':
    'Die Regeln Ihrer Administration sind nicht lesbar, deshalb signiert kein lokales Konto, und keine kleine Einzahlung wird gesendet. Bitten Sie sie, das zu beheben.',
  'rules.add': 'Regel hinzufügen',
  'rules.when': 'Nach dem Schlüssel fragen',
  'rules.when.always': 'Immer',
  'rules.when.account': 'Für ein Konto',
  'rules.when.site': 'Für Anfragen einer Website',
  'rules.when.amount': 'Für kleine Einzahlungen über einem Betrag',
  'rules.account': 'Konto',
  'rules.site': 'Website',
  'rules.siteHint': 'Ihre Adresse, etwa partner.example',
  'rules.siteWrong': 'Das ist keine Adresse einer Website. Schreiben Sie sie wie partner.example.',
  'rules.above': 'Über',
  'rules.aboveHint': 'Eine Zahl wie 0.01; 0 für jede Einzahlung.',
  'rules.aboveWrong': 'Schreiben Sie eine Zahl wie 0.01.',
  'rules.asset': 'Währung',
  'rules.submit': 'Hinzufügen',
  'rules.there': 'Diese Regel gibt es schon.',
  'rules.remove': 'Entfernen',
  'rules.removeNamed': 'Regel entfernen: {rule}',
  'rules.removed': 'Die Regel ist entfernt.',
  'rules.added': 'Die Regel ist hinzugefügt.',
  'rule.always': 'Immer',
  'rule.account': 'Für alles, was {account} signiert oder sendet',
  'rule.site': 'Für alles, was {site} anfragt',
  'rule.amount': 'Für kleine Einzahlungen über {above} {asset}',
  'demand.title': 'Nach Ihrem Genehmigungsschlüssel wird gefragt',
  'demand.own': 'Ihre Regel: {rule}.',
  'demand.organization': 'Von Ihrer Administration festgelegt: {rule}.',
  'demand.missing': 'Ein Genehmigungsschlüssel ist nötig, und hier ist keiner',
  'demand.missingHint':
    'Legen Sie in den Einstellungen einen an. Bis dahin wird dafür nichts signiert oder gesendet.',
  'demand.create': 'Genehmigungsschlüssel anlegen',
} satisfies Words<typeof english>
