import type { findings as english } from '../en/findings.ts'
import type { Words } from '../translation.ts'

/** One sentence for each finding code, for the person who is about to sign: what it is, then what to do. */
export const findings = {
  // The payload as a whole
  'payload-unreadable':
    'Isto não são dados de verificação legíveis: {reason}. Peça o JSON exatamente como a Paxos retornou.',
  'payload-too-large': 'Os dados passam de 64 KiB. Peça só os campos que a Paxos retornou.',
  'payload-too-complex':
    'O JSON está aninhado em mais de {depth} níveis ou tem mais de {keys} campos. Peça só os campos que a Paxos retornou.',
  'duplicate-keys':
    'O campo “{field}” aparece mais de uma vez, então dois leitores poderiam ver coisas diferentes. Peça dados limpos.',
  'forbidden-key':
    'Os dados têm um campo chamado “{field}”, usado em ataques a programas. Peça dados limpos.',
  'contradictory-payload': 'Os dados dão “{field}” duas vezes com valores diferentes. Peça dados limpos.',
  'credentials-in-payload':
    'Os dados trazem uma credencial em “{field}”. Nada foi guardado. Quem enviou deve remover e substituir essa credencial; para assinar nunca é preciso uma.',
  'callback-named': 'Pede que a assinatura seja enviada também a {host}. Nada vai para lá sem a sua palavra.',
  'callback-unusable':
    'Indica um endereço para enviar a assinatura que não pode ser usado (não é o endereço https de um receptor). É ignorado.',
  'unknown-fields': 'Os dados têm campos que a Paxos não define ({fields}). Eles são ignorados.',

  // What is asked, for which address
  'unsupported-network':
    'O Countersign não conhece a rede “{network}”. Confirme com quem pediu ou atualize o Countersign.',
  'unsupported-method': 'O método “{method}” não pode ser feito aqui. Fale com quem pediu esta verificação.',
  'not-pending':
    'Esta verificação está “{status}”, então não há mais nada a assinar. Peça uma nova se precisar.',
  expired: 'Esta verificação expirou: {time}. Peça uma nova.',
  'expiry-missing': 'Os dados não dizem quando expiram. Peça-os com “expires_at” como a Paxos retornou.',
  'expiry-unreadable':
    'O horário de expiração “{time}” não é um horário real com fuso. Peça os dados exatamente como a Paxos retornou.',
  'expiry-far':
    'Esta verificação dura mais que as 48 horas que a Paxos dá. Tenha certeza de que sabe quem pede.',
  'creation-time':
    'O horário de criação “{time}” não pode estar certo. Tenha certeza de que sabe quem pede e confira o seu relógio.',
  'address-unreadable':
    '“{address}” não é um endereço em {network}. Peça dados com o endereço que você informou.',
  'address-wrong-network':
    '“{address}” pertence a outro tipo de rede que não {network}. Peça dados com a rede certa.',
  'address-checksum':
    'A soma de verificação de {address} está errada, então uma letra pode estar trocada. Compare com a sua carteira e peça de novo.',
  'address-off-curve':
    '{address} não pode assinar, porque nenhuma chave privada lhe corresponde (talvez a conta de um programa ou uma compartilhada). Peça um pequeno depósito.',
  'address-without-key':
    '{address} é um endereço que ninguém controla. Peça dados com o seu próprio endereço.',
  'address-without-checksum':
    'O endereço está escrito sem soma de verificação. Compare-o inteiro com a sua carteira.',
  'deposit-address':
    'O depósito iria para “{address}”, que não é um endereço utilizável em {network}. Não envie nada e peça de novo.',
  'deposit-to-itself': 'O depósito voltaria para o endereço em verificação. Não envie nada e peça de novo.',
  'deposit-amount':
    'O valor do depósito “{amount}” não é um número positivo simples que possa ser enviado. Não envie nada e peça de novo.',
  'deposit-asset': 'O ativo do depósito “{asset}” não é o nome de um ativo. Não envie nada e peça de novo.',

  // The message: what it hides
  'message-too-long':
    'A mensagem passa de 16 KiB, mais do que uma pessoa pode conferir. Peça a mensagem que a Paxos retornou.',
  'blank-message':
    'A mensagem está em branco, então não há nada a assinar. Peça a mensagem que a Paxos retornou.',
  'hidden-characters':
    'A mensagem tem caracteres que não podem ser vistos ({characters}). Não a assine em lugar nenhum; peça uma limpa.',
  'bidi-characters':
    'A mensagem tem caracteres que invertem a direção da leitura ({characters}), então pode não dizer o que parece. Não a assine em lugar nenhum.',
  'control-characters':
    'A mensagem tem caracteres de controle ({characters}), de que um texto não precisa. Peça uma limpa.',
  'lone-surrogate':
    'A mensagem tem metade de um caractere ({characters}), então não tem bytes exatos para assinar. Peça-a de novo.',
  'replacement-character':
    'A mensagem foi danificada no caminho (tem U+FFFD onde havia um caractere). Peça-a de novo.',
  noncharacters:
    'A mensagem tem códigos que não são caracteres de nenhuma escrita ({characters}). Peça uma limpa.',
  'look-alike-letters':
    'A palavra “{word}” está escrita com letras que só parecem certas. Não a assine em lugar nenhum; avise quem pediu.',
  padding: 'A mensagem tem um longo trecho vazio. Leia-a até o fim antes de assinar.',
  'odd-whitespace':
    'A mensagem tem espaços incomuns ({kinds}). Ela é assinada como está, mas algumas carteiras os mudam e aí a assinatura falha.',

  // The message: what else it could mean
  'sign-in':
    'Isto é um login em um site, não uma verificação. Assinar poderia deixar alguém entrar como você. Não assine aqui.',
  permit:
    'Isto dá a outra pessoa permissão sobre seus fundos ou sua conta. Não é uma verificação; não assine em lugar nenhum.',
  'typed-data':
    'Isto são dados estruturados para um contrato (uma ordem, uma permissão ou algo assim), não uma verificação. Não assine aqui.',
  'transaction-request':
    'Isto descreve uma transação ou uma chamada a uma carteira, não uma verificação. Não assine aqui.',
  'solana-transaction':
    'Esta mensagem é uma transação da Solana disfarçada. Assinar poderia mover seus fundos; não a assine em lugar nenhum.',
  'ethereum-transaction':
    'Esta mensagem é uma transação da Ethereum disfarçada. Assinar poderia mover seus fundos; não a assine em lugar nenhum.',
  'bare-hash': 'Isto é só um hash, e ninguém pode dizer o que representa. Peça o texto completo da mensagem.',
  'hex-text':
    'Isto é só hexadecimal, que carteiras podem tomar por bytes puros. Peça o texto completo da mensagem.',
  'address-text': 'A mensagem não passa de um endereço. Peça a mensagem que a Paxos retornou.',
  'encoded-bytes': 'Isto são dados codificados que ninguém pode ler. Peça o texto completo da mensagem.',
  'signing-prefix':
    'A mensagem traz o próprio prefixo de assinatura, então a assinatura poderia servir para outra coisa. Não a assine em lugar nenhum.',

  // The message: whether it fits
  'unknown-shape':
    'Esta não é uma mensagem como as que se conhecem da Paxos. Leia-a e assine só se ela diz o que você quer provar.',
  'nonce-mismatch':
    'A mensagem traz o nonce “{actual}”, mas o da verificação é “{expected}”. Peça uma nova verificação.',
  'nonce-missing':
    'O nonce da verificação “{expected}” não está na mensagem, então ela pode pertencer a outra coisa. Peça uma nova verificação.',
  'nonce-ambiguous': 'A mensagem traz mais de um nonce. Peça uma nova verificação.',
  'other-address':
    'A mensagem indica outro endereço ({address}) que não o que se verifica. Não a assine; peça uma nova verificação.',
  'other-network':
    'A mensagem indica “{named}”, mas a verificação é para {network}. Não a assine; peça uma nova verificação.',
  'other-verification':
    'A mensagem pertence a outra verificação ({named}). Não a assine; peça uma nova verificação.',
  'issue-time':
    'A mensagem diz que foi emitida em {time}, o que não combina com esta verificação. Tenha certeza de que sabe quem pede.',
  'issue-time-unreadable':
    'O horário de emissão “{time}” da mensagem não é um horário real com fuso. Tenha certeza de que sabe quem pede.',

  // Who asks
  'no-site':
    'Isto veio por um link ou código, então nenhum site está por trás. Tenha certeza de que sabe quem enviou.',
  'origin-refused':
    'A solicitação vem de “{origin}”, que não é um site. Abra a página por https e peça de novo.',
  'origin-insecure':
    '{origin} não é criptografado, então qualquer um no caminho poderia ter mudado esta solicitação. Abra o site por https.',
  'origin-of-paxos':
    'O Countersign fica longe das próprias páginas da Paxos ({origin}). Continue lá sem ele.',
  'look-alike-origin':
    '{origin} poderia ser confundido com outro site por causa disto: {reason}. Tenha certeza de que é o site que você quer.',
  'loopback-origin': 'A solicitação vem deste computador ({origin}), como no desenvolvimento.',
  'cross-origin-frame':
    'A solicitação vem de {origin}, mostrado dentro de {top}. Tenha certeza de que confia nos dois.',

  // What came before
  conflict:
    'Esta verificação já foi vista com outro conteúdo. Uma das duas não é autêntica; peça uma nova verificação.',
  'seen-from-another-origin':
    'A mesma verificação já foi pedida por {origin}. Tenha certeza de que quer responder a este site.',
  'already-signed': 'Você já assinou isto antes. Assinar de novo não revela nada novo.',
} satisfies Words<typeof english>
