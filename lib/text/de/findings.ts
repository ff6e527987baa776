import type { findings as english } from '../en/findings.ts'
import type { Words } from '../translation.ts'

/** One sentence for each finding code, for the person who is about to sign: what it is, then what to do. */
export const findings = {
  // The payload as a whole
  'payload-unreadable':
    'Das ist kein lesbarer Verifizierungs-Payload: {reason}. Verlangen Sie das JSON genau so, wie Paxos es geliefert hat.',
  'payload-too-large':
    'Der Payload ist größer als 64 KiB. Verlangen Sie nur die Felder, die Paxos geliefert hat.',
  'payload-too-complex':
    'Sein JSON ist tiefer als {depth} Ebenen verschachtelt oder hat mehr als {keys} Felder. Verlangen Sie nur die Felder, die Paxos geliefert hat.',
  'duplicate-keys':
    'Das Feld „{field}“ kommt mehr als einmal vor, zwei Leser könnten also Verschiedenes sehen. Verlangen Sie einen sauberen Payload.',
  'forbidden-key':
    'Der Payload hat ein Feld namens „{field}“, wie es bei Angriffen auf Programme verwendet wird. Verlangen Sie einen sauberen Payload.',
  'contradictory-payload':
    'Der Payload gibt „{field}“ zweimal mit verschiedenen Werten an. Verlangen Sie einen sauberen Payload.',
  'credentials-in-payload':
    'Der Payload enthält in „{field}“ Zugangsdaten. Nichts wurde aufbewahrt. Wer ihn geschickt hat, sollte diese Zugangsdaten entfernen und ersetzen; zum Signieren sind nie welche nötig.',
  'callback-named': 'Die Signatur soll auch an {host} gesendet werden. Ohne Ihr Wort geht dorthin nichts.',
  'callback-unusable':
    'Es wird eine Adresse genannt, an die die Signatur gesendet werden soll, die nicht verwendbar ist (keine https-Adresse eines Empfängers). Sie wird ignoriert.',
  'unknown-fields': 'Der Payload hat Felder, die Paxos nicht kennt ({fields}). Sie werden ignoriert.',

  // What is asked, for which address
  'unsupported-network':
    'Das Netzwerk „{network}“ kennt Countersign nicht. Klären Sie es mit der anfragenden Stelle, oder aktualisieren Sie Countersign.',
  'unsupported-method':
    'Das Verfahren „{method}“ ist hier nicht möglich. Wenden Sie sich an die Stelle, die diese Verifizierung angefragt hat.',
  'not-pending':
    'Diese Verifizierung ist „{status}“, es gibt also nichts mehr zu signieren. Bitten Sie um eine neue, falls nötig.',
  expired: 'Diese Verifizierung ist am {time} abgelaufen. Bitten Sie um eine neue.',
  'expiry-missing':
    'Der Payload sagt nicht, wann er abläuft. Verlangen Sie den Payload mit „expires_at“, wie Paxos ihn geliefert hat.',
  'expiry-unreadable':
    'Die Ablaufzeit „{time}“ ist keine gültige Zeit mit Zeitzone. Verlangen Sie den Payload genau so, wie Paxos ihn geliefert hat.',
  'expiry-far':
    'Diese Verifizierung läuft länger als die 48 Stunden, die Paxos gewährt. Vergewissern Sie sich, dass Sie wissen, wer fragt.',
  'creation-time':
    'Die Erstellungszeit „{time}“ kann nicht stimmen. Vergewissern Sie sich, dass Sie wissen, wer fragt, und prüfen Sie Ihre Uhr.',
  'address-unreadable':
    '„{address}“ ist keine Adresse auf {network}. Verlangen Sie einen Payload mit der Adresse, die Sie angegeben haben.',
  'address-wrong-network':
    '„{address}“ gehört zu einer anderen Netzwerkart als {network}. Verlangen Sie einen Payload mit dem richtigen Netzwerk.',
  'address-checksum':
    'Die Prüfsumme von {address} ist falsch, ein Buchstabe könnte also vertippt sein. Vergleichen Sie mit Ihrer Wallet, und fragen Sie noch einmal nach.',
  'address-off-curve':
    '{address} kann nicht signieren, weil kein privater Schlüssel dazu gehört (vielleicht das Konto eines Programms oder ein gemeinsames). Bitten Sie stattdessen um eine kleine Einzahlung.',
  'address-without-key':
    '{address} ist eine Adresse, die niemand kontrolliert. Verlangen Sie einen Payload mit Ihrer eigenen Adresse.',
  'address-without-checksum':
    'Die Adresse ist ohne Prüfsumme geschrieben. Vergleichen Sie sie ganz mit Ihrer Wallet.',
  'deposit-address':
    'Die Einzahlung ginge an „{address}“, was keine brauchbare Adresse auf {network} ist. Senden Sie nichts, und fragen Sie noch einmal nach.',
  'deposit-to-itself':
    'Die Einzahlung ginge zurück an die zu verifizierende Adresse. Senden Sie nichts, und fragen Sie noch einmal nach.',
  'deposit-amount':
    'Der Betrag der Einzahlung „{amount}“ ist keine einfache positive Zahl, die sich senden lässt. Senden Sie nichts, und fragen Sie noch einmal nach.',
  'deposit-asset':
    'Der Vermögenswert der Einzahlung „{asset}“ ist keine gültige Bezeichnung. Senden Sie nichts, und fragen Sie noch einmal nach.',

  // The message: what it hides
  'message-too-long':
    'Die Nachricht ist länger als 16 KiB, mehr als ein Mensch prüfen kann. Verlangen Sie die Nachricht, die Paxos geliefert hat.',
  'blank-message':
    'Die Nachricht ist leer, es gibt also nichts zu signieren. Verlangen Sie die Nachricht, die Paxos geliefert hat.',
  'hidden-characters':
    'Die Nachricht enthält Zeichen, die man nicht sieht ({characters}). Signieren Sie sie nirgends; verlangen Sie eine saubere.',
  'bidi-characters':
    'Die Nachricht enthält Zeichen, die die Leserichtung umkehren ({characters}), sie sagt also vielleicht nicht, was sie zu sagen scheint. Signieren Sie sie nirgends.',
  'control-characters':
    'Die Nachricht enthält Steuerzeichen ({characters}), die Text nicht braucht. Verlangen Sie eine saubere.',
  'lone-surrogate':
    'Die Nachricht enthält ein halbes Zeichen ({characters}) und hat daher keine eindeutigen Bytes zum Signieren. Fragen Sie noch einmal danach.',
  'replacement-character':
    'Die Nachricht wurde unterwegs beschädigt (sie enthält U+FFFD, wo ein Zeichen war). Fragen Sie noch einmal danach.',
  noncharacters:
    'Die Nachricht enthält Codes, die in keiner Schrift ein Zeichen sind ({characters}). Verlangen Sie eine saubere.',
  'look-alike-letters':
    'Das Wort „{word}“ ist mit Buchstaben geschrieben, die nur richtig aussehen. Signieren Sie es nirgends; sagen Sie der anfragenden Stelle Bescheid.',
  padding:
    'Die Nachricht enthält eine lange leere Strecke. Lesen Sie sie ganz bis zum Ende, bevor Sie signieren.',
  'odd-whitespace':
    'Die Nachricht enthält ungewöhnlichen Leerraum ({kinds}). Sie wird signiert, wie sie ist, aber manche Wallets ändern ihn, und dann passt die Signatur nicht.',

  // The message: what else it could mean
  'sign-in':
    'Das ist eine Anmeldung bei einer Website, keine Verifizierung. Mit der Signatur könnte sich jemand als Sie anmelden. Signieren Sie sie hier nicht.',
  permit:
    'Das gibt jemand anderem Rechte an Ihrem Guthaben oder Konto. Es ist keine Verifizierung; signieren Sie es nirgends.',
  'typed-data':
    'Das sind strukturierte Daten für einen Vertrag (ein Auftrag, eine Erlaubnis oder Ähnliches), keine Verifizierung. Signieren Sie sie hier nicht.',
  'transaction-request':
    'Das beschreibt eine Transaktion oder einen Aufruf an eine Wallet, keine Verifizierung. Signieren Sie es hier nicht.',
  'solana-transaction':
    'Diese Nachricht ist eine verkleidete Solana-Transaktion. Ihre Signatur könnte Ihr Guthaben bewegen; signieren Sie sie nirgends.',
  'ethereum-transaction':
    'Diese Nachricht ist eine verkleidete Ethereum-Transaktion. Ihre Signatur könnte Ihr Guthaben bewegen; signieren Sie sie nirgends.',
  'bare-hash':
    'Das ist nur ein Hash, und niemand kann sagen, wofür er steht. Verlangen Sie den vollen Text der Nachricht.',
  'hex-text':
    'Das ist nur Hexadezimales, das Wallets für rohe Bytes halten könnten. Verlangen Sie den vollen Text der Nachricht.',
  'address-text':
    'Die Nachricht ist nichts als eine Adresse. Verlangen Sie die Nachricht, die Paxos geliefert hat.',
  'encoded-bytes':
    'Das sind kodierte Daten, die niemand lesen kann. Verlangen Sie den vollen Text der Nachricht.',
  'signing-prefix':
    'Die Nachricht bringt ihr eigenes Signierpräfix mit, ihre Signatur wäre also für etwas anderes verwendbar. Signieren Sie sie nirgends.',

  // The message: whether it fits
  'unknown-shape':
    'Das ist keine Nachricht, wie sie von Paxos bekannt ist. Lesen Sie sie, und signieren Sie nur, wenn sie sagt, was Sie beweisen wollen.',
  'nonce-mismatch':
    'Die Nachricht trägt die Nonce „{actual}“, die Verifizierung aber „{expected}“. Bitten Sie um eine neue Verifizierung.',
  'nonce-missing':
    'Die Nonce der Verifizierung „{expected}“ steht nicht in der Nachricht, sie gehört also vielleicht zu etwas anderem. Bitten Sie um eine neue Verifizierung.',
  'nonce-ambiguous': 'Die Nachricht trägt mehr als eine Nonce. Bitten Sie um eine neue Verifizierung.',
  'other-address':
    'Die Nachricht nennt eine andere Adresse ({address}) als die zu verifizierende. Signieren Sie sie nicht; bitten Sie um eine neue Verifizierung.',
  'other-network':
    'Die Nachricht nennt „{named}“, die Verifizierung ist aber für {network}. Signieren Sie sie nicht; bitten Sie um eine neue Verifizierung.',
  'other-verification':
    'Die Nachricht gehört zu einer anderen Verifizierung ({named}). Signieren Sie sie nicht; bitten Sie um eine neue Verifizierung.',
  'issue-time':
    'Laut Nachricht wurde sie um {time} ausgestellt, was nicht zu dieser Verifizierung passt. Vergewissern Sie sich, dass Sie wissen, wer fragt.',
  'issue-time-unreadable':
    'Die Ausstellungszeit „{time}“ der Nachricht ist keine gültige Zeit mit Zeitzone. Vergewissern Sie sich, dass Sie wissen, wer fragt.',

  // Who asks
  'no-site':
    'Das kam über einen Link oder Code, es steht also keine Website dahinter. Vergewissern Sie sich, dass Sie wissen, wer es geschickt hat.',
  'origin-refused':
    'Die Anfrage kommt von „{origin}“, was keine Website ist. Öffnen Sie die Seite über https, und fragen Sie noch einmal.',
  'origin-insecure':
    '{origin} ist nicht verschlüsselt, jeder unterwegs hätte diese Anfrage also ändern können. Öffnen Sie die Website über https.',
  'origin-of-paxos':
    'Countersign bleibt den Seiten von Paxos selbst fern ({origin}). Machen Sie dort ohne es weiter.',
  'look-alike-origin':
    '{origin} könnte mit einer anderen Website verwechselt werden, Grund: {reason}. Vergewissern Sie sich, dass es die ist, die Sie meinen.',
  'loopback-origin': 'Die Anfrage kommt von diesem Computer ({origin}), wie bei der Entwicklung.',
  'cross-origin-frame':
    'Die Anfrage kommt von {origin}, angezeigt innerhalb von {top}. Vergewissern Sie sich, dass Sie beiden vertrauen.',

  // What came before
  conflict:
    'Diese Verifizierung gab es schon mit anderem Inhalt. Eine der beiden ist nicht echt; bitten Sie um eine neue Verifizierung.',
  'seen-from-another-origin':
    'Dieselbe Verifizierung wurde schon von {origin} angefragt. Vergewissern Sie sich, dass Sie dieser Website antworten wollen.',
  'already-signed':
    'Sie haben das schon einmal signiert. Es noch einmal zu signieren, gibt nichts Neues preis.',
} satisfies Words<typeof english>
