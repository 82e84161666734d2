import type { Vocabulary } from './vocabulary.ts'

/** Spanish. */
export const es: Vocabulary = {
  elsewhereLabels: `
    además | artículo relacionado | artículos relacionados | contenido relacionado | en video
    las más leídas | le puede interesar | le recomendamos | lea además | lea más | lea también
    lee más | lee también | leer más | leer también | lo más leído | lo más visto | lo último
    mira también | más en | más información | más leídas | más noticias | más sobre | no te pierdas
    noticia relacionada | noticias relacionadas | otras noticias | puede interesarte | recomendamos
    relacionadas | relacionado | relacionados | seguir leyendo | sigue leyendo
    también te puede interesar | te podría interesar | te puede interesar | te recomendamos
    temas relacionados | vea también | ver más | ver también | últimas noticias
  `,
  ledeLabels: 'en resumen | entradilla | resumen',
  openingJoiners: 'y',
  ownLabels: `
    anuncio | archivado en | autor | autores | boletines | boletín | comentar | comentarios
    comparte | comparte esta noticia | compartir | conforme a los criterios | deja un comentario
    escuchar | etiquetas | imprimir | newsletter | normas | publicidad | regístrate | sobre el autor
    sobre la firma | suscribirse | suscríbase | suscríbete | síguenos | síguenos en | tags | temas
    índice | únete
  `,
  commentsLabels: 'comentarios',
  prompts: `
    boletín | canal de whatsapp | derechos reservados | descarga la app | descarga nuestra
    prohibida la reproducción | puede seguir a | puedes seguir a | recibe en tu | regístrate
    suscríbase | suscríbete | síguenos | síguenos en | todos los derechos reservados | únete a
  `,
  surePrompts: 'google news | javascript | newsletter',
  houseWords: 'nos | nosotros | nuestra | nuestras | nuestro | nuestros',
  bylinePrefixes: 'autor | autores | de | escrito por | por | publicado por | texto',
  bylineOpenings: 'por',
  authorNouns: 'autor | autor/a | autora | autores',
  authorPaths: 'autor | autores',
  otherRoles: `
    edición: | editado por | editor: | editora: | foto: | fotografía: | fotografías de | fotos de
    fotos: | ilustración: | revisado por | traducción: | traducido por
  `,
  nameJoiners: 'con | y',
  nameParticles: 'de | del | el | la | las | los | y',
  jobWords: `
    autor | corresponsal | editor | editora | enviada | enviado | jefa | jefe | periodista
    redactor | redactora
  `,
  jobJoiners: 'de | del',
  deskWords: `
    agencia | agencias | equipo | instituto | noticias | redaccion | redacción
    universidad
  `,
  agencyNames: `
    Agencia EFE | Andina | Colpisa | EFE | Europa Press | Notimex | Prensa Latina | Servimedia
    Télam
  `,
  controlNames: 'comentarios | iniciar sesión | registrarse | seguir',
  weekdays: 'domingo | jueves | lunes | martes | miércoles | sábado | viernes',
  publishWords: 'creado | publicada | publicado',
  updateWords: 'actualización | actualizada | actualizado',
  retrievalWords: 'archivado el | consultado el | visto por primera vez',
  issueWords: 'edición impresa | número',
  creditLabels: `
    cortesía | crédito | créditos | foto | foto de | foto de archivo | fotografía | fotos | fuente
    imagen
  `,
  creditNames: 'EFE | Europa Press',
  institutionParticles: 'de',
  leadPictureLabels: 'foto de portada | foto principal | imagen de portada | imagen principal',
  errorTitles: 'en mantenimiento | no encontrada | página no encontrada',
  consentPhrases: `
    aceptar todo | aceptar y continuar | datos personales | información en un dispositivo
    nosotros y nuestros socios | nuestros socios | su consentimiento | tu consentimiento
    utilizamos cookies
  `,
  scriptPhrases: 'habilita javascript | habilite javascript',
  paywallPhrases: `
    exclusivo para suscriptores | para continuar leyendo | para seguir leyendo
    solo para suscriptores | sólo para suscriptores | ya eres suscriptor
  `,
}
