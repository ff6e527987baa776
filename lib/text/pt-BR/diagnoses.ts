import type { diagnoses as english } from '../en/diagnoses.ts'
import type { Words } from '../translation.ts'

/**
 * One sentence for each thing that can be wrong with a signature: what happened and what to do next. The
 * sign window shows them, and the `verify` command prints code and sentence.
 */
export const diagnoses = {
  // The claim itself cannot be read.
  'message-missing': 'Não há texto da mensagem. Forneça a mensagem exatamente como a Paxos retornou.',
  'message-not-text':
    'A mensagem tem metade de um par substituto, então não tem forma UTF-8. Pegue-a de novo da resposta da Paxos.',
  'network-unknown': 'A rede “{network}” não é conhecida aqui. Confira os dados da verificação.',
  'address-missing': 'Não há endereço. Forneça o endereço que os dados da verificação indicam.',
  'address-unreadable': 'O endereço não é de {network}. Copie-o de novo dos dados da verificação.',
  'address-checksum':
    'As maiúsculas do endereço não batem com a soma de verificação, então um caractere provavelmente está errado. Copie-o de novo.',
  'address-wrong-network':
    'O endereço tem a forma de outra rede que não {network}. Confira a rede e o endereço nos dados da verificação.',
  'address-off-curve':
    'Este endereço pertence a um programa, que não tem chave privada. Peça um pequeno depósito.',
  'address-without-key':
    'Ninguém tem uma chave privada deste endereço. Confira o endereço ou peça um pequeno depósito.',

  // The signature cannot be read.
  'signature-missing': 'Não há assinatura. Forneça-a exatamente como a carteira retornou.',
  'signature-unreadable':
    'A assinatura não está em nenhuma codificação conhecida aqui. Forneça-a exatamente como a carteira retornou.',
  'signature-length':
    'A assinatura tem {actual} bytes em vez de {expected}. Provavelmente foi cortada ou colada em parte.',
  'signature-extra-bytes':
    'A assinatura está certa, mas há {extra} bytes a mais nela. Forneça só os {expected} bytes que a carteira retornou.',
  'signature-der':
    'A assinatura está na forma DER, que não tem o último byte de que uma assinatura EVM precisa. Peça 65 bytes em hexadecimal.',
  'signature-range':
    'Os números da assinatura estão fora do intervalo, então nenhuma chave a fez. Peça à carteira que assine de novo.',
  'signature-recovery-id':
    'O último byte da assinatura é {value}; esperava-se 27 ou 28. Peça à carteira que assine de novo ou use outra carteira.',
  'signature-other-family':
    'Isto parece uma assinatura para {family}, mas o endereço está em {network}. Use a carteira que tem este endereço.',
  'signature-malleable':
    'A assinatura foi alterada para uma segunda forma que não é aceita. Forneça-a exatamente como a carteira retornou.',
  'recovery-id-lost':
    'O último byte da assinatura, v, está faltando; o resto bate. Forneça todos os 65 bytes que a carteira retornou.',
  'recovery-id-first':
    'O último byte da assinatura foi posto primeiro; o resto bate. Forneça-a exatamente como a carteira retornou.',
  'halves-swapped':
    'As duas metades da assinatura foram trocadas. Forneça-a exatamente como a carteira retornou.',
  'bytes-reversed':
    'Os bytes da assinatura estão em ordem inversa. Forneça-a exatamente como a carteira retornou.',
  'leading-zero-lost':
    'Um zero no início de um número da assinatura se perdeu. Forneça-a exatamente como a carteira retornou.',
  'encoded-twice':
    'A assinatura foi codificada duas vezes: o texto dela foi tomado por bytes. Forneça-a exatamente como a carteira retornou.',
  'encoding-confused':
    'A assinatura foi lida em outra codificação que não a da escrita. Forneça-a exatamente como a carteira retornou.',
  'private-key-given':
    'Esta é a chave privada do endereço, não uma assinatura. Não a mostre a ninguém; se já foi enviada a algum lugar, mova seus fundos para um novo endereço.',
  'transaction-given':
    'Isto é uma transação, não a assinatura de uma mensagem. Não a envie a lugar nenhum; peça à carteira que assine a mensagem.',
  'signature-weak-point':
    'A assinatura usa um ponto degenerado, que serviria para muitas mensagens. Peça à carteira que assine de novo.',

  // Contract accounts: neither right nor wrong as far as can be told here.
  'contract-erc6492':
    'Esta é a assinatura de uma carteira de contrato que ainda não foi implantada (ERC-6492). Ela não pode ser conferida sem a rede dela.',
  'contract-webauthn':
    'Esta é uma assinatura por chave de acesso de uma carteira de contrato. Ela não pode ser conferida sem a rede dela.',
  'contract-safe':
    'Esta é uma assinatura na forma que as carteiras Safe usam. Ela não pode ser conferida sem a rede dela.',
  'contract-erc7739':
    'Esta é a assinatura de uma conta inteligente que aninha o que assina (ERC-7739). Ela não pode ser conferida sem a rede dela.',
  'contract-owner':
    'Outra conta assinou em nome deste endereço, como faz o dono de uma carteira de contrato. Só o contrato pode conferir isso.',
  'account-envelope':
    'A chave deste endereço assinou, mas dentro do envelope de uma conta inteligente. Desative a conta inteligente para esta assinatura ou use outra carteira com a mesma chave.',
  'account-contract':
    'Este endereço é um contrato em {chain} (verificado com {host}). Um contrato não tem chave, então não pode ser conferido como assinatura.',
  'account-delegated':
    'Este endereço se entregou a um contrato em {chain} (EIP-7702; verificado com {host}), e a carteira dele não assinou como conta simples.',
  'contract-accepts':
    'Este endereço é um contrato em {chain}, e o próprio contrato aceita a assinatura (verificado com {host}). Ainda assim ela não pode ser conferida como a assinatura de uma chave.',
  'contract-declines':
    'Este endereço é um contrato em {chain}, e o próprio contrato não aceita a assinatura (verificado com {host}).',
  'contract-signature':
    'Isto tem a forma da assinatura de uma carteira de contrato (ERC-1271). Ela não pode ser conferida sem a rede dela.',

  // It reads well but does not verify, and something that wallets are known to do explains it.
  'line-ends-changed':
    'A carteira assinou a mensagem com outros fins de linha. Use uma carteira que a assine sem mudanças.',
  'line-ends-removed':
    'A carteira assinou a mensagem sem os fins de linha. Use uma carteira que a assine sem mudanças.',
  'line-ends-escaped':
    'Uma barra invertida e a letra n foram assinadas no lugar dos fins de linha. Passe a mensagem como texto, não como JSON.',
  'line-ends-unescaped':
    'Fins de linha foram assinados no lugar de uma barra invertida e uma letra. Passe a mensagem exatamente como ela é.',
  trimmed: 'A mensagem foi assinada sem os espaços nas bordas. Passe a mensagem exatamente como ela é.',
  'newline-added':
    'Um fim de linha foi acrescentado à mensagem antes de assinar. Passe a mensagem exatamente como ela é.',
  'newline-lost':
    'O último fim de linha da mensagem se perdeu antes de assinar. Passe a mensagem exatamente como ela é.',
  'blanks-changed':
    'Espaços dentro da mensagem foram alterados antes de assinar. Passe a mensagem exatamente como ela é.',
  'unicode-normalised':
    'Letras da mensagem foram reescritas em outra forma Unicode antes de assinar. Passe a mensagem exatamente como ela é.',
  'byte-order-mark':
    'Uma marca de ordem de bytes foi acrescentada ou perdida antes de assinar. Passe a mensagem exatamente como ela é.',
  'case-changed':
    'A mensagem foi assinada com outras maiúsculas e minúsculas. Passe a mensagem exatamente como ela é.',
  'json-quoted': 'A mensagem foi assinada como texto JSON entre aspas. Passe o próprio texto.',
  'json-rewritten':
    'A mensagem é JSON e foi escrita de novo antes de assinar. Passe o texto exatamente como ele é.',
  'percent-encoded':
    'A mensagem foi assinada como aparece em um link, com codificação por cento. Passe o próprio texto.',
  'html-escaped':
    'A mensagem foi assinada como aparece no código-fonte de uma página. Passe o próprio texto.',
  'hex-as-bytes':
    'A carteira tomou a mensagem por hexadecimal e assinou os bytes que ela representa. Passe 0x e o hexadecimal dos bytes do texto.',
  'hex-as-text':
    'Os dígitos hexadecimais da mensagem foram assinados como se fossem o texto. Passe o próprio texto ou use outra carteira.',
  'base64-as-text': 'A forma base64 da mensagem foi assinada. Passe o próprio texto.',
  'base58-as-text': 'A forma base58 da mensagem foi assinada. Passe o próprio texto.',
  'charset-changed':
    'Letras fora do ASCII foram assinadas em outro conjunto de caracteres que não UTF-8. Use outra carteira.',
  'part-signed': 'Só uma parte da mensagem foi assinada. Passe toda ela.',
  'typed-data':
    'A mensagem foi assinada como dados tipados (EIP-712). Peça à carteira uma assinatura simples de mensagem, personal_sign.',
  'utf16-encoded': 'A mensagem foi assinada como UTF-16 em vez de UTF-8. Use outra carteira.',
  'digest-signed':
    'Um hash da mensagem foi assinado em vez da mensagem. Peça à carteira que assine a própria mensagem.',
  'prefix-missing':
    'A mensagem foi assinada sem o prefixo do personal_sign (como faz o eth_sign). Use personal_sign.',
  'prefix-doubled':
    'O prefixo do personal_sign foi aplicado duas vezes. Passe a mensagem simples à carteira.',
  'prefix-length':
    'O prefixo do personal_sign traz um comprimento errado, como alguns dispositivos antigos escrevem. Atualize o dispositivo ou use outra carteira.',
  'prefix-foreign':
    'A mensagem foi assinada com o prefixo de outra rede. Peça à carteira uma assinatura simples de mensagem.',
  'offchain-envelope':
    'A carteira pôs a mensagem no envelope off-chain da Solana, como fazem os dispositivos Ledger. Use uma carteira de software ou um pequeno depósito.',
  'recovery-id-flipped':
    'A assinatura está certa, mas o último byte é o outro entre 27 e 28. Peça à carteira que assine de novo.',
  'other-account':
    'Outra conta desta carteira assinou: {signer}. Escolha a conta {address} na carteira e assine de novo.',

  // Nothing explains it.
  'other-signer':
    'A assinatura pertence a {signer}, não a este endereço, se foi exatamente esta mensagem que foi assinada. Confira a conta e a mensagem e assine de novo.',
  'no-match':
    'A assinatura não pertence a este endereço e a esta mensagem. Confira qual conta assinou e se a mensagem não mudou.',
} satisfies Words<typeof english>
