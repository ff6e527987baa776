import type { diagnoses as english } from '../en/diagnoses.ts'
import type { Words } from '../translation.ts'

/**
 * One sentence for each thing that can be wrong with a signature: what happened and what to do next. The
 * sign window shows them, and the `verify` command prints code and sentence.
 */
export const diagnoses = {
  // The claim itself cannot be read.
  'message-missing':
    'Il n’y a pas de texte de message. Donnez le message exactement tel que Paxos l’a renvoyé.',
  'message-not-text':
    'Le message contient une demi-paire de substitution et n’a donc pas de forme UTF-8. Reprenez-le de la réponse de Paxos.',
  'network-unknown': 'Le réseau « {network} » n’est pas connu ici. Vérifiez les données de vérification.',
  'address-missing': 'Il n’y a pas d’adresse. Donnez l’adresse que nomment les données de vérification.',
  'address-unreadable':
    'L’adresse n’est pas une adresse de {network}. Copiez-la de nouveau des données de vérification.',
  'address-checksum':
    'Les majuscules de l’adresse ne correspondent pas à sa somme de contrôle : un caractère est sans doute faux. Copiez-la de nouveau.',
  'address-wrong-network':
    'L’adresse a la forme d’un autre réseau que {network}. Vérifiez le réseau et l’adresse dans les données de vérification.',
  'address-off-curve':
    'Cette adresse appartient à un programme, qui n’a pas de clé privée. Demandez plutôt un petit dépôt.',
  'address-without-key':
    'Personne ne détient de clé privée pour cette adresse. Vérifiez l’adresse ou demandez plutôt un petit dépôt.',

  // The signature cannot be read.
  'signature-missing':
    'Il n’y a pas de signature. Donnez-la exactement telle que le portefeuille l’a renvoyée.',
  'signature-unreadable':
    'La signature n’est dans aucun encodage connu ici. Donnez-la exactement telle que le portefeuille l’a renvoyée.',
  'signature-length':
    'La signature a {actual} octets au lieu de {expected}. Elle a sans doute été coupée ou collée en partie.',
  'signature-extra-bytes':
    'La signature est juste, mais {extra} octets de trop y sont accolés. Donnez seulement les {expected} octets que le portefeuille a renvoyés.',
  'signature-der':
    'La signature est sous forme DER, à laquelle manque le dernier octet qu’exige une signature EVM. Demandez 65 octets en hexadécimal.',
  'signature-range':
    'Les nombres de la signature sont hors de leur intervalle : aucune clé ne l’a faite. Demandez au portefeuille de signer de nouveau.',
  'signature-recovery-id':
    'Le dernier octet de la signature est {value} ; 27 ou 28 était attendu. Demandez au portefeuille de signer de nouveau ou utilisez-en un autre.',
  'signature-other-family':
    'Ceci ressemble à une signature pour {family}, mais l’adresse est sur {network}. Utilisez le portefeuille qui détient cette adresse.',
  'signature-malleable':
    'La signature a été mise sous une seconde forme, qui n’est pas acceptée. Donnez-la exactement telle que le portefeuille l’a renvoyée.',
  'recovery-id-lost':
    'Le dernier octet de la signature, v, manque ; le reste correspond. Donnez les 65 octets que le portefeuille a renvoyés.',
  'recovery-id-first':
    'Le dernier octet de la signature a été mis en premier ; le reste correspond. Donnez-la exactement telle que le portefeuille l’a renvoyée.',
  'halves-swapped':
    'Les deux moitiés de la signature ont été échangées. Donnez-la exactement telle que le portefeuille l’a renvoyée.',
  'bytes-reversed':
    'Les octets de la signature sont en ordre inverse. Donnez-la exactement telle que le portefeuille l’a renvoyée.',
  'leading-zero-lost':
    'Un zéro au début d’un nombre de la signature a été perdu. Donnez-la exactement telle que le portefeuille l’a renvoyée.',
  'encoded-twice':
    'La signature a été encodée deux fois : son texte a été pris pour des octets. Donnez-la exactement telle que le portefeuille l’a renvoyée.',
  'encoding-confused':
    'La signature a été lue dans un autre encodage que celui où elle est écrite. Donnez-la exactement telle que le portefeuille l’a renvoyée.',
  'private-key-given':
    'C’est la clé privée de l’adresse, pas une signature. Ne la montrez à personne ; si elle a déjà été envoyée quelque part, déplacez vos fonds vers une nouvelle adresse.',
  'transaction-given':
    'C’est une transaction, pas la signature d’un message. Ne l’envoyez nulle part ; demandez au portefeuille de signer le message.',
  'signature-weak-point':
    'La signature utilise un point dégénéré, qui conviendrait à de nombreux messages. Demandez au portefeuille de signer de nouveau.',

  // Contract accounts: neither right nor wrong as far as can be told here.
  'contract-erc6492':
    'C’est la signature d’un portefeuille à contrat qui n’est pas encore déployé (ERC-6492). Elle ne peut pas être vérifiée sans sa chaîne.',
  'contract-webauthn':
    'C’est la signature par clé d’accès d’un portefeuille à contrat. Elle ne peut pas être vérifiée sans sa chaîne.',
  'contract-safe':
    'C’est une signature sous la forme qu’utilisent les portefeuilles Safe. Elle ne peut pas être vérifiée sans sa chaîne.',
  'contract-erc7739':
    'C’est la signature d’un compte intelligent qui imbrique ce qu’il signe (ERC-7739). Elle ne peut pas être vérifiée sans sa chaîne.',
  'contract-owner':
    'Un autre compte a signé au nom de cette adresse, comme le fait le propriétaire d’un portefeuille à contrat. Seul le contrat peut le vérifier.',
  'account-envelope':
    'La clé de cette adresse a signé, mais dans l’enveloppe d’un compte intelligent. Désactivez le compte intelligent pour cette signature ou utilisez un autre portefeuille avec la même clé.',
  'account-contract':
    'Cette adresse est un contrat sur {chain} (vérifié auprès de {host}). Un contrat n’a pas de clé : cela ne peut pas être vérifié comme une signature.',
  'account-delegated':
    'Cette adresse s’est confiée à un contrat sur {chain} (EIP-7702 ; vérifié auprès de {host}), et son portefeuille n’a pas signé comme un compte simple.',
  'contract-accepts':
    'Cette adresse est un contrat sur {chain}, et le contrat lui-même accepte la signature (vérifié auprès de {host}). Elle ne peut toujours pas être vérifiée comme la signature d’une clé.',
  'contract-declines':
    'Cette adresse est un contrat sur {chain}, et le contrat lui-même n’accepte pas la signature (vérifié auprès de {host}).',
  'contract-signature':
    'Ceci a la forme de la signature d’un portefeuille à contrat (ERC-1271). Elle ne peut pas être vérifiée sans sa chaîne.',

  // It reads well but does not verify, and something that wallets are known to do explains it.
  'line-ends-changed':
    'Le portefeuille a signé le message avec d’autres fins de ligne. Utilisez un portefeuille qui le signe inchangé.',
  'line-ends-removed':
    'Le portefeuille a signé le message sans ses fins de ligne. Utilisez un portefeuille qui le signe inchangé.',
  'line-ends-escaped':
    'Une barre oblique inversée et la lettre n ont été signées à la place des fins de ligne. Passez le message comme texte, pas comme JSON.',
  'line-ends-unescaped':
    'Des fins de ligne ont été signées à la place d’une barre oblique inversée et d’une lettre. Passez le message exactement tel quel.',
  trimmed: 'Le message a été signé sans les espaces à ses bords. Passez le message exactement tel quel.',
  'newline-added':
    'Une fin de ligne a été ajoutée au message avant la signature. Passez le message exactement tel quel.',
  'newline-lost':
    'La dernière fin de ligne du message a été perdue avant la signature. Passez le message exactement tel quel.',
  'blanks-changed':
    'Des espaces dans le message ont été changés avant la signature. Passez le message exactement tel quel.',
  'unicode-normalised':
    'Des lettres du message ont été réécrites sous une autre forme Unicode avant la signature. Passez le message exactement tel quel.',
  'byte-order-mark':
    'Un indicateur d’ordre des octets a été ajouté ou perdu avant la signature. Passez le message exactement tel quel.',
  'case-changed': 'Le message a été signé dans une autre casse. Passez le message exactement tel quel.',
  'json-quoted': 'Le message a été signé comme chaîne JSON entre guillemets. Passez le texte lui-même.',
  'json-rewritten':
    'Le message est du JSON et a été réécrit avant la signature. Passez le texte exactement tel quel.',
  'percent-encoded':
    'Le message a été signé tel qu’il figure dans un lien, avec l’encodage pourcent. Passez le texte lui-même.',
  'html-escaped':
    'Le message a été signé tel qu’il figure dans le code source d’une page. Passez le texte lui-même.',
  'hex-as-bytes':
    'Le portefeuille a pris le message pour de l’hexadécimal et signé les octets qu’il représente. Passez 0x et l’hexadécimal des octets du texte.',
  'hex-as-text':
    'Les chiffres hexadécimaux du message ont été signés comme s’ils étaient le texte. Passez le texte lui-même ou utilisez un autre portefeuille.',
  'base64-as-text': 'C’est la forme base64 du message qui a été signée. Passez le texte lui-même.',
  'base58-as-text': 'C’est la forme base58 du message qui a été signée. Passez le texte lui-même.',
  'charset-changed':
    'Des lettres hors de l’ASCII ont été signées dans un autre jeu de caractères qu’UTF-8. Utilisez un autre portefeuille.',
  'part-signed': 'Seule une partie du message a été signée. Passez-le en entier.',
  'typed-data':
    'Le message a été signé comme données typées (EIP-712). Demandez au portefeuille une simple signature de message, personal_sign.',
  'utf16-encoded': 'Le message a été signé en UTF-16 au lieu d’UTF-8. Utilisez un autre portefeuille.',
  'digest-signed':
    'C’est un hachage du message qui a été signé, et non le message. Demandez au portefeuille de signer le message lui-même.',
  'prefix-missing':
    'Le message a été signé sans le préfixe de personal_sign (comme le fait eth_sign). Utilisez personal_sign.',
  'prefix-doubled':
    'Le préfixe de personal_sign a été appliqué deux fois. Passez le message simple au portefeuille.',
  'prefix-length':
    'Le préfixe de personal_sign porte une longueur fausse, comme certains anciens appareils l’écrivent. Mettez l’appareil à jour ou utilisez un autre portefeuille.',
  'prefix-foreign':
    'Le message a été signé sous le préfixe d’une autre chaîne. Demandez au portefeuille une simple signature de message.',
  'offchain-envelope':
    'Le portefeuille a mis le message dans l’enveloppe hors chaîne de Solana, comme le font les appareils Ledger. Utilisez un portefeuille logiciel ou un petit dépôt.',
  'recovery-id-flipped':
    'La signature est juste, mais son dernier octet est l’autre de 27 et 28. Demandez au portefeuille de signer de nouveau.',
  'other-account':
    'Un autre compte de ce portefeuille a signé : {signer}. Choisissez le compte {address} dans le portefeuille, puis signez de nouveau.',

  // Nothing explains it.
  'other-signer':
    'La signature appartient à {signer}, pas à cette adresse, si c’est bien ce message qui a été signé. Vérifiez le compte et le message, puis signez de nouveau.',
  'no-match':
    'La signature n’appartient pas à cette adresse et à ce message. Vérifiez quel compte a signé et que le message est inchangé.',
} satisfies Words<typeof english>
