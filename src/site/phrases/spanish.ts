import type { Phrases } from './phrases.ts'

export const spanish: Phrases = {
  language: 'es',
  skipToText: 'Ir al texto',
  mainNavigation: 'Navegación principal',
  siteLinks: 'Sobre este sitio',
  siteLanguages: 'Idiomas de este sitio',
  youAreHere: 'Está aquí',
  about: 'Acerca de',
  privacy: 'Privacidad',
  archive: 'Archivo',
  latest: 'Últimas noticias',
  trends: 'Tendencias 24 h',
  search: 'Buscar',
  feed: 'Canal RSS',
  noNewsYet: 'Aquí todavía no hay noticias.',
  articles: (count, formatted) => (count === 1 ? '1 artículo' : `${formatted} artículos`),
  newsOf: (period) => `Noticias: ${period}`,
  by: 'Por',
  updated: 'Actualizado:',
  firstSeen: 'Visto por primera vez:',
  undated: 'Sin fecha',
  readingMinutes: (minutes) => `${minutes} min de lectura`,
  source: 'Fuente:',
  allNewsOn: (day) => `Todas las noticias del ${day}`,
  otherForms: 'También en',
  plainText: 'Texto sin formato',
  edition: {
    dayAs: 'El día entero como',
    print: 'página para imprimir',
    file: 'archivo para guardar',
    contents: 'Índice',
    onTheSite: 'En el sitio',
    more: 'Más artículos de este día en el sitio',
  },
  isTruncated: 'La fuente muestra solo el principio de este artículo.',
  isPaid:
    'Aquí solo está el principio de este artículo: la fuente pide un pago para leer el resto.',
  readAtSource: (source) => `Leerlo en ${source}`,
  topics: 'Temas:',
  youMayLike: 'Le puede gustar',
  moreFrom: (source) => `Más de ${source}`,
  moreOn: (topic) => `Más sobre ${topic}`,
  alsoThatDay: 'También ese día',
  moreIn: (language) => `Más en ${language}`,
  fromLanguage: (language) => (language === null ? 'traducido' : `traducido del ${language}`),
  headlines: 'Titulares',
  alsoReportedBy: 'También lo cuentan',
  earlierThatDay: 'Antes, ese mismo día',
  laterThatDay: 'Después, ese mismo día',
  earlier: 'Anterior',
  later: 'Siguiente',
  report: 'Denunciar este artículo o pedir su retirada',
  reporting: {
    about:
      'Una persona de este sitio lee cada aviso. Diga qué está mal y dónde; si puede, cite la frase.',
    reason: '¿De qué se trata?',
    reasons: {
      text: 'El texto es incorrecto',
      rights: 'Afecta a mis derechos',
      translation: 'La traducción es incorrecta',
      other: 'Otra cosa',
    },
    message: 'Su aviso, con dos enlaces como máximo',
    contact: 'Dónde responderle, si lo desea (una dirección de correo)',
    leaveEmpty: 'Deje vacío este campo',
    send: 'Enviar el aviso',
    otherwise: 'O escriba directamente a este sitio',
    outcomes: {
      sent: { title: 'Gracias', text: 'Su aviso ha llegado. Una persona de este sitio lo leerá.' },
      incomplete: {
        title: 'Falta algo',
        text: 'Un aviso necesita un motivo y un texto de 2000 caracteres como máximo. Vuelva atrás, por favor: lo que escribió sigue ahí.',
      },
      links: {
        title: 'Demasiados enlaces',
        text: 'Un aviso puede tener dos enlaces como máximo. Vuelva atrás, por favor, y quite algunos.',
      },
      many: {
        title: 'Ahora no es posible',
        text: 'Hay demasiados avisos en espera. Inténtelo más tarde, por favor.',
      },
    },
  },
  listKind: { source: 'Fuente', topic: 'Tema', author: 'Autoría', language: 'Idioma' },
  listKinds: { source: 'Fuentes', topic: 'Temas', author: 'Autores', language: 'Idiomas' },
  listIndexes: 'Índices',
  pages: 'Páginas',
  onward: 'Continuar',
  toBeginning: 'Volver al principio',
  moreStories: 'Más noticias',
  days: 'Día a día',
  noTrendsYet: 'En las últimas 24 horas se leyó demasiado poco para nombrar favoritos.',
  searchWords: 'Palabras que buscar',
  searchHelp: 'Pruebe "palabras seguidas", principio* o -sin.',
  searchFilters: 'Acotar',
  fromDay: 'Desde el día',
  toDay: 'Hasta el día',
  anySource: 'Todas las fuentes',
  anyLanguage: 'Todos los idiomas',
  allLanguages: 'Todos los idiomas',
  onlyIn: (languages) => `Solo artículos en ${languages}`,
  chooseLanguages: 'Elegir idiomas',
  chooseLanguagesHelp: (maximum) =>
    `Marque hasta ${maximum}. Lo elegido queda en la dirección de la página: guárdela en sus marcadores para ` +
    'volver. No se almacena nada.',
  showChosen: 'Mostrar artículos',
  found: (count, formatted) =>
    count === 1 ? '1 artículo encontrado' : `${formatted} artículos encontrados`,
  foundOver: (formatted) => `Más de ${formatted} artículos encontrados`,
  noneFoundYet:
    'De los artículos más recientes con estas palabras, ninguno coincide. Quizá coincidan otros más antiguos.',
  nothingFound:
    'Ningún artículo tiene estas palabras. Con menos palabras, o con otras, quizá aparezcan más.',
  searchedSince: (day) =>
    `Se buscó en los artículos desde el ${day}; los anteriores siguen en la página siguiente.`,
  absent: (days) => `Algunos artículos no se pueden mostrar en este momento: ${days}.`,
  translation: {
    // The names of languages are masculine.
    by: {
      machine: (from, author, day) => `Traducción automática del ${from} por ${author}, ${day}.`,
      'post-edited': (from, author, day) =>
        `Traducción automática del ${from}, revisada por ${author}, ${day}.`,
      human: (from, author, day) => `Traducido del ${from} por ${author}, ${day}.`,
    },
    unchecked: 'Ninguna persona la ha revisado.',
    quotations: 'También las citas están traducidas.',
    quotation: 'Cita traducida',
    remaining: (count, formatted, all, language) =>
      count === 1
        ? `1 de ${all} pasajes sigue en ${language}.`
        : `${formatted} de ${all} pasajes siguen en ${language}.`,
    stale: 'La fuente ha cambiado desde entonces: esto traduce una versión anterior.',
    mismatched: 'Puede que los pasajes contiguos no se correspondan.',
    none: (into) => `No hay traducción al ${into}.`,
    waiting: (into) => `La traducción al ${into} está en camino.`,
    failed: (into, cause, nextAttempt) =>
      `La traducción al ${into} aún no ha salido: ${cause}. Próximo intento: ${nextAttempt}.`,
    refused: (cause) => `Sin traducir: ${cause}.`,
    update: {
      waiting: 'Una nueva versión está en camino.',
      failed: (cause, nextAttempt) =>
        `La nueva versión aún no ha salido: ${cause}. Próximo intento: ${nextAttempt}.`,
      refused: (cause) => `No habrá una nueva versión: ${cause}.`,
    },
    failures: {
      engine_unavailable: 'el programa no responde',
      quota_reached: 'el programa ya ha traducido hoy todo lo que puede',
      interrupted: 'algo ha fallado aquí',
    },
    refusals: {
      language_unknown: () => 'no se conoce la lengua',
      language_excluded: () => 'aquí, los artículos en esta lengua se dejan como están',
      source_excluded: () => 'aquí, los artículos de esta fuente se dejan como están',
      rights_reserved: () => 'la fuente se reserva sus derechos',
      too_long: () => 'el artículo es demasiado largo',
      pair_not_offered: (from, into) =>
        `aquí ningún programa ofrece la traducción del ${from} al ${into}`,
      answers_refused: () => 'lo que escribió el programa no era lo bastante bueno',
      engine_declined: () => 'el programa no acepta este artículo',
      withdrawn: () => 'la traducción fue retirada',
    },
    originalIn: (language) => `Original en ${language}.`,
    readOriginal: 'Leer el original',
    readIn: (language) => `Leer en ${language}`,
    parallel: 'Lado a lado',
    original: 'Original',
  },
  history: {
    title: 'Versiones',
    link: (count, formatted) => (count === 1 ? '1 versión' : `${formatted} versiones`),
    about:
      'Todas las versiones del artículo que ha mostrado este sitio, la más reciente primero. Las fuentes cambian a menudo ' +
      'una página sin decirlo.',
    version: (number) => `Versión ${number}`,
    present: 'la que se muestra ahora',
    changedBy: {
      first: 'tal como se vio por primera vez',
      source: 'cambiada por la fuente',
      cleaner: 'la misma página, mejor leída aquí',
      editor: 'corregida aquí por una persona',
    },
    compareWith: (number) => `Comparar con la versión ${number}`,
    from: 'De',
    to: 'A',
    compare: 'Comparar',
    difference: (from, to) => `Qué cambió de la versión ${from} a la versión ${to}`,
    noDifference: 'No ha cambiado nada de lo que ven los lectores.',
    unchanged: (count, formatted) =>
      count === 1 ? '1 pasaje sin cambios' : `${formatted} pasajes sin cambios`,
    restyled: 'Las mismas palabras; ha cambiado un enlace, una imagen o el formato',
    inserted: 'añadido',
    deleted: 'eliminado',
    fields: {
      title: 'Título',
      lede: 'Entradilla',
      byline: 'Autores',
      agencies: 'Agencias',
      publishedAt: 'Publicado',
      modifiedAt: 'Actualizado',
      section: 'Sección',
      tags: 'Temas',
      image: 'Imagen',
      lang: 'Idioma',
    },
    parts: {
      code: 'Código',
      caption: 'Pie',
      row: 'Fila de tabla',
      picture: 'Imagen',
      embed: 'Incrustado',
      note: 'Nota al pie',
      rule: 'Separador',
    },
    former: (version, from, until) =>
      `${version}, tal como se mostró aquí desde ${from} hasta ${until}.`,
    isPresent: (version, from) => `${version}, la que se muestra aquí desde ${from}.`,
    readPresent: 'Leer el artículo tal como está ahora',
  },
  table: 'Tabla',
  footnotes: 'Notas',
  footnote: (number) => `Nota ${number}`,
  backToText: (number) => `Volver al texto de la nota ${number}`,
  disclaimer:
    'Los artículos de este sitio proceden de otros editores, cuyo contenido no está en nuestras manos. Un ' +
    'enlace no es recomendación ni aprobación de lo que hay detrás.',
  notFound: {
    title: 'Aquí no hay nada',
    text: 'No hay ninguna página en esta dirección. Quizá esté mal escrita o el enlace haya caducado.',
  },
  gone: {
    title: 'Retirado',
    text: 'El artículo que estaba aquí fue retirado y no volverá.',
  },
  removedForLegalReasons: {
    title: 'Retirado por motivos legales',
    text: 'El artículo que estaba aquí fue retirado a causa de un requerimiento legal.',
  },
  tooManySearches: {
    title: 'Demasiadas búsquedas',
    text: 'Su red ha buscado muchas veces en el último minuto. Vuelva a intentarlo dentro de un minuto.',
  },
  broken: {
    title: 'Algo se ha roto',
    text: 'No se pudo preparar la página. No es culpa suya; vuelva a intentarlo dentro de un rato.',
  },
  toFrontPage: 'Ir a la portada',
  aboutText: (site) => [
    `${site} reúne noticias de muchos editores e idiomas y muestra cada una en una página tranquila y sencilla: ` +
      'las palabras y las imágenes, y nada que se mueva, persiga o estorbe.',
    'Cada artículo nombra su fuente y enlaza con ella. El texto, las imágenes y sus derechos pertenecen a ' +
      'quienes los hicieron.',
    'Cada artículo existe también en Markdown, texto sin formato y JSON; los enlaces están al final.',
  ],
  privacyText: (arePicturesOwn) => [
    'Este sitio no pone cookies, no ejecuta programas en su navegador y no guarda lo que usted lee.',
    arePicturesOwn
      ? 'Este sitio pide él mismo las imágenes de un artículo y le muestra sus copias, así que la fuente del artículo no ' +
        'sabe nada de usted. Los vídeos y los sonidos quedan en sus fuentes, detrás de enlaces.'
      : 'Las imágenes, los vídeos y los sonidos de un artículo vienen de los servidores de su fuente. Cuando su ' +
        'navegador pide una imagen, ese servidor conoce su dirección de red, pero no qué página leía.',
    'Cada lectura de un artículo suma uno a la cuenta de ese artículo en esa hora, de la que sale la lista de los ' +
      'más leídos. La cuenta no dice nada de quién leía y se olvida al cabo de un día.',
    'La red que entrega estas páginas trata su dirección de red el tiempo necesario para responder y para evitar ' +
      'abusos.',
    'Si denuncia un artículo, este sitio guarda lo que escribió, el idioma de la página, la hora y la dirección para ' +
      'responderle, si la dio. Se borra 90 días después de atenderlo y, en todo caso, al cabo de 400 días. Su dirección ' +
      'de red no se guarda con ello.',
  ],
}
