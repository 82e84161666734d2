import type { Vocabulary } from './vocabulary.ts'

/** Portuguese. */
export const pt: Vocabulary = {
  elsewhereLabels: `
    artigos relacionados | assista também | conteúdo relacionado | continue lendo | leia ainda
    leia mais | leia também | ler mais | mais lidas | mais notícias | mais sobre
    notícias relacionadas | não perca | ouça também | pode interessar | recomendado | recomendados
    relacionadas | relacionados | saiba mais | veja mais | veja também | ver mais
    você também pode gostar | últimas notícias
  `,
  ledeLabels: 'resumo',
  ownLabels: `
    assine | assuntos | comentar | comentários | compartilhar | compartilhe
    continua após a publicidade | deixe um comentário | imprimir | inscreva se | newsletter
    newsletters | ouvir | partilhar | publicidade | receba | siga | siga nos | sobre o autor | tags
    tópicos | índice
  `,
  commentsLabels: 'comentários',
  prompts: `
    assine | baixe o app | canal do whatsapp | canal no whatsapp | direitos reservados | inscreva se
    receba as | receba notícias | siga nos | siga o | todos os direitos reservados
  `,
  surePrompts: 'google news | javascript | newsletter',
  houseWords: 'nos | nossa | nossas | nosso | nossos | nós',
  bylinePrefixes: `
    autor | autores | da | da redação | de | escrito por | por | publicado por | texto
  `,
  bylineOpenings: 'por',
  authorNouns: 'autor | autor/a | autora | autores',
  authorPaths: 'autor | autores',
  otherRoles: `
    editado por | editor: | editora: | edição de | edição: | foto: | fotos de | fotos:
    revisado por | traduzido por | tradução:
  `,
  nameJoiners: 'com | e',
  nameParticles: 'da | das | de | do | dos | e',
  jobWords: 'autor | colunista | correspondente | editora | jornalista | repórter',
  jobJoiners: 'da | de',
  deskWords: 'agência | notícias | redacao | redação | universidade',
  agencyNames: 'Agência Brasil | Agência Lusa | Estadão Conteúdo | Folhapress | Lusa',
  controlNames: 'comentários | entrar | seguir',
  weekdays: 'quarta-feira | quinta-feira | segunda-feira | sexta-feira | terça-feira',
  publishWords: 'publicada | publicado',
  updateWords: 'atualizada | atualizado',
  retrievalWords: 'acessado em',
  issueWords: 'edição impressa',
  creditLabels: `
    crédito | divulgação | fonte | foto | foto de | fotografia | fotos | imagem | reprodução
  `,
  creditNames: 'Agência Brasil | LUSA | Lusa',
  leadPictureLabels: 'foto de capa | foto principal | imagem de capa | imagem de destaque',
  errorTitles: 'página não encontrada',
  consentPhrases: `
    aceitar todos | dados pessoais | nossos parceiros | nós e os nossos parceiros
    seu consentimento | utilizamos cookies
  `,
  scriptPhrases: 'habilite javascript',
  paywallPhrases: `
    exclusivo para assinantes | já é assinante | para assinantes | para continuar lendo
  `,
}
