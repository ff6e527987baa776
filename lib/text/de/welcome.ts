import type { welcome as english } from '../en/welcome.ts'
import type { Words } from '../translation.ts'

/** Words of the welcome page. */
export const welcome = {
  title: 'Willkommen bei Countersign',
  intro:
    'Wenn eine Website Sie bittet zu beweisen, dass eine Adresse Ihnen gehört, zeigt Countersign die genaue Nachricht, prüft sie und gibt nur die Signatur zurück.',
  steps: 'Schritte',
  stepDone: 'erledigt',
  next: 'Weiter',
  skip: 'Diesen Schritt überspringen',
  skipAll: 'Einführung überspringen',

  'sites.name': 'Websites',
  'sites.heading': 'Wo soll Countersign laufen?',
  'sites.intro': 'Es hört eine Seite nur, wo Sie es lassen, und läuft nie auf Seiten von Paxos.',
  'sites.every': 'Auf jeder https-Website',
  'sites.everyHint': 'Der einfache Weg: Jede Website, die Sie fragt, funktioniert einfach.',
  'sites.chosen': 'Nur auf Websites, die ich auswähle',
  'sites.chosenHint': 'Sie erlauben jede Website einmal über die Schaltfläche in der Symbolleiste.',
  'sites.loopback': 'Auch auf diesem Gerät (localhost), für die Entwicklung',
  'sites.denied':
    'Der Browser hat keinen Zugriff gegeben. Sie können weiterhin jede Website selbst auswählen.',
  'sites.deniedLoopback':
    'Der Browser hat keinen Zugriff auf localhost gegeben, es hat sich also nichts geändert.',
  'sites.everyDone': 'Countersign läuft auf jeder https-Website.',
  'sites.chosenDone': 'Countersign läuft auf den Websites, die Sie auswählen.',

  'signing.name': 'Signieren',
  'signing.heading': 'Womit werden Sie signieren?',
  'signing.wallet': 'Eine Wallet in diesem Browser',
  'signing.walletHint':
    'MetaMask, Phantom und andere: Es ist nichts einzurichten. Countersign findet die Wallet, die die Adresse hat, und fragt sie.',
  'signing.local': 'Ein Konto in Countersign',
  'signing.localHint':
    'Legen Sie eine neue Wiederherstellungsphrase an, oder bringen Sie eine Phrase, einen Schlüssel oder eine Schlüsseldatei mit. Sie liegt hier, verschlüsselt mit Ihrem Passwort.',
  'signing.create': 'Konto anlegen',
  'signing.import': 'Konto importieren',
  'signing.addHint': 'Dauert keine Minute, in einem neuen Tab. Kommen Sie danach hierher zurück.',
  'signing.accounts.one': '{count} Konto ist eingerichtet.',
  'signing.accounts.other': '{count} Konten sind eingerichtet.',
  'signing.walletDone': 'Ihre Wallet signiert.',

  'practice.name': 'Üben',
  'practice.heading': 'Probieren Sie es einmal',
  'practice.label': 'Übung',
  'practice.intro':
    'Das ist ein Beispiel, das gerade auf Ihrem Gerät entstanden ist. Sein Schlüssel wird danach verworfen, und nichts wird gesendet.',
  'practice.address': 'Beweisen Sie, dass Sie diese Adresse kontrollieren',
  'practice.message': 'Nachricht, genau wie sie signiert wird',
  'practice.sign': 'Beispiel signieren',
  'practice.again': 'Noch ein Beispiel',
  'practice.not': 'Das ist keine Transaktion. Nichts wird bewegt.',
  'practice.done': 'Signiert und geprüft',
  'practice.doneHint':
    'Die Signatur passt zu dieser Nachricht und dieser Adresse. Bei einer echten Anfrage ginge sie jetzt zurück an die Website, die gefragt hat.',
  'practice.failed': 'Das Beispiel ließ sich nicht signieren: {reason} Ihre Konten sind nicht betroffen.',
  'practice.signature': 'Signatur',

  'done.heading': 'Alles ist eingerichtet',
  'done.sites': 'Websites',
  'done.signing': 'Signieren',
  'done.practice': 'Üben',
  'done.practiceDone': 'Sie haben das Beispiel signiert.',
  'done.practiceSkipped': 'Übersprungen. In den Einstellungen können Sie darauf zurückkommen.',
  'done.next':
    'Wenn eine Website Sie um den Beweis einer Adresse bittet, öffnet sich das Countersign-Fenster. Sie finden es auch hinter der Schaltfläche in der Symbolleiste.',
  'done.settings': 'Einstellungen öffnen',
  'done.close': 'Diese Seite schließen',
} satisfies Words<typeof english>
