import type { errors as english } from '../en/errors.ts'
import type { Words } from '../translation.ts'
import { requestErrors } from './requestErrors.ts'

/**
 * One sentence for each error code: what happened and what to do next. Partners see these through the page
 * protocol and the command line, people see them in the sign window.
 */
export const errors = {
  ...requestErrors,
  unavailable:
    'Countersign ist nicht installiert oder darf auf dieser Website nicht laufen. Installieren Sie es oder gewähren Sie Zugriff, und versuchen Sie es noch einmal.',
  reload: 'Countersign wurde aktualisiert. Laden Sie diese Seite neu, und versuchen Sie es noch einmal.',
  blocked: 'Countersign signiert diese Nachricht nicht: {reason}',
  'unsupported-network':
    'Das Netzwerk „{network}“ kennt Countersign nicht. Prüfen Sie den Payload, oder aktualisieren Sie Countersign.',
  'unsupported-method':
    'Das Verfahren „{method}“ ist hier nicht möglich. Wenden Sie sich an die Stelle, die angefragt hat.',
  conflict:
    'Diese Verifizierungs-ID gab es schon mit anderem Inhalt. Legen Sie eine neue Verifizierung an, und fragen Sie noch einmal.',
  'proof-unreadable':
    'Dieser Nachweis ist nicht lesbar: {reason}. Verwenden Sie die Datei genau so, wie Countersign sie gespeichert hat.',
  'proof-not-saved':
    'Der Nachweis ließ sich nicht speichern, deshalb wurde nichts übergeben. Geben Sie Speicherplatz frei, und versuchen Sie es noch einmal.',
  'wallet-not-found':
    'Für diese Adresse wurde keine Wallet gefunden. Verbinden Sie die Wallet, die sie hat, oder fügen Sie das Konto in Countersign hinzu.',
  'wallet-declined':
    'Die Wallet hat das Signieren abgelehnt. Versuchen Sie es noch einmal, oder wählen Sie eine andere Wallet.',
  'wallet-declined-or-ledger':
    'Die Wallet hat nicht signiert. Wenn Sie nicht abgelehnt haben, liegt das Konto vielleicht auf einem Ledger, der solche Nachrichten nicht signieren kann: Wählen Sie eine andere Wallet, oder bitten Sie um eine kleine Einzahlung.',
  'wallet-hardware':
    'Das Hardware-Gerät hinter diesem Konto kann solche Nachrichten nicht signieren. Wählen Sie eine andere Wallet, oder bitten Sie um eine kleine Einzahlung.',
  'wallet-busy':
    'In der Wallet wartet schon eine Anfrage. Öffnen Sie die Wallet, schließen Sie diese Anfrage ab, und versuchen Sie es noch einmal.',
  'wallet-takes-for-transaction':
    'Die Wallet hält diese Nachricht für eine Transaktion und verweigert die Signatur. Wählen Sie eine andere Wallet, oder bitten Sie um eine kleine Einzahlung.',
  'wallet-timeout':
    'Die Wallet hat nicht geantwortet. Öffnen Sie sie, sehen Sie nach einer wartenden Anfrage, und versuchen Sie es noch einmal.',
  'wallet-wrong-account':
    'Die Wallet bietet {actual} an, nicht {expected}. Wechseln Sie in der Wallet das Konto, und versuchen Sie es noch einmal.',
  'wallet-locked': 'Die Wallet ist gesperrt. Entsperren Sie sie, und versuchen Sie es noch einmal.',
  'wallet-unsupported':
    'Diese Wallet kann hier keine Nachrichten signieren. Wählen Sie eine andere Wallet, oder bitten Sie um eine kleine Einzahlung.',
  'wallet-failed':
    'Die Wallet meldet einen Fehler: {reason}. Versuchen Sie es noch einmal, oder wählen Sie eine andere Wallet.',
  'signature-invalid': 'Die Signatur passt nicht zu dieser Adresse: {diagnosis}',
  'signature-unverifiable':
    'Diese Signatur lässt sich hier nicht prüfen: {diagnosis} Bitten Sie stattdessen um eine Verifizierung durch kleine Einzahlung.',
  'signature-unreadable':
    'Die Signatur ließ sich nicht lesen: {reason}. Geben Sie sie genau so an, wie die Wallet sie ausgegeben hat.',
  'not-delivered':
    'Die Signatur wurde geleistet, aber die Seite hat sie nicht übernommen. Kopieren Sie sie aus Countersign, oder lassen Sie dieselbe Website noch einmal anfragen.',
  'vault-locked': 'Ihre Konten sind gesperrt. Entsperren Sie sie mit Ihrem Passwort.',
  'wrong-password': 'Dieses Passwort stimmt nicht. Versuchen Sie es noch einmal.',
  'password-too-weak': 'Dieses Passwort ist zu kurz. Verwenden Sie mindestens {minimum} Zeichen.',
  'unlock-delayed': 'Zu viele falsche Passwörter. Versuchen Sie es in {seconds} Sekunden noch einmal.',
  'vault-missing': 'Hier gibt es noch keine Konten. Legen Sie zuerst ein Passwort fest.',
  'vault-exists': 'Hier gibt es schon Konten. Entsperren Sie sie mit ihrem Passwort.',
  'vault-damaged':
    'Die gespeicherten Konten sind beschädigt und nicht lesbar. Stellen Sie sie aus Ihrer Sicherung wieder her.',
  'vault-not-written':
    'Die Änderung ließ sich nicht speichern, und nichts ging verloren. Geben Sie Speicherplatz frei, und versuchen Sie es noch einmal.',
  'address-unreadable': 'Das ist keine Adresse dieses Netzwerks. Prüfen Sie, was Sie eingefügt haben.',
  'account-watch-only':
    'Für dieses Konto ist hier kein Schlüssel vorhanden, nur die Adresse. Importieren Sie den Schlüssel, um damit zu signieren.',
  'passkey-unavailable':
    'Passkeys lassen sich hier nicht verwenden. {reason} Ihr Passwort funktioniert wie bisher.',
  'passkey-cancelled':
    'Der Passkey wurde nicht verwendet. Versuchen Sie es noch einmal, und folgen Sie der Aufforderung Ihres Browsers.',
  'passkey-needed':
    'Es wurde nichts signiert: Dieses Konto signiert nur mit Ihrem Passkey, und er wurde nicht verwendet. Versuchen Sie es noch einmal. Ist er verloren, hebt Ihr Passwort das in den Einstellungen auf.',
  'passkey-no-prf':
    'Dieser Passkey oder dieses Gerät kann keinen Schlüssel für Sie verwahren (ohne PRF). Wählen Sie einen anderen, oder bleiben Sie bei Ihrem Passwort.',
  'passkey-missing':
    'Für diese Konten gibt es hier keinen Passkey. Fügen Sie in den Einstellungen einen hinzu.',
  'passkey-wrong': 'Dieser Passkey öffnet diese Konten nicht. Verwenden Sie einen anderen von Ihren.',
  'passkey-exists':
    'Dieses Gerät hat schon einen Passkey für diese Konten. Verwenden Sie ein anderes Gerät oder diesen Passkey.',
  'passkey-limit':
    'Diese Konten haben {most} Passkeys, und mehr können es nicht sein. Entfernen Sie einen, dann fügen Sie diesen hinzu.',
  'passkey-in-use':
    'Konten brauchen diesen Passkey beim Signieren. Heben Sie das zuerst auf, und entfernen Sie ihn dann.',
  'account-exists': 'Dieses Konto ist schon vorhanden. Verwenden Sie das in der Liste.',
  'account-missing': 'Dieses Konto ist nicht mehr vorhanden. Wählen Sie ein anderes.',
  'storage-unreadable':
    'Gespeicherte Daten ließen sich nicht lesen: {reason}. Ihre Konten wurden nicht verändert; starten Sie den Browser neu.',
  'rpc-failed':
    '{host} antwortet nicht wie ein RPC-Endpunkt: {reason}. Prüfen Sie die Adresse, und versuchen Sie es noch einmal.',
  'rpc-wrong-chain':
    '{host} antwortet für die Chain {chain}, die nicht {network} ist. Geben Sie einen Endpunkt dieses Netzwerks oder seines Testnetzwerks an.',
  'settings-not-saved':
    'Die Einstellung ließ sich nicht speichern. Geben Sie Speicherplatz frei, und versuchen Sie es noch einmal.',
  'image-unreadable':
    'Dieses Bild ließ sich nicht lesen. Speichern Sie es als PNG oder JPEG, und versuchen Sie es noch einmal.',
  'image-too-large':
    'Dieses Bild ist zu groß, um gelesen zu werden. Schneiden Sie es auf den QR-Code zu, und versuchen Sie es noch einmal.',
  'qr-not-found':
    'In diesem Bild wurde kein QR-Code gefunden. Schneiden Sie es auf den Code zu, scharf und vollständig, und versuchen Sie es noch einmal.',
  'qr-too-large': 'Das ist zu lang für einen QR-Code. Kopieren Sie es, oder speichern Sie es als Datei.',
} satisfies Words<typeof english>
