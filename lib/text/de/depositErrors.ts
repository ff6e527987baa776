import type { depositErrors as english } from '../en/depositErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of small deposits. They come with the code that builds and sends one. */
export const depositErrors = {
  'deposit-refused':
    'Das ist keine kleine Einzahlung, die sich senden lässt: {reason}. Senden Sie nichts, und fragen Sie noch einmal nach.',
  'deposit-endpoint':
    '{host} hat nicht so geantwortet, wie es sollte: {reason}. Es wurde nichts gesendet. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Endpunkt.',
  'deposit-wrong-chain':
    '{host} antwortet für eine andere Chain als {chain}. Es wurde nichts gesendet. Wählen Sie einen Endpunkt dieser Chain.',
  'deposit-funds':
    'Das Konto enthält {held} {asset}; nötig sind {needed}, samt der Netzwerkgebühr. Es wurde nichts gesendet. Füllen Sie auf, und versuchen Sie es noch einmal.',
  'deposit-token-funds':
    'Das Konto enthält {held} {asset}; nötig sind {needed}. Es wurde nichts gesendet. Füllen Sie auf, und versuchen Sie es noch einmal.',
  'deposit-would-fail':
    'Das Netzwerk würde diese Überweisung nicht ausführen: {reason}. Es wurde nichts gesendet. Senden Sie auf anderem Weg, oder fragen Sie noch einmal nach.',
  'deposit-mismatch':
    'Was signiert werden sollte, ist nicht die angezeigte Einzahlung. Es wurde nichts signiert; fragen Sie noch einmal nach.',
  'wallet-wrong-chain':
    'Die Wallet ist auf einer anderen Chain als {chain}, und es wurde nichts gesendet. Stellen Sie sie um, und versuchen Sie es noch einmal.',
  'wallet-chain-unknown':
    'Die Wallet kennt {chain} nicht, und es wurde nichts gesendet. Fügen Sie diese Chain in der Wallet hinzu, und versuchen Sie es noch einmal.',
  'wallet-cannot-send':
    'Diese Wallet kann von hier nicht senden, und es wurde nichts gesendet. Wählen Sie eine andere, oder senden Sie von Hand.',
  'wallet-unclear':
    'Es ist nicht bekannt, ob die Wallet die Einzahlung gesendet hat: {reason}. Sehen Sie zuerst in der Wallet nach.',
  'deposit-by-hand':
    'Diese Verifizierung verlangt eine kleine Einzahlung; sie wurde der Person gezeigt, der die Adresse gehört. Eine Signatur folgt nicht; beobachten Sie den Status.',
  'deposit-fee-changed':
    'Die Netzwerkgebühr ist gestiegen, seit sie angezeigt wurde, deshalb wurde nichts gesendet. Sehen Sie sie noch einmal an, und entscheiden Sie neu.',
  'deposit-under-way':
    'Diese Einzahlung wurde schon begonnen und ist vielleicht gesendet. Jetzt wurde nichts gesendet. Sehen Sie nach, wie es um sie steht.',
  'deposit-not-noted':
    'Die Einzahlung ließ sich vorab nicht vermerken, deshalb wurde nichts gesendet. Geben Sie Speicherplatz frei, und versuchen Sie es noch einmal.',
  'deposit-dropped':
    'Die Einzahlung wurde nicht gesendet, und nichts wurde bewegt. Sie kann noch einmal gesendet werden.',
  'deposit-reverted':
    'Das Netzwerk hat die Einzahlung nicht ausgeführt: Nur die Gebühr wurde bezahlt. Sie kann noch einmal gesendet werden.',
  'deposit-unknown':
    'Eine Einzahlung wurde übergeben, und ob sie ankommt, ist nicht bekannt. Senden Sie keine weitere; beobachten Sie den Status der Verifizierung.',
} satisfies Words<typeof english>
