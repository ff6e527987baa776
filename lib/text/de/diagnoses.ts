import type { diagnoses as english } from '../en/diagnoses.ts'
import type { Words } from '../translation.ts'

/**
 * One sentence for each thing that can be wrong with a signature: what happened and what to do next. The
 * sign window shows them, and the `verify` command prints code and sentence.
 */
export const diagnoses = {
  // The claim itself cannot be read.
  'message-missing':
    'Es fehlt der Text der Nachricht. Geben Sie die Nachricht genau so an, wie Paxos sie geliefert hat.',
  'message-not-text':
    'Die Nachricht enthält ein halbes Surrogatpaar und hat daher keine UTF-8-Form. Entnehmen Sie sie noch einmal der Antwort von Paxos.',
  'network-unknown': 'Das Netzwerk „{network}“ ist hier nicht bekannt. Prüfen Sie den Payload.',
  'address-missing': 'Es fehlt die Adresse. Geben Sie die Adresse an, die im Payload steht.',
  'address-unreadable': 'Die Adresse ist keine von {network}. Kopieren Sie sie noch einmal aus dem Payload.',
  'address-checksum':
    'Die Großbuchstaben der Adresse passen nicht zu ihrer Prüfsumme, ein Zeichen ist also wahrscheinlich falsch. Kopieren Sie sie noch einmal.',
  'address-wrong-network':
    'Die Adresse hat die Form eines anderen Netzwerks als {network}. Prüfen Sie Netzwerk und Adresse im Payload.',
  'address-off-curve':
    'Diese Adresse gehört einem Programm, das keinen privaten Schlüssel hat. Bitten Sie stattdessen um eine kleine Einzahlung.',
  'address-without-key':
    'Niemand besitzt einen privaten Schlüssel für diese Adresse. Prüfen Sie die Adresse, oder bitten Sie stattdessen um eine kleine Einzahlung.',

  // The signature cannot be read.
  'signature-missing': 'Es fehlt die Signatur. Geben Sie sie genau so an, wie die Wallet sie ausgegeben hat.',
  'signature-unreadable':
    'Die Signatur hat keine hier bekannte Kodierung. Geben Sie sie genau so an, wie die Wallet sie ausgegeben hat.',
  'signature-length':
    'Die Signatur hat {actual} statt {expected} Byte. Wahrscheinlich wurde sie abgeschnitten oder nur teilweise eingefügt.',
  'signature-extra-bytes':
    'Die Signatur ist richtig, aber es hängen {extra} weitere Byte daran. Geben Sie nur die {expected} Byte an, die die Wallet ausgegeben hat.',
  'signature-der':
    'Die Signatur ist in DER-Form, der das letzte Byte fehlt, das eine EVM-Signatur braucht. Verlangen Sie 65 Byte in Hex.',
  'signature-range':
    'Die Zahlen in der Signatur liegen außerhalb ihres Bereichs, kein Schlüssel hat sie also erzeugt. Lassen Sie die Wallet noch einmal signieren.',
  'signature-recovery-id':
    'Das letzte Byte der Signatur ist {value}; erwartet war 27 oder 28. Lassen Sie die Wallet noch einmal signieren, oder verwenden Sie eine andere.',
  'signature-other-family':
    'Das sieht nach einer Signatur für {family} aus, die Adresse ist aber auf {network}. Verwenden Sie die Wallet, die diese Adresse hat.',
  'signature-malleable':
    'Die Signatur wurde in eine zweite Form gebracht, die nicht angenommen wird. Geben Sie sie genau so an, wie die Wallet sie ausgegeben hat.',
  'recovery-id-lost':
    'Das letzte Byte der Signatur, v, fehlt; der Rest passt. Geben Sie alle 65 Byte an, die die Wallet ausgegeben hat.',
  'recovery-id-first':
    'Das letzte Byte der Signatur steht an erster Stelle; der Rest passt. Geben Sie sie genau so an, wie die Wallet sie ausgegeben hat.',
  'halves-swapped':
    'Die beiden Hälften der Signatur wurden vertauscht. Geben Sie sie genau so an, wie die Wallet sie ausgegeben hat.',
  'bytes-reversed':
    'Die Bytes der Signatur stehen in umgekehrter Reihenfolge. Geben Sie sie genau so an, wie die Wallet sie ausgegeben hat.',
  'leading-zero-lost':
    'Eine führende Null einer Zahl in der Signatur ging verloren. Geben Sie sie genau so an, wie die Wallet sie ausgegeben hat.',
  'encoded-twice':
    'Die Signatur wurde zweimal kodiert: Ihr Text wurde für Bytes gehalten. Geben Sie sie genau so an, wie die Wallet sie ausgegeben hat.',
  'encoding-confused':
    'Die Signatur wurde in einer anderen Kodierung gelesen, als sie geschrieben wurde. Geben Sie sie genau so an, wie die Wallet sie ausgegeben hat.',
  'private-key-given':
    'Das ist der private Schlüssel der Adresse, keine Signatur. Zeigen Sie ihn niemandem; wurde er schon verschickt, bewegen Sie Ihr Guthaben auf eine neue Adresse.',
  'transaction-given':
    'Das ist eine Transaktion, nicht die Signatur einer Nachricht. Senden Sie sie nirgendwohin; lassen Sie die Wallet die Nachricht signieren.',
  'signature-weak-point':
    'Die Signatur verwendet einen entarteten Punkt, der zu vielen Nachrichten passen würde. Lassen Sie die Wallet noch einmal signieren.',

  // Contract accounts: neither right nor wrong as far as can be told here.
  'contract-erc6492':
    'Das ist die Signatur einer Vertrags-Wallet, die noch nicht angelegt ist (ERC-6492). Ohne ihre Chain lässt sie sich nicht prüfen.',
  'contract-webauthn':
    'Das ist die Passkey-Signatur einer Vertrags-Wallet. Ohne ihre Chain lässt sie sich nicht prüfen.',
  'contract-safe':
    'Das ist eine Signatur in der Form, die Safe-Wallets verwenden. Ohne ihre Chain lässt sie sich nicht prüfen.',
  'contract-erc7739':
    'Das ist die Signatur eines Smart Accounts, der einbettet, was er signiert (ERC-7739). Ohne ihre Chain lässt sie sich nicht prüfen.',
  'contract-owner':
    'Ein anderes Konto hat im Namen dieser Adresse signiert, wie es Eigentümer einer Vertrags-Wallet tun. Nur der Vertrag kann das prüfen.',
  'account-envelope':
    'Der Schlüssel dieser Adresse hat signiert, aber in der Hülle eines Smart Accounts. Schalten Sie den Smart Account für diese Signatur aus, oder verwenden Sie eine andere Wallet mit demselben Schlüssel.',
  'account-contract':
    'Diese Adresse ist ein Vertrag auf {chain} (geprüft durch Anfrage bei {host}). Ein Vertrag hat keinen Schlüssel und lässt sich daher nicht als Signatur prüfen.',
  'account-delegated':
    'Diese Adresse hat sich einem Vertrag auf {chain} überlassen (EIP-7702; geprüft durch Anfrage bei {host}), und ihre Wallet hat nicht wie ein einfaches Konto signiert.',
  'contract-accepts':
    'Diese Adresse ist ein Vertrag auf {chain}, und der Vertrag selbst nimmt die Signatur an (geprüft durch Anfrage bei {host}). Als Signatur eines Schlüssels lässt sie sich trotzdem nicht prüfen.',
  'contract-declines':
    'Diese Adresse ist ein Vertrag auf {chain}, und der Vertrag selbst nimmt die Signatur nicht an (geprüft durch Anfrage bei {host}).',
  'contract-signature':
    'Das hat die Form der Signatur einer Vertrags-Wallet (ERC-1271). Ohne ihre Chain lässt sie sich nicht prüfen.',

  // It reads well but does not verify, and something that wallets are known to do explains it.
  'line-ends-changed':
    'Die Wallet hat die Nachricht mit anderen Zeilenenden signiert. Verwenden Sie eine Wallet, die sie unverändert signiert.',
  'line-ends-removed':
    'Die Wallet hat die Nachricht ohne ihre Zeilenenden signiert. Verwenden Sie eine Wallet, die sie unverändert signiert.',
  'line-ends-escaped':
    'Statt der Zeilenenden wurden ein umgekehrter Schrägstrich und der Buchstabe n signiert. Übergeben Sie die Nachricht als Text, nicht als JSON.',
  'line-ends-unescaped':
    'Statt eines umgekehrten Schrägstrichs und eines Buchstabens wurden Zeilenenden signiert. Übergeben Sie die Nachricht genau so, wie sie ist.',
  trimmed:
    'Die Nachricht wurde ohne die Leerzeichen an ihren Rändern signiert. Übergeben Sie die Nachricht genau so, wie sie ist.',
  'newline-added':
    'Vor dem Signieren wurde der Nachricht ein Zeilenende angefügt. Übergeben Sie die Nachricht genau so, wie sie ist.',
  'newline-lost':
    'Das letzte Zeilenende der Nachricht ging vor dem Signieren verloren. Übergeben Sie die Nachricht genau so, wie sie ist.',
  'blanks-changed':
    'Leerzeichen in der Nachricht wurden vor dem Signieren verändert. Übergeben Sie die Nachricht genau so, wie sie ist.',
  'unicode-normalised':
    'Buchstaben der Nachricht wurden vor dem Signieren in eine andere Unicode-Form gebracht. Übergeben Sie die Nachricht genau so, wie sie ist.',
  'byte-order-mark':
    'Vor dem Signieren kam eine Byte-Reihenfolge-Marke hinzu oder ging verloren. Übergeben Sie die Nachricht genau so, wie sie ist.',
  'case-changed':
    'Die Nachricht wurde mit anderer Groß- und Kleinschreibung signiert. Übergeben Sie die Nachricht genau so, wie sie ist.',
  'json-quoted':
    'Die Nachricht wurde als JSON-Zeichenkette in Anführungszeichen signiert. Übergeben Sie den Text selbst.',
  'json-rewritten':
    'Die Nachricht ist JSON und wurde vor dem Signieren neu geschrieben. Übergeben Sie den Text genau so, wie er ist.',
  'percent-encoded':
    'Die Nachricht wurde so signiert, wie sie in einem Link aussieht, prozentkodiert. Übergeben Sie den Text selbst.',
  'html-escaped':
    'Die Nachricht wurde so signiert, wie sie im Quelltext einer Seite aussieht. Übergeben Sie den Text selbst.',
  'hex-as-bytes':
    'Die Wallet hielt die Nachricht für hexadezimal und hat die Bytes signiert, für die sie steht. Übergeben Sie 0x und das Hex der Bytes des Textes.',
  'hex-as-text':
    'Die Hex-Ziffern der Nachricht wurden signiert, als wären sie der Text. Übergeben Sie den Text selbst, oder verwenden Sie eine andere Wallet.',
  'base64-as-text': 'Signiert wurde die Base64-Form der Nachricht. Übergeben Sie den Text selbst.',
  'base58-as-text': 'Signiert wurde die Base58-Form der Nachricht. Übergeben Sie den Text selbst.',
  'charset-changed':
    'Buchstaben jenseits von ASCII wurden in einem anderen Zeichensatz als UTF-8 signiert. Verwenden Sie eine andere Wallet.',
  'part-signed': 'Nur ein Teil der Nachricht wurde signiert. Übergeben Sie die ganze.',
  'typed-data':
    'Die Nachricht wurde als typisierte Daten (EIP-712) signiert. Bitten Sie die Wallet um eine einfache Nachrichtensignatur, personal_sign.',
  'utf16-encoded': 'Die Nachricht wurde als UTF-16 statt UTF-8 signiert. Verwenden Sie eine andere Wallet.',
  'digest-signed':
    'Statt der Nachricht wurde ein Hash davon signiert. Lassen Sie die Wallet die Nachricht selbst signieren.',
  'prefix-missing':
    'Die Nachricht wurde ohne das Präfix von personal_sign signiert (wie bei eth_sign). Verwenden Sie personal_sign.',
  'prefix-doubled':
    'Das Präfix von personal_sign wurde zweimal angewendet. Übergeben Sie der Wallet die einfache Nachricht.',
  'prefix-length':
    'Das Präfix von personal_sign trägt eine falsche Länge, wie manche alten Geräte sie schreiben. Aktualisieren Sie das Gerät, oder verwenden Sie eine andere Wallet.',
  'prefix-foreign':
    'Die Nachricht wurde mit dem Präfix einer anderen Chain signiert. Bitten Sie die Wallet um eine einfache Nachrichtensignatur.',
  'offchain-envelope':
    'Die Wallet hat die Nachricht in Solanas Off-Chain-Umschlag gepackt, wie es Ledger-Geräte tun. Verwenden Sie eine Software-Wallet oder eine kleine Einzahlung.',
  'recovery-id-flipped':
    'Die Signatur ist richtig, aber ihr letztes Byte ist das andere von 27 und 28. Lassen Sie die Wallet noch einmal signieren.',
  'other-account':
    'Ein anderes Konto dieser Wallet hat signiert: {signer}. Wählen Sie in der Wallet das Konto {address}, und signieren Sie noch einmal.',

  // Nothing explains it.
  'other-signer':
    'Die Signatur gehört zu {signer}, nicht zu dieser Adresse, falls genau diese Nachricht signiert wurde. Prüfen Sie Konto und Nachricht, und signieren Sie noch einmal.',
  'no-match':
    'Die Signatur gehört nicht zu dieser Adresse und Nachricht. Prüfen Sie, welches Konto signiert hat und ob die Nachricht unverändert ist.',
} satisfies Words<typeof english>
