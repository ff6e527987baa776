import type { options as english } from '../en/options.ts'
import type { Words } from '../translation.ts'
import { accounts } from './accounts.ts'

/** Words of the options page. */
export const options = {
  title: 'Countersign-Einstellungen',
  navigation: 'Einstellungen',
  'nav.accounts': 'Konten',
  'nav.sites': 'Websites',
  'nav.activity': 'Aktivität',
  'nav.keys': 'Genehmigungsschlüssel',
  'nav.check': 'Prüfen',
  'nav.settings': 'Vorlieben',
  'nav.about': 'Über',
  saved: 'Gespeichert.',

  ...accounts,

  'sites.intro':
    'Countersign hört eine Seite nur, wo Sie es lassen. Auf Seiten von Paxos läuft es nie, was immer Sie wählen.',
  'sites.scope': 'Wo Countersign läuft',
  'sites.every': 'Auf jeder https-Website',
  'sites.everyHint':
    'Jede Website, die Sie um den Beweis einer Adresse bittet, funktioniert einfach. Ihr Browser wird sagen, dass Countersign diese Websites lesen kann.',
  'sites.chosen': 'Nur auf Websites, die ich auswähle',
  'sites.chosenHint':
    'Sie erlauben jede Website einmal, hier oder über die Schaltfläche in der Symbolleiste.',
  'sites.loopback': 'Auch auf diesem Gerät (localhost und 127.0.0.1), für die Entwicklung',
  'sites.list': 'Von Ihnen ausgewählte Websites',
  'sites.none':
    'Noch keine. Fügen Sie unten eine hinzu, oder öffnen Sie die Website und verwenden die Schaltfläche in der Symbolleiste.',
  'sites.pattern': 'In den Einstellungen des Browsers erlaubt',
  'sites.coveredByAll': 'Bleibt für den Fall, dass Sie nicht mehr jede https-Website erlauben.',
  'sites.use.ask': 'Darf anfragen',
  'sites.use.watch': 'Auf Verifizierungen beobachtet',
  'sites.use.wallet': 'Sieht Ihre Konten als Wallet',
  'sites.use.callback': 'Bekommt Signaturen von selbst',
  'sites.since': 'seit {time}',
  'sites.byGrant': 'im Browser gewährt',
  'sites.stop': 'Beenden',
  'sites.stopNamed.watch': '{site} nicht mehr beobachten',
  'sites.stopNamed.wallet': '{site} keine Konten mehr zeigen',
  'sites.stopNamed.callback': 'Keine Signaturen mehr von selbst an {site} senden',
  'sites.stopped': 'Das wurde {site} entzogen. Was die Website angefragt hatte, wird abgelehnt.',
  'sites.forbidden': 'Von Ihrer Administration gesperrt. Darf nicht anfragen.',
  'sites.remove': 'Entfernen',
  'sites.removeNamed': '{site} entfernen',
  'sites.removed': 'Countersign läuft nicht mehr auf {site}.',
  'policy.locked': 'Von Ihrer Administration festgelegt.',
  'policy.some':
    'Ihre Administration hat einiges hiervon festgelegt. Das ist gesperrt dargestellt und hier nicht änderbar.',
  'policy.broken':
    'Die Richtlinie Ihrer Administration ist nicht lesbar, deshalb ist alles geschlossen, was sie verbieten könnte: Keine Website darf anfragen, und kein Schlüssel wird verwendet. Bitten Sie sie, das zu beheben.',
  'policy.brokenTitle': 'Geschlossen durch eine nicht lesbare Richtlinie',
  'policy.noAccounts':
    'Ihre Administration erlaubt in diesem Browser keine Schlüssel. Keiner lässt sich hinzufügen oder verwenden; was hier ist, lässt sich exportieren und entfernen.',
  'sites.add': 'Website hinzufügen',
  'sites.addHint': 'Ihre Adresse, etwa partner.example',
  'sites.addButton': 'Erlauben',
  'sites.added': 'Countersign läuft jetzt auf {site}.',
  'sites.unreadable': 'Das ist keine Adresse einer Website. Schreiben Sie sie wie partner.example.',
  'sites.http': 'Countersign läuft nur auf https-Websites. Fragen Sie dort nach der https-Adresse.',
  'sites.untouchable':
    'Das ist eine Website von Paxos, wo Countersign nie läuft. Fügen Sie die Website hinzu, die Sie anfragt.',
  'sites.denied': 'Der Browser hat keinen Zugriff auf {site} gegeben, es hat sich also nichts geändert.',
  'sites.deniedAll': 'Der Browser hat keinen Zugriff gegeben, es hat sich also nichts geändert.',

  'settings.encoding': 'Wie Solana-Signaturen geschrieben werden',
  'settings.encodingHint': 'Ändern Sie das nur, wenn die anfragende Stelle es Ihnen sagt.',
  'settings.base58': 'Base58',
  'settings.base58Hint': 'Was die meisten Dienste erwarten.',
  'settings.base64': 'Base64',
  'settings.hex': 'Hexadezimal',
  'settings.explorer': 'Wohin Adress-Links führen',
  'settings.explorerHint':
    'Eine Verifizierung sagt nicht, ob sie ein Test ist. Nichts wird geöffnet, bis Sie klicken.',
  'settings.main': 'Hauptnetzwerke',
  'settings.test': 'Testnetzwerke',
  'settings.testHint': 'Sepolia und Ähnliche, für die Sandbox von Paxos.',
  'settings.rpc': 'Ein Netzwerk fragen',
  'settings.rpcHint':
    'Mit einem RPC-Endpunkt für ein Netzwerk kann Countersign Vertragskonten erkennen sowie kleine Einzahlungen senden und verfolgen. Der Endpunkt erfährt dann, welche Adresse Sie beweisen. Keiner wird gefragt, bevor Sie ihn speichern.',
  'settings.rpcFor': 'RPC-Endpunkt für {network}',
  'settings.rpcPlaceholder': 'https://',
  'settings.rpcSave': 'Speichern',
  'settings.rpcSaveFor': 'Endpunkt für {network} speichern',
  'settings.rpcRemoveFor': 'Endpunkt für {network} entfernen',
  'settings.rpcUnreadable':
    'Das ist keine Adresse eines Endpunkts. Schreiben Sie sie wie https://rpc.example/….',
  'settings.rpcHttp':
    'Verwendet werden nur https-Endpunkte oder http auf diesem Gerät (localhost und 127.0.0.1).',
  'settings.rpcUntouchable': 'Das ist eine Website von Paxos, die Countersign nie anrührt.',
  'settings.rpcCredentials':
    'Die Adresse eines Endpunkts darf weder Benutzername noch Passwort enthalten. Verwenden Sie eine mit dem Schlüssel im Pfad.',
  'settings.rpcDenied':
    'Der Browser hat keinen Zugriff auf {host} gegeben, es wurde also nichts gespeichert.',
  'settings.rpcAnswers': '{host} antwortet für {chain}.',
  'settings.language': 'Sprache',
  'settings.languageBrowser': 'Wie der Browser',
  'settings.languageHint':
    'Eine Nachricht, die Sie signieren, wird unverändert angezeigt, was immer Sie hier wählen.',
  'settings.look': 'Darstellung',
  'settings.lookHint': 'Countersign folgt Ihrem System: hell oder dunkel, Kontrast, Bewegung und Textgröße.',

  'about.version': 'Version {version}',
  'about.what':
    'Countersign zeigt Ihnen die genaue Nachricht, die eine Adresse beweist, signiert sie, wo Sie wollen, prüft die Signatur und gibt sie zurück.',
  'about.kept': 'Was aufbewahrt wird und wo',
  'about.keys': 'Schlüssel',
  'about.keysWhere':
    'In diesem Browserprofil, mit Ihrem Passwort verschlüsselt. Nie irgendwohin gesendet, nie im Klartext auf der Festplatte.',
  'about.proofs': 'Nachweise',
  'about.proofsWhere':
    'In diesem Browserprofil, ohne Passwort lesbar. Aus privaten Fenstern wird nichts aufbewahrt.',
  'about.requests': 'Anfragen',
  'about.requestsWhere': 'Im Arbeitsspeicher, weg, wenn der Browser geschlossen wird.',
  'about.sites': 'Websites und Vorlieben',
  'about.sitesWhere': 'In diesem Browserprofil.',
  'about.network': 'Was hinausgeht',
  'about.networkWhere':
    'Die Signatur, an die anfragende Seite, wenn Sie signieren. Sonst nichts: keine Statistik, keine Berichte, keine eigenen Updates.',
  'about.welcome': 'Einführung noch einmal zeigen',
} satisfies Words<typeof english>
