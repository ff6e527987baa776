import type { sign as english } from '../en/sign.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window, and of the views of a request that other pages share with it. */
export const sign = {
  title: 'Countersign: Signieranfrage',
  heading: 'Beweisen Sie, dass Sie diese Adresse kontrollieren',
  'heading.blocked': 'Das kann hier nicht signiert werden',
  checking: 'Wird geprüft…',

  'origin.punycode': 'Dieser Name enthält Buchstaben außerhalb von a bis z; dies ist seine genaue Form.',
  'origin.frame': 'Angefragt aus einem Frame innerhalb von {top}.',
  'origin.frameHidden': 'Angefragt aus einem Frame in einer Website, die Countersign nicht sehen kann.',
  'origin.link': 'Aus einem Link',
  'origin.paste': 'Von Ihnen eingefügt',
  'origin.file': 'Aus einer Datei',
  'origin.qr': 'Aus einem QR-Code',
  'origin.other': 'Ohne Website',
  'origin.noSite': 'Dazu ist keine Website bekannt. Signieren Sie nur, was Sie erwartet haben.',

  queue: '{position} von {total}',
  'queue.label': 'Anfrage',

  address: 'Adresse',
  'network.unknown': '„{network}“ (hier nicht bekannt)',

  message: 'Nachricht, genau wie sie signiert wird',
  'message.refused': 'Die Nachricht',
  'message.form': 'Nachricht anzeigen als',
  'message.text': 'Text',
  'message.escaped': 'Esc',
  'message.hex': 'Hex',
  'message.bytes.one': '{count} Byte',
  'message.bytes.other': '{count} Byte',
  'message.lines.one': '{count} Zeile',
  'message.lines.other': '{count} Zeilen',
  'message.below.one': 'darunter {count} weitere Zeile',
  'message.below.other': 'darunter {count} weitere Zeilen',
  'message.end': 'hier ist das Ende',
  'message.all': 'Alles zeigen',
  'message.less': 'Weniger zeigen',
  payload: 'Was geschickt wurde',

  'risk.fine': 'Eine Paxos-Nachricht. Sie passt zu Adresse und Netzwerk.',
  'risk.tick': 'Ich habe das gelesen und möchte fortfahren',

  'signer.with': 'Signieren mit',
  'signer.others': 'Andere Wallets',
  'signer.searching': 'Ihre Wallets werden gesucht…',
  'signer.local': 'Von Countersign aufbewahrt',
  'signer.fits': 'Hat diese Adresse',
  'signer.unknown': 'Hier noch nicht verbunden',
  'signer.other': 'Zeigt eine andere Adresse: {account}',
  'signer.duplicate': 'Eine andere Wallet hier hat denselben Namen. Sehen Sie genau hin.',
  'nobody.title': 'Keine Ihrer Wallets hat diese Adresse hier',
  'nobody.page':
    'Verbinden Sie auf der Seite die Wallet, die sie hat, und suchen Sie noch einmal, oder fügen Sie das Konto in Countersign hinzu.',
  'nobody.noPage':
    'Fügen Sie das Konto in Countersign hinzu, oder verwenden Sie eine Wallet in einem offenen Tab.',
  'nobody.frame':
    'Wallets zeigen sich nicht in Frames. Öffnen Sie die Seite in einem eigenen Tab, oder fügen Sie das Konto in Countersign hinzu.',
  'nobody.insecure':
    'Wallets zeigen sich nicht auf einfachen http-Seiten. Öffnen Sie die Seite über https, oder fügen Sie das Konto in Countersign hinzu.',
  'nobody.localhost-subdomain':
    'Viele Wallets zeigen sich nicht unter *.localhost. Verwenden Sie http://localhost selbst, oder fügen Sie das Konto in Countersign hinzu.',
  'nobody.lookAgain': 'Noch einmal suchen',
  'nobody.add': 'Konto hinzufügen',
  'nobody.tab': 'Wallet in einem Tab verwenden',
  'nobody.tabs': 'Welcher Tab hat die Wallet?',
  'nobody.noTabs':
    'Kein offener Tab lässt Countersign nach Wallets suchen. Gewähren Sie Zugriff auf eine Website, auf der Ihre Wallet läuft, und suchen Sie noch einmal.',

  reassurance: 'Das ist keine Transaktion. Nichts wird bewegt.',
  sign: 'Signieren',
  'sign.return': 'Signieren und an {site} zurückgeben',
  'sign.returnPage': 'Signieren und an die Seite zurückgeben',
  'sign.connect': '{wallet} verbinden und signieren',
  'sign.tick.one': 'Haken Sie zum Signieren das Kästchen oben ab.',
  'sign.tick.other': 'Haken Sie zum Signieren die {count} Kästchen oben ab.',
  'sign.show': 'Zeigen',
  'sign.choose': 'Wählen Sie, wer signiert.',
  'sign.nobody': 'Keine Ihrer Wallets hat diese Adresse hier.',
  signing: 'Wird signiert…',
  touch: 'Folgen Sie der Aufforderung Ihres Browsers…',

  'blocked.close': 'Ablehnen und schließen',
  'blocked.told': 'Die Seite erfährt, warum, aber nichts über Ihre Wallets.',

  'unlock.title': 'Entsperren, um mit {account} zu signieren',
  'unlock.sign': 'Entsperren und signieren',
  'unlock.passkey': 'Passkey verwenden',
  'unlock.touching': 'Folgen Sie der Aufforderung Ihres Browsers',
  'unlock.progress': 'Das Passwort wird geprüft…',

  'wallet.title': 'In {wallet} bestätigen',
  'wallet.hint': 'Dort sollte dieselbe Nachricht stehen und keine Transaktion.',
  'wallet.lost': 'Nichts geöffnet?',
  'wallet.lostHint':
    'Klicken Sie in der Symbolleiste auf das Symbol von {wallet}. Manche Wallets öffnen sich nur neben der Seite, die gefragt hat.',
  'wallet.showPage': 'Seite anzeigen',

  'returned.title': 'Signiert und zurückgegeben',
  'returned.to': '{site} hat Ihre Signatur und kann die Verifizierung jetzt abschließen.',
  'returned.next': 'Nächste Anfrage',
  'returned.soon': 'Die nächste Anfrage folgt gleich.',
  'returned.proof': 'Unter „Aktivität“ wird ein Nachweis aufbewahrt.',
  'returned.noProof': 'Sie sind in einem privaten Fenster, deshalb wird kein Nachweis aufbewahrt.',
  'signed.title': 'Signiert',
  'signed.hint':
    'Geben Sie das der Stelle, die Sie gefragt hat. Es beweist die Kontrolle über die Adresse und sonst nichts.',
  'delivering.title': 'Übergabe an {site}',
  'delivering.hint': 'Die Signatur ist geleistet und aufbewahrt. Die Seite muss sie noch übernehmen.',
  'undelivered.title': 'Signiert, aber die Seite hat es nicht übernommen',
  'undelivered.hint':
    'Die Seite auf {site} wurde vielleicht geschlossen oder neu geladen. Ihre Signatur ist aufbewahrt: Senden Sie sie noch einmal, oder übergeben Sie sie selbst. Fragt die Seite noch einmal, bekommt sie dieselbe Signatur.',
  'undelivered.retry': 'Noch einmal senden',

  'expired.title': 'Diese Anfrage ist abgelaufen',
  'expired.hint': 'Es wurde nichts signiert. Bitten Sie {site} um eine neue.',
  'expired.hintNoSite': 'Es wurde nichts signiert. Bitten Sie die Stelle, von der sie kam, um eine neue.',
  'rejected.title': 'Abgelehnt',
  'rejected.hint': 'Es wurde nichts signiert und nichts über Ihre Wallets mitgeteilt.',
  'withdrawn.title': 'Die Seite hat ihre Anfrage zurückgezogen',
  'withdrawn.hint':
    'Es wurde nichts signiert. Lassen Sie {site} noch einmal anfragen, wenn Sie noch möchten.',
  'failed.title': 'Nicht signiert',
  'failed.told': 'Die Seite wurde informiert.',
  'notice.title': 'Ein Geheimnis wurde mitgeschickt',
  'notice.hint': 'Es wurde nichts signiert.',
  'notice.read': 'Ich habe das gelesen',
  'empty.title': 'Nichts zu signieren',
  'empty.hint':
    'Anfragen von Seiten erscheinen hier. Sie können auch eine in das Countersign-Popup einfügen.',

  'trouble.title': 'Das hat nicht geklappt',
} satisfies Words<typeof english>
