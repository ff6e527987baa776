import type { findings as english } from '../en/findings.ts'
import type { Words } from '../translation.ts'

/** One sentence for each finding code, for the person who is about to sign: what it is, then what to do. */
export const findings = {
  // The payload as a whole
  'payload-unreadable':
    'Ce ne sont pas des données de vérification lisibles : {reason}. Demandez le JSON exactement tel que Paxos l’a renvoyé.',
  'payload-too-large': 'Les données dépassent 64 Kio. Demandez seulement les champs que Paxos a renvoyés.',
  'payload-too-complex':
    'Leur JSON est imbriqué sur plus de {depth} niveaux ou a plus de {keys} champs. Demandez seulement les champs que Paxos a renvoyés.',
  'duplicate-keys':
    'Le champ « {field} » figure plus d’une fois : deux lecteurs pourraient voir des choses différentes. Demandez des données propres.',
  'forbidden-key':
    'Les données ont un champ nommé « {field} », utilisé dans des attaques contre des programmes. Demandez des données propres.',
  'contradictory-payload':
    'Les données donnent « {field} » deux fois avec des valeurs différentes. Demandez des données propres.',
  'credentials-in-payload':
    'Les données contiennent un secret d’accès dans « {field} ». Rien n’a été gardé. Leur expéditeur devrait retirer et remplacer ce secret ; signer n’en demande jamais.',
  'callback-named': 'Il est demandé d’envoyer aussi la signature à {host}. Rien n’y va sans votre accord.',
  'callback-unusable':
    'Une adresse où envoyer la signature est nommée, mais elle est inutilisable (pas une adresse https d’un destinataire). Elle est ignorée.',
  'unknown-fields': 'Les données ont des champs que Paxos ne définit pas ({fields}). Ils sont ignorés.',

  // What is asked, for which address
  'unsupported-network':
    'Countersign ne connaît pas le réseau « {network} ». Vérifiez auprès du demandeur ou mettez Countersign à jour.',
  'unsupported-method':
    'La méthode « {method} » n’est pas possible ici. Contactez qui a demandé cette vérification.',
  'not-pending':
    'Cette vérification est « {status} » : il n’y a plus rien à signer. Demandez-en une nouvelle si nécessaire.',
  expired: 'Cette vérification a expiré : {time}. Demandez-en une nouvelle.',
  'expiry-missing':
    'Les données ne disent pas quand elles expirent. Demandez-les avec « expires_at » telles que Paxos les a renvoyées.',
  'expiry-unreadable':
    'L’heure d’expiration « {time} » n’est pas une heure réelle avec son fuseau. Demandez les données exactement telles que Paxos les a renvoyées.',
  'expiry-far':
    'Cette vérification dure plus que les 48 heures que Paxos accorde. Assurez-vous de savoir qui demande.',
  'creation-time':
    'L’heure de création « {time} » ne peut pas être juste. Assurez-vous de savoir qui demande et vérifiez votre horloge.',
  'address-unreadable':
    '« {address} » n’est pas une adresse sur {network}. Demandez des données avec l’adresse que vous avez donnée.',
  'address-wrong-network':
    '« {address} » appartient à un autre type de réseau que {network}. Demandez des données avec le bon réseau.',
  'address-checksum':
    'La somme de contrôle de {address} est fausse : une lettre est peut-être mal saisie. Comparez avec votre portefeuille et redemandez.',
  'address-off-curve':
    '{address} ne peut pas signer, car aucune clé privée ne lui correspond (peut-être le compte d’un programme ou un compte partagé). Demandez plutôt un petit dépôt.',
  'address-without-key':
    '{address} est une adresse que personne ne contrôle. Demandez des données avec votre propre adresse.',
  'address-without-checksum':
    'L’adresse est écrite sans somme de contrôle. Comparez-la entièrement avec votre portefeuille.',
  'deposit-address':
    'Le dépôt irait à « {address} », qui n’est pas une adresse utilisable sur {network}. N’envoyez rien et redemandez.',
  'deposit-to-itself': 'Le dépôt reviendrait à l’adresse à vérifier. N’envoyez rien et redemandez.',
  'deposit-amount':
    'Le montant du dépôt « {amount} » n’est pas un simple nombre positif qui puisse être envoyé. N’envoyez rien et redemandez.',
  'deposit-asset': 'L’actif du dépôt « {asset} » n’est pas le nom d’un actif. N’envoyez rien et redemandez.',

  // The message: what it hides
  'message-too-long':
    'Le message dépasse 16 Kio, plus qu’une personne ne peut vérifier. Demandez le message que Paxos a renvoyé.',
  'blank-message': 'Le message est vide : il n’y a rien à signer. Demandez le message que Paxos a renvoyé.',
  'hidden-characters':
    'Le message contient des caractères invisibles ({characters}). Ne le signez nulle part ; demandez-en un propre.',
  'bidi-characters':
    'Le message contient des caractères qui inversent le sens de lecture ({characters}) : il ne dit peut-être pas ce qu’il semble dire. Ne le signez nulle part.',
  'control-characters':
    'Le message contient des caractères de contrôle ({characters}), dont un texte n’a pas besoin. Demandez-en un propre.',
  'lone-surrogate':
    'Le message contient une moitié de caractère ({characters}) et n’a donc pas d’octets exacts à signer. Redemandez-le.',
  'replacement-character':
    'Le message a été endommagé en chemin (il contient U+FFFD à la place d’un caractère). Redemandez-le.',
  noncharacters:
    'Le message contient des codes qui ne sont des caractères d’aucune écriture ({characters}). Demandez-en un propre.',
  'look-alike-letters':
    'Le mot « {word} » est écrit avec des lettres qui n’ont que l’air justes. Ne le signez nulle part ; prévenez le demandeur.',
  padding: 'Le message contient un long passage vide. Lisez-le jusqu’au bout avant de signer.',
  'odd-whitespace':
    'Le message contient des espaces inhabituels ({kinds}). Il est signé tel quel, mais certains portefeuilles les changent et la signature échoue alors.',

  // The message: what else it could mean
  'sign-in':
    'C’est une connexion à un site, pas une vérification. Le signer pourrait laisser quelqu’un se connecter à votre place. Ne le signez pas ici.',
  permit:
    'Ceci donne à quelqu’un d’autre une autorisation sur vos fonds ou votre compte. Ce n’est pas une vérification ; ne le signez nulle part.',
  'typed-data':
    'Ce sont des données structurées pour un contrat (un ordre, une autorisation ou autre), pas une vérification. Ne les signez pas ici.',
  'transaction-request':
    'Ceci décrit une transaction ou un appel à un portefeuille, pas une vérification. Ne le signez pas ici.',
  'solana-transaction':
    'Ce message est une transaction Solana déguisée. Le signer pourrait déplacer vos fonds ; ne le signez nulle part.',
  'ethereum-transaction':
    'Ce message est une transaction Ethereum déguisée. Le signer pourrait déplacer vos fonds ; ne le signez nulle part.',
  'bare-hash':
    'Ce n’est qu’un hachage, et personne ne peut dire ce qu’il représente. Demandez le texte complet du message.',
  'hex-text':
    'Ce n’est que de l’hexadécimal, que des portefeuilles peuvent prendre pour des octets bruts. Demandez le texte complet du message.',
  'address-text': 'Le message n’est rien d’autre qu’une adresse. Demandez le message que Paxos a renvoyé.',
  'encoded-bytes':
    'Ce sont des données encodées que personne ne peut lire. Demandez le texte complet du message.',
  'signing-prefix':
    'Le message apporte son propre préfixe de signature : sa signature pourrait donc servir à autre chose. Ne le signez nulle part.',

  // The message: whether it fits
  'unknown-shape':
    'Ce n’est pas un message tel que Paxos en écrit. Lisez-le et ne signez que s’il dit ce que vous voulez prouver.',
  'nonce-mismatch':
    'Le message porte le nonce « {actual} », mais celui de la vérification est « {expected} ». Demandez une nouvelle vérification.',
  'nonce-missing':
    'Le nonce de la vérification « {expected} » n’est pas dans le message, qui appartient peut-être à autre chose. Demandez une nouvelle vérification.',
  'nonce-ambiguous': 'Le message porte plus d’un nonce. Demandez une nouvelle vérification.',
  'other-address':
    'Le message nomme une autre adresse ({address}) que celle à vérifier. Ne le signez pas ; demandez une nouvelle vérification.',
  'other-network':
    'Le message nomme « {named} », mais la vérification est pour {network}. Ne le signez pas ; demandez une nouvelle vérification.',
  'other-verification':
    'Le message appartient à une autre vérification ({named}). Ne le signez pas ; demandez une nouvelle vérification.',
  'issue-time':
    'Le message dit avoir été émis à {time}, ce qui ne correspond pas à cette vérification. Assurez-vous de savoir qui demande.',
  'issue-time-unreadable':
    'L’heure d’émission « {time} » du message n’est pas une heure réelle avec son fuseau. Assurez-vous de savoir qui demande.',

  // Who asks
  'no-site':
    'Ceci est venu par un lien ou un code : aucun site n’est derrière. Assurez-vous de savoir qui l’a envoyé.',
  'origin-refused':
    'La demande vient de « {origin} », qui n’est pas un site web. Ouvrez la page en https et redemandez.',
  'origin-insecure':
    '{origin} n’est pas chiffré : n’importe qui en chemin a pu changer cette demande. Ouvrez le site en https.',
  'origin-of-paxos':
    'Countersign reste à l’écart des pages de Paxos elles-mêmes ({origin}). Continuez-y sans lui.',
  'look-alike-origin':
    '{origin} pourrait être pris pour un autre site ({reason}). Assurez-vous que c’est bien le site voulu.',
  'loopback-origin': 'La demande vient de cet ordinateur ({origin}), comme pendant le développement.',
  'cross-origin-frame':
    'La demande vient de {origin}, affiché à l’intérieur de {top}. Assurez-vous de faire confiance aux deux.',

  // What came before
  conflict:
    'Cette vérification a déjà été vue avec un autre contenu. L’une des deux n’est pas authentique ; demandez une nouvelle vérification.',
  'seen-from-another-origin':
    'La même vérification a déjà été demandée par {origin}. Assurez-vous de vouloir répondre à ce site.',
  'already-signed': 'Vous avez déjà signé ceci. Le signer de nouveau ne révèle rien de nouveau.',
} satisfies Words<typeof english>
