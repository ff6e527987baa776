import type { deposit as english } from '../en/deposit.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window where a verification asks for a small deposit; loaded only then. */
export const deposit = {
  heading: 'Eine kleine Einzahlung senden',
  'moves.title': 'Das bewegt Guthaben',
  moves:
    'Paxos bittet Sie, genau diesen Betrag von Ihrer Adresse zu senden. Einmal gesendet, lässt er sich nicht zurückholen.',

  amount: 'Betrag, genau',
  'amount.copy': 'Betrag kopieren',
  'amount.units': '= {units} {unit}',
  'unit.wei': 'Wei',
  'unit.lamports': 'Lamports',
  'unit.token': 'Basiseinheiten ({decimals} Dezimalstellen)',
  contract: 'Vertrag von {symbol}',
  from: 'Von Ihrer Adresse',
  to: 'An die Einzahlungsadresse von Paxos',

  'chain.on': 'Auf {chain}',
  'chain.change': 'Anderes Netzwerk?',
  'chain.legend': 'Welches Netzwerk gemeint ist',
  'chain.hint': 'Die Anfrage sagt nicht, ob {network} selbst oder das Testnetzwerk gemeint ist.',
  'chain.main': '{chain}: echtes Guthaben',
  'chain.test': '{chain}: Testguthaben, nichts wert',
  'chain.testNow': 'Testnetzwerk: Dieses Guthaben ist nichts wert.',

  'sender.with': 'Senden mit',
  'sender.hand': 'Selbst senden',
  'sender.handHint': 'Von einer Börse, einem Verwahrer, einem Telefon oder einer anderen Wallet',
  'sender.byHand.asset':
    'Countersign kennt {asset} auf {chain} nicht und kann es daher nicht senden. Senden Sie es selbst von einer Wallet, die es kennt.',

  'rpc.title': 'Darf Countersign auf der Chain nachsehen?',
  'rpc.hint':
    'Um zu sehen, ob Ihr Guthaben reicht, wie hoch die Gebühr ist und dass die Einzahlung ankommt, fragt es einen Server (RPC) von {chain}. Der Server sieht Ihre Adresse und Ihre IP-Adresse. Noch wurde nichts gefragt.',
  'rpc.handHint':
    'Mit einem Server (RPC) von {chain} kann Countersign Ihnen sagen, wann Ihre Einzahlung ankommt. Der Server sieht Ihre Adresse und Ihre IP-Adresse.',
  'rpc.legend': 'Server',
  'rpc.own': 'Ein anderer',
  'rpc.ownLabel': 'Adresse des Servers',
  'rpc.use': 'Diesen Server fragen',
  'rpc.public': 'Ein öffentlicher Server von {chain}',
  'rpc.denied': 'Der Browser hat es nicht erlaubt, also wurde nichts gefragt.',
  'rpc.asking': '{host} wird gefragt…',
  'rpc.asked': 'Laut {host}',
  'rpc.other': 'Anderen Server verwenden',
  'rpc.unreadable': 'Das ist keine Webadresse. Beispiel: https://rpc.example.com',
  'rpc.http': 'Die Adresse muss mit https beginnen oder auf diesem Gerät liegen.',
  'rpc.untouchable': 'Mit dieser Website spricht Countersign nie.',
  'rpc.credentials': 'Lassen Sie Benutzername und Passwort weg.',

  fee: 'Gebühr',
  'fee.about': 'etwa {fee}',
  'fee.atMost': 'höchstens {fee}',
  'fee.account': 'darin {amount} für das Eröffnen des Token-Kontos beim Empfänger',
  'fee.contract': 'Ihre Adresse ist ein Vertrag: Wer die Gebühr zahlt, hängt von Ihrer Wallet ab.',
  balance: 'Sie haben',
  'funds.title': 'Auf dieser Adresse ist nicht genug',
  'funds.again': 'Noch einmal nachsehen',

  'send.hold.to': 'Halten, um {amount} zu senden',
  'send.hold': 'Drücken und einen Moment halten.',
  'send.holding': 'Weiter halten…',
  'send.brief': 'Halten Sie, bis gesendet wird.',
  'send.cannotHold': 'Ohne Halten',
  'send.confirm': 'Ja, {amount} von meiner Adresse senden. Das bewegt Guthaben.',
  'send.now': 'Senden',
  'send.sending': 'Wird gesendet…',
  'send.tick.one': 'Haken Sie zum Senden das Kästchen oben ab.',
  'send.tick.other': 'Haken Sie zum Senden die {count} Kästchen oben ab.',
  'send.choose': 'Wählen Sie, wer sendet.',
  'send.rpc': 'Wählen Sie zuerst einen Server, den Countersign fragen darf.',
  'send.cost': 'Die Gebühr wird abgefragt.',
  'send.funds': 'Auf dieser Adresse ist nicht genug.',
  'send.with': 'Mit {sender}, Gebühr etwa {fee}',
  'send.noCost': 'Solange Gebühr und Guthaben nicht bekannt sind, wird nicht gesendet.',
  'send.toHand': 'Zeigen, wie es geht',
  'send.toHandHint': 'Als Nächstes: Betrag, Adresse und ein QR-Code.',

  'unlock.title': 'Entsperren, um mit {account} zu senden',
  'unlock.send': 'Entsperren und senden',

  'trouble.title': 'Es wurde nichts gesendet',
  'wallet.title': 'In {wallet} bestätigen',
  'wallet.hint': 'Dort sollten dieser Betrag, dieser Empfänger und {chain} stehen.',
  'wallet.stop': 'Nicht länger warten',
  'wallet.wait':
    'Wenn Sie dort bestätigen, wird die Einzahlung gesendet, ob dieses Fenster offen ist oder nicht.',

  'sending.title': 'Wird gesendet',
  'sending.hint': 'Das dauert einen Moment. Countersign sendet es nicht zweimal.',
  'sent.title': 'Gesendet',
  'sent.hint':
    'Es ist unterwegs zur Chain. Sie können dieses Fenster schließen; Countersign sieht weiter nach.',
  'confirming.title': 'Auf der Chain',
  'confirming.hint':
    'Es zählt, sobald es {needed} Bestätigungen hat. Sie können dieses Fenster schließen; Countersign sieht weiter nach.',
  'confirming.label': 'Bestätigungen',
  'confirming.count': '{count} von {needed} Bestätigungen',
  'confirmed.title': 'Einzahlung bestätigt',
  'confirmed.hint': 'Paxos genehmigt die Verifizierung einige Minuten danach. Es ist nichts mehr zu tun.',
  'confirmed.page': '{site} wurde informiert.',
  seenByBalance:
    'Ein Vertrag hat es gesendet; das zeigt sich im Guthaben der Adresse von Paxos und unter keiner Ihrer Transaktionen.',
  'reverted.title': 'Die Transaktion ist fehlgeschlagen',
  'reverted.hint':
    'Sie steht auf der Chain, hat aber nichts als ihre Gebühr bewegt. Warum, sehen Sie im Explorer; Sie können noch einmal senden.',
  'dropped.title': 'Nicht gesendet',
  'dropped.hint':
    'Es ist sicher, dass nichts angekommen ist und nichts ankommen wird. Sie können noch einmal senden.',
  'unknown.title': 'Möglicherweise gesendet',
  'unknown.hint':
    'Ob es gesendet wurde, kann noch niemand sagen. Senden Sie nicht noch einmal: Sehen Sie im Verlauf Ihrer Wallet nach oder im Explorer bei Ihrer Adresse.',
  'watching.title': 'Warten auf Ihre Einzahlung',
  'watching.hint':
    'Senden Sie sie von Ihrer Wallet oder Ihrem Verwahrer. Countersign sucht sie auf der Chain.',
  'unknown.unsentHint':
    'Wenn Ihre Wallet sicher zeigt, dass nichts gesendet wurde, können Sie das sagen und noch einmal senden. Wurde es doch gesendet, geht der Betrag zweimal ab.',
  'unknown.unsent': 'Es wurde nicht gesendet',
  'watching.unsentHint': 'Haben Sie sie nicht gesendet? Dann können Sie zu den anderen Wegen zurück.',
  'watching.unsent': 'Ich habe sie nicht gesendet',

  'note.wallet-refused': 'Es wurde in der Wallet abgelehnt.',
  'note.blockhash-expired': 'Das Netzwerk hat es nicht rechtzeitig aufgenommen.',
  'note.nonce-used':
    'Eine andere Transaktion Ihrer Adresse hat den Platz eingenommen, und es war nicht diese Einzahlung.',
  'note.declared-unsent': 'Sie haben gesagt, dass es nicht gesendet wurde.',
  'note.wallet-failed': 'Die Wallet endete mit einem Fehler und sagte nicht, ob sie gesendet hat.',
  'note.window-closed': 'Das Fenster wurde geschlossen, während die Wallet gefragt war.',
  'note.overtaken':
    'Das Netzwerk kennt die Transaktion nicht, die Ihre Wallet genannt hat, und hat eine andere Ihrer Adresse aufgenommen.',
  'note.endpoint-down': 'Der Server antwortet im Moment nicht. Countersign fragt weiter.',
  'note.endpoint-wrong-chain':
    'Der Server antwortet für eine andere Chain, also zählt nicht, was er sagt. Wählen Sie einen anderen.',
  'note.endpoint-contradicts':
    'Was der Server sagt, passt nicht zusammen und zählt daher nicht. Wählen Sie einen anderen.',
  'note.broadcast-refused': 'Der Server hat es nicht angenommen. Es kann trotzdem noch durchkommen.',
  'note.replaced': 'Ihre Wallet hat die Transaktion durch eine andere ersetzt, die dasselbe tut.',
  'note.waiting': 'Das Netzwerk hat es und hat es noch nicht aufgenommen.',

  'expired.title': 'Diese Anfrage ist abgelaufen',
  'expired.hint':
    'Von hier wurde nichts gesendet. Eine Einzahlung, die jetzt eintrifft, zählt nicht: Bitten Sie um eine neue Anfrage.',
  'rejected.title': 'Abgelehnt',
  'rejected.hint': 'Es wurde nichts gesendet und nichts über Ihre Wallets mitgeteilt.',
  'withdrawn.title': 'Die Seite hat ihre Anfrage zurückgezogen',
  'withdrawn.hint': 'Es wurde nichts gesendet.',
  'failed.title': 'Nicht gesendet',
  late: 'Die Anfrage ist inzwischen abgelaufen. Was rechtzeitig gesendet wurde, kann Paxos noch anrechnen.',

  'hash.label': 'Transaktion',
  'hash.copy': 'Transaktion kopieren',
  'hash.open': 'Nachsehen',
  leave: 'Die Seite nicht länger warten lassen',

  again: 'Noch einmal senden',
  givesUp: 'Hier aufhören',

  'hand.title': 'Selbst senden',
  'hand.steps':
    'Senden Sie genau dies, in einer Überweisung, auf {chain}. Etwas mehr oder weniger zählt nicht; die Gebühr kommt obendrauf.',
  'hand.qr': 'Mit einer Wallet auf Ihrem Telefon scannen',
  'hand.qrLabel': 'QR-Code der Zahlung: {amount} an {address}',
  'hand.qrShow': 'QR-Code anzeigen',
  'hand.qrHide': 'QR-Code ausblenden',
  'hand.copyLink': 'Zahlungslink kopieren',
  'hand.watch': 'Danach Ausschau halten',
  'hand.watchHint': 'Drücken Sie das, bevor Sie senden: Countersign sieht dann, wie es ankommt.',
  'hand.blindDone': 'Fertig',
  'hand.blindHint': 'Ohne Server kann Countersign nicht sehen, ob es ankommt. Paxos kann es.',
} satisfies Words<typeof english>
